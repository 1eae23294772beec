/// A link from one part of a package to another, or to somewhere outside (ECMA-376 part 2 §6.5).
package struct Relationship: Sendable, Hashable {
    /// The name by which the part refers to it, such as `rId3`.
    package let id: String
    /// The last word of its type, such as `worksheet`: the same in Transitional and Strict.
    package let type: String
    /// The name of the part it leads to, without a leading slash; the address as written when it leads outside.
    package let target: String
    /// Whether it leads out of the package.
    package let isExternal: Bool
}
