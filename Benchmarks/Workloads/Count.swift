/// What was read, to see that all contenders did the same work.
struct Count: CustomStringConvertible {
    var cells = 0
    var letters = 0

    mutating func add(_ text: String) {
        cells += 1
        letters += text.unicodeScalars.count
    }

    var description: String { "cells=\(cells) letters=\(letters)" }
}
