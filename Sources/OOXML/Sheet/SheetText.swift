/// Gathers the text of a shared or inline string: plain text and runs, without the phonetic guide over them.
struct SheetText {
    private var bytes: [UInt8] = []
    private var isOpen = false
    private var phonetic = 0
    private var look: LetterLook?
    private var starts: [(place: Int, look: LetterLook?)] = []

    /// Whether bytes that come now belong to the text.
    var isTaking: Bool { isOpen && phonetic == 0 }
    var count: Int { bytes.count }

    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        phonetic = 0
        isOpen = false
        look = nil
        starts.removeAll(keepingCapacity: true)
    }

    /// Starts the properties of a run, which come before its text.
    mutating func openRun() { look = LetterLook() }

    /// Takes a property of the run.
    mutating func style(_ change: (inout LetterLook) -> Void) {
        if var look {
            change(&look)
            self.look = look
        }
    }

    /// Ends a run.
    mutating func closeRun() { look = nil }

    mutating func openText() {
        isOpen = true
        guard phonetic == 0, look != nil || !starts.isEmpty else { return }
        // Runs that say nothing of themselves came first.
        if starts.isEmpty, !bytes.isEmpty { starts.append((0, nil)) }
        starts.append((bytes.count, look))
    }
    mutating func closeText() { isOpen = false }
    mutating func openPhonetic() { phonetic += 1 }
    mutating func closePhonetic() { phonetic -= 1 }

    mutating func take(_ piece: XMLBytes) {
        if isTaking { unsafe bytes.append(contentsOf: piece.buffer) }
    }

    /// How its runs look.
    var looks: RunLooks {
        guard !starts.isEmpty else { return .cell }
        if starts.allSatisfy({ $0.look == LetterLook() }) { return .plain }
        let ends = starts.dropFirst().map(\.place) + [bytes.count]
        return .runs(
            zip(starts, ends).map { start, end in
                (SheetEscapes.decoded(Array(bytes[start.place..<end])), start.look)
            }
        )
    }

    /// The text so far, with the escapes of ECMA-376 §22.9.2.19 (`_x000D_`) undone.
    var string: String { SheetEscapes.decoded(bytes) }
}
