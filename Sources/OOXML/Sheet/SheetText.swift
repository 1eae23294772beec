/// Gathers the text of a shared or inline string: plain text and runs, without the phonetic guide over them.
struct SheetText {
    private var bytes: [UInt8] = []
    private var isOpen = false
    private var phonetic = 0

    /// Whether bytes that come now belong to the text.
    var isTaking: Bool { isOpen && phonetic == 0 }
    var count: Int { bytes.count }

    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        phonetic = 0
        isOpen = false
    }

    mutating func openText() { isOpen = true }
    mutating func closeText() { isOpen = false }
    mutating func openPhonetic() { phonetic += 1 }
    mutating func closePhonetic() { phonetic -= 1 }

    mutating func take(_ piece: XMLBytes) {
        if isTaking { unsafe bytes.append(contentsOf: piece.buffer) }
    }

    /// The text so far, with the escapes of ECMA-376 §22.9.2.19 (`_x000D_`) undone.
    var string: String { SheetEscapes.decoded(bytes) }
}
