/// A node of an ``XMLTree``: a number that only its tree can turn into an element or a text.
///
/// It stays valid as long as the tree, also after the node was taken out of it.
package struct XMLNode: Sendable, Hashable {
    let index: Int
}
