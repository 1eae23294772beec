/// A document on its way through a ``PageFinisher``, piece by piece, so that a table of any length takes no memory.
struct PageFinishing {
    private let finisher: PageFinisher
    private var flow: PageFlow
    private var pending: [UInt8] = []
    private var isInTable = false
    /// What is held before a piece is let go.
    private static let held = 1 << 20

    init(_ finisher: PageFinisher, flow: PageFlow) {
        self.finisher = finisher
        self.flow = flow
    }

    /// Takes in what follows, and gives what is finished of it: whole rows of a long table, or nothing yet.
    mutating func take(_ bytes: [UInt8]) -> [UInt8] {
        pending += bytes
        guard pending.count > Self.held else { return [] }
        var scanner = PageScanner(pending, inTable: isInTable)
        scanner.scan()
        guard scanner.isBetweenRows else { return [] }
        let done = finisher.finish(pending, scanner, &flow)
        pending = []
        isInTable = true
        return done
    }

    /// Takes in the last piece and gives all that is left.
    mutating func finish(_ bytes: [UInt8]) -> [UInt8] {
        pending += bytes
        var scanner = PageScanner(pending, inTable: isInTable)
        scanner.scan()
        return finisher.finish(pending, scanner, &flow)
    }
}
