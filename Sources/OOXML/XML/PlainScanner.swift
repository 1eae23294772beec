/// Scans the XML that Office programs write, at several times the speed of libxml2.
///
/// It knows a plain part of XML: UTF-8, elements, attributes, text, references to characters, CDATA, comments,
/// namespaces. Whatever it does not know, and whatever is wrong, ends it: libxml2 then scans the part from its
/// beginning and has the last word. So this scanner may refuse anything, but must accept nothing that is not
/// well-formed.
///
/// When you change it: each `throw .notPlain` is a promise that libxml2 decides; leaving one out takes its place.
@safe struct PlainScanner<Handler: XMLHandler> {
    /// Why a scan ended early.
    enum Stop: Error {
        /// libxml2 must decide.
        case notPlain
        /// The handler or a limit ended it.
        case fault(PackageFault)
    }

    /// An element whose end has not come.
    struct Open {
        /// Where its name begins in the part, and how long it is.
        let name: Int
        let count: Int
        /// The place of the name among the tags.
        let tag: Int
        let bindings: Int
        let scope: Int
        /// Of how many events the handler had been told before it.
        let told: Int
        /// Which element of the part it is, counted from 1.
        let number: Int
    }

    let bytes: UnsafePointer<UInt8>
    let count: Int
    let part: String
    let limits: Limits
    let attributes: UnsafeMutablePointer<XMLAttribute>
    /// Four bytes for the character that a reference stands for.
    let character: UnsafeMutablePointer<UInt8>
    var place = 0
    var open: [Open] = []
    var scopes = PlainScopes()
    var tags = PlainTags<Handler.Tag>()
    var elements = 0
    /// How many events the handler was told of.
    var told = 0
    /// Values that were written out anew for the tag at hand.
    var decoded: [UnsafeMutablePointer<UInt8>] = unsafe []

    /// Scans a part into a copy of a handler; nil when libxml2 must decide.
    static func scan(
        _ part: [UInt8],
        name: String,
        limits: Limits,
        into handler: Handler
    ) throws(PackageFault) -> Handler? {
        guard UTF8Check.isValid(part) else { return nil }
        let attributes = UnsafeMutablePointer<XMLAttribute>.allocate(
            capacity: limits.attributes + 1
        )
        let character = UnsafeMutablePointer<UInt8>.allocate(capacity: 4)
        defer {
            unsafe attributes.deallocate()
            unsafe character.deallocate()
        }
        return try unsafe part.withUnsafeBufferPointer { buffer throws(PackageFault) -> Handler? in
            guard let start = buffer.baseAddress else { return nil }
            var scanner = unsafe PlainScanner(
                bytes: start,
                count: buffer.count,
                part: name,
                limits: limits,
                attributes: attributes,
                character: character
            )
            var copy = handler
            do throws(Stop) {
                try scanner.document(&copy)
                return copy
            } catch {
                scanner.freeDecoded()
                switch error {
                case .notPlain: return nil
                case .fault(let fault): throw fault
                }
            }
        }
    }

    private init(
        bytes: UnsafePointer<UInt8>,
        count: Int,
        part: String,
        limits: Limits,
        attributes: UnsafeMutablePointer<XMLAttribute>,
        character: UnsafeMutablePointer<UInt8>
    ) {
        unsafe self.bytes = bytes
        self.count = count
        self.part = part
        self.limits = limits
        unsafe self.attributes = attributes
        unsafe self.character = character
    }

    private mutating func document(_ handler: inout Handler) throws(Stop) {
        if starts(with: "\u{FEFF}") { place += 3 }
        if starts(with: "<?xml ") { try skip(past: "?>") }
        try skipMisc()
        try startTag(&handler)
        while !open.isEmpty { try content(&handler) }
        try skipMisc()
        guard place == count else { throw .notPlain }
    }

    /// The byte at the place; 0, which is never well-formed, beyond the end.
    var byte: UInt8 { place < count ? unsafe bytes[place] : 0 }

    func starts(with word: StaticString) -> Bool {
        guard place + word.utf8CodeUnitCount <= count else { return false }
        for index in 0..<word.utf8CodeUnitCount
        where unsafe bytes[place + index] != word.utf8Start[index] {
            return false
        }
        return true
    }

    mutating func skip(past word: StaticString) throws(Stop) {
        while place < count {
            if starts(with: word) {
                place += word.utf8CodeUnitCount
                return
            }
            guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { break }
            place += 1
        }
        throw .notPlain
    }

    /// Skips blanks and comments outside the root element.
    private mutating func skipMisc() throws(Stop) {
        while place < count {
            skipBlanks()
            guard starts(with: "<!--") else { return }
            try comment()
        }
    }

    @discardableResult @inline(__always)
    mutating func skipBlanks() -> Bool {
        let start = place
        var end = start
        while end < count, unsafe Self.isBlank(bytes[end]) { end += 1 }
        place = end
        return end > start
    }

    @inline(__always)
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
    }

    /// Calls the handler.
    func tell(_ event: () throws(PackageFault) -> Void) throws(Stop) {
        do throws(PackageFault) {
            try event()
        } catch {
            throw .fault(error)
        }
    }
}
