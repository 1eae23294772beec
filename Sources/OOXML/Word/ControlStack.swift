/// The content controls that are open, one inside another, and the text that has come since the first was opened.
struct ControlStack {
    /// Where a control stands, which says whom it belongs to.
    enum Level { case story, table, row, cell, paragraph }

    /// An open control.
    struct Open {
        var control = ContentControl()
        let level: Level
        /// Its place among all controls of the document.
        let slot: Int
        /// Its place among the controls, cells or rows of what it stands in.
        let place: Int
        let start: Int
        var choices: [(shown: String, value: String)] = []
        var hasShownTick = false
        var isInContent = false
    }

    private(set) var open: [Open] = []
    private var log: [UInt8] = []
    /// Bytes of control text given out so far: nested controls repeat the same words.
    private(set) var givenOut = 0

    var isEmpty: Bool { open.isEmpty }

    mutating func push(_ level: Level, slot: Int, place: Int) {
        open.append(Open(level: level, slot: slot, place: place, start: log.count))
    }

    mutating func change(_ change: (inout Open) -> Void) {
        guard let last = open.indices.last else { return }
        change(&open[last])
    }

    mutating func log(_ bytes: some Collection<UInt8>) {
        if !open.isEmpty { log.append(contentsOf: bytes) }
    }

    mutating func endParagraph() {
        if !open.isEmpty { log.append(0x0A) }
    }

    /// Closes the innermost control and completes it.
    mutating func pop() -> Open? {
        guard var last = open.popLast() else { return nil }
        var text = log[last.start...]
        if text.last == 0x0A { text = text.dropLast() }
        givenOut += text.count
        last.control.text = String(decoding: text, as: UTF8.self)
        if last.control.kind == .dropDown {
            let shown = last.control.text
            last.control.value = last.choices.first { $0.shown == shown }?.value
        }
        if open.isEmpty { log.removeAll(keepingCapacity: true) }
        return last
    }
}
