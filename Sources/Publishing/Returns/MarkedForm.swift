/// A returned form with what is wrong marked in it.
package struct MarkedForm: Sendable, Hashable {
    /// The file.
    package var bytes: [UInt8]
    /// How many findings are marked at their places; the others have none in this file.
    package var placed: Int

    /// Makes a marked form.
    package init(bytes: [UInt8], placed: Int) {
        self.bytes = bytes
        self.placed = placed
    }
}
