extension PlainScanner {
    /// A name as it stands in the part.
    struct Name {
        let start: Int
        let count: Int
        /// How many bytes the prefix has; 0 without one.
        let prefix: Int

        /// Where the local name starts.
        var local: Int { prefix == 0 ? start : start + prefix + 1 }
        var localCount: Int { count - (local - start) }
    }

    mutating func startTag(_ handler: inout Handler) throws(Stop) {
        guard byte == UInt8(ascii: "<") else { throw .notPlain }
        let start = place
        let name = try self.name(start + 1)
        place = name.start + name.count
        let (bindings, scope) = (scopes.count, scopes.current)
        var tag = unsafe tags.place(of: XMLBytes(bytes + name.start, name.count), scope: scope)
        if let tag, tags[tag].passed != nil, passOver(tag, from: start) { return }
        elements += 1
        let (told, number) = (told, elements)
        var found = 0
        let isEmpty = try attributes(&found, bindings)
        try bound(found)
        if tag == nil || scopes.current != scope { tag = try enter(name) }
        guard let tag else { throw .notPlain }
        let element = Open(
            name: name.start,
            count: name.count,
            tag: tag,
            bindings: bindings,
            scope: scope,
            told: told,
            number: number
        )
        if tags[tag].isHeard { try tellStart(tags[tag].tag, found, &handler) }
        if unsafe !decoded.isEmpty { freeDecoded() }
        if isEmpty { try close(element, &handler) } else { open.append(element) }
    }

    /// Goes on behind an element that is byte for byte like the last one of its name, of which the handler was told
    /// nothing: a table has thousands of the same borders and widths.
    private mutating func passOver(_ tag: Int, from start: Int) -> Bool {
        guard let last = tags[tag].passed, start + last.bytes.count <= count,
            unsafe XMLBytes(bytes + start, last.bytes.count) == last.bytes,
            elements + last.elements <= limits.elements,
            open.count + last.elements < limits.depth
        else {
            // Comparing it once more would cost more than its own length.
            tags.note(nil, at: tag)
            return false
        }
        elements += last.elements
        place = start + last.bytes.count
        return true
    }

    private mutating func tellStart(
        _ tag: Handler.Tag,
        _ found: Int,
        _ handler: inout Handler
    ) throws(Stop) {
        told += 1
        try tell { () throws(PackageFault) in
            try unsafe handler.start(
                tag,
                XMLAttributes(attributes, found, hasEncodedAmpersands: false)
            )
        }
    }

    /// Ends an element, behind its last byte.
    private mutating func close(_ element: Open, _ handler: inout Handler) throws(Stop) {
        if scopes.current != element.scope { scopes.leave(element.bindings, element.scope) }
        if tags[element.tag].isHeard {
            let tag = tags[element.tag].tag
            try tell { () throws(PackageFault) in try handler.end(tag) }
        } else if told == element.told {
            let start = element.name - 1
            let passed = unsafe PlainTags<Handler.Tag>.Passed(
                bytes: XMLBytes(bytes + start, place - start),
                elements: elements - element.number + 1
            )
            tags.note(passed, at: element.tag)
        }
    }

    /// Reads the attributes of a start tag and its end; whether it is the tag of an empty element.
    private mutating func attributes(_ found: inout Int, _ bindings: Int) throws(Stop) -> Bool {
        var hasPrefixes = false
        while true {
            let hasBlank = skipBlanks()
            let byte = self.byte
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
                let isEmpty = byte == UInt8(ascii: "/")
                place += isEmpty ? 2 : 1
                guard place <= count, unsafe bytes[place - 1] == UInt8(ascii: ">") else {
                    throw .notPlain
                }
                if hasPrefixes { try resolve(found) }
                return isEmpty
            }
            guard hasBlank else { throw .notPlain }
            let name = try self.name(place)
            let value = try value(after: name)
            if isDeclaration(name) {
                try declare(name, value, bindings)
            } else {
                hasPrefixes = hasPrefixes || name.prefix > 0
                try keep(name, value, found)
                found += 1
            }
        }
    }

    mutating func endTag(_ handler: inout Handler) throws(Stop) {
        guard let last = open.popLast() else { throw .notPlain }
        place += 2
        guard place + last.count < count,
            unsafe XMLBytes(bytes + place, last.count) == XMLBytes(bytes + last.name, last.count)
        else { throw .notPlain }
        place += last.count
        if byte != UInt8(ascii: ">") { skipBlanks() }
        guard byte == UInt8(ascii: ">") else { throw .notPlain }
        place += 1
        try close(last, &handler)
    }

    /// Reads a name of ASCII letters; names in other letters are well-formed, and for libxml2.
    @inline(__always)
    private func name(_ start: Int) throws(Stop) -> Name {
        var end = unsafe Self.wordEnd(bytes, start, count)
        var prefix = 0
        if end > start, end < count, unsafe bytes[end] == UInt8(ascii: ":") {
            prefix = end - start
            end = unsafe Self.wordEnd(bytes, end + 1, count)
        }
        let local = prefix == 0 ? start : start + prefix + 1
        guard end > local, end < count, unsafe bytes[end] < 0x80,
            unsafe bytes[end] != UInt8(ascii: ":")
        else { throw .notPlain }
        return Name(start: start, count: end - start, prefix: prefix)
    }

    /// Where a word ends that begins with a letter; where it should begin if there is none.
    @inline(__always)
    private static func wordEnd(
        _ bytes: UnsafePointer<UInt8>,
        _ start: Int,
        _ count: Int
    ) -> Int {
        guard start < count, unsafe isLetter(bytes[start]) else { return start }
        var end = start + 1
        while end < count {
            let byte = unsafe bytes[end]
            guard isLetter(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E else { break }
            end += 1
        }
        return end
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
    }

    private mutating func keep(_ name: Name, _ value: XMLBytes, _ found: Int) throws(Stop) {
        guard found < limits.attributes else { throw .fault(.tooLarge(.attributes, part: part)) }
        unsafe attributes.advanced(by: found).initialize(
            to: XMLAttribute(
                name: XMLBytes(bytes + name.local, name.localCount),
                value: value,
                namespace: XMLNamespace.none,
                address: name.prefix == 0 ? nil : bytes + name.start
            )
        )
    }

    private mutating func declare(
        _ name: Name,
        _ value: XMLBytes,
        _ bindings: Int
    ) throws(Stop) {
        let prefix =
            unsafe name.prefix == 0
            ? XMLBytes(bytes, 0) : XMLBytes(bytes + name.local, name.localCount)
        guard scopes.declare(prefix, value, after: bindings) else { throw .notPlain }
        guard scopes.count <= limits.namespaces else {
            throw .fault(.tooLarge(.namespaces, part: part))
        }
    }

    private func isDeclaration(_ name: Name) -> Bool {
        let count = name.prefix == 0 ? name.count : name.prefix
        guard count == 5 else { return false }
        return unsafe XMLBytes(bytes + name.start, 5) == "xmlns"
    }

    /// Reads `="…"` after the name of an attribute.
    @inline(__always)
    private mutating func value(after name: Name) throws(Stop) -> XMLBytes {
        place = name.start + name.count
        if byte != UInt8(ascii: "=") { skipBlanks() }
        guard byte == UInt8(ascii: "=") else { throw .notPlain }
        place += 1
        if byte != 0x22 { skipBlanks() }
        let quote = byte
        guard quote == 0x22 || quote == 0x27 else { throw .notPlain }
        let start = place + 1
        let end = unsafe Self.valueEnd(bytes, start, count, quote)
        place = end
        guard byte == quote else { return try decodedValue(start, quote) }
        place += 1
        return unsafe XMLBytes(bytes + start, end - start)
    }

    /// Where a value ends, or the first byte that is not to be taken as it stands.
    @inline(__always)
    private static func valueEnd(
        _ bytes: UnsafePointer<UInt8>,
        _ start: Int,
        _ count: Int,
        _ quote: UInt8
    ) -> Int {
        var end = start
        while end < count {
            let byte = unsafe bytes[end]
            if byte < 0x3D, byte == quote || byte == 0x26 || byte == 0x3C || byte < 0x20 { break }
            end += 1
        }
        return end
    }

    /// A value with references or line ends in it, written out anew; it is kept until the tag has been handed on.
    private mutating func decodedValue(_ start: Int, _ quote: UInt8) throws(Stop) -> XMLBytes {
        var end = place
        while end < count, unsafe bytes[end] != quote { end += 1 }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, end - start))
        unsafe decoded.append(copy)
        var length = 0
        place = start
        while place < end {
            let byte = self.byte
            if byte == UInt8(ascii: "&") {
                let added = try reference()
                unsafe (copy + length).update(from: character, count: added)
                length += added
                continue
            }
            // Blanks become spaces (XML 1.0 §3.3.3); a carriage return may belong to a line feed.
            guard byte != UInt8(ascii: "<"), byte >= 0x20 || byte == 9 || byte == 10 else {
                throw .notPlain
            }
            unsafe copy[length] = max(byte, 0x20)
            length += 1
            place += 1
        }
        guard place == end, byte == quote else { throw .notPlain }
        place += 1
        return unsafe XMLBytes(copy, length)
    }

    mutating func freeDecoded() {
        guard unsafe !decoded.isEmpty else { return }
        unsafe decoded.forEach { unsafe $0.deallocate() }
        unsafe decoded.removeAll()
    }

    @inline(__always)
    private func bound(_ found: Int) throws(Stop) {
        guard elements <= limits.elements else { throw .fault(.tooLarge(.elements, part: part)) }
        guard open.count < limits.depth else { throw .fault(.tooLarge(.depth, part: part)) }
        for index in 0..<found {
            for earlier in 0..<index where isSame(index, earlier) { throw .notPlain }
        }
    }

    /// Two attributes with one local name are left to libxml2, which knows whether their namespaces differ.
    private func isSame(_ a: Int, _ b: Int) -> Bool {
        unsafe attributes[a].name == attributes[b].name
    }

    /// Finds the vocabularies of attributes with prefixes, which may be declared after them in the same tag.
    private mutating func resolve(_ found: Int) throws(Stop) {
        for index in 0..<found {
            guard let start = unsafe attributes[index].address else { continue }
            let local = unsafe attributes[index].name
            let length = unsafe local.buffer.baseAddress.map { unsafe $0 - start - 1 } ?? 0
            guard let namespace = unsafe scopes.namespace(XMLBytes(start, length)) else {
                throw .notPlain
            }
            unsafe attributes[index].namespace = namespace
        }
    }

    /// The place of a name among the tags, in the bindings at hand, after it was put there if need be; a part with more
    /// names than any Office part has is for libxml2.
    private mutating func enter(_ name: Name) throws(Stop) -> Int {
        let word = unsafe XMLBytes(bytes + name.start, name.count)
        if let place = tags.place(of: word, scope: scopes.current) { return place }
        let prefix = unsafe XMLBytes(bytes + name.start, name.prefix)
        guard let namespace = name.prefix == 0 ? scopes.standard : scopes.namespace(prefix) else {
            throw .notPlain
        }
        let local = unsafe XMLBytes(bytes + name.local, name.localCount).string
        let tag = Handler.tag(for: XMLName(namespace: namespace, local: local))
        guard let place = tags.insert(word, scope: scopes.current, tag),
            tags.count <= limits.names
        else { throw .notPlain }
        return place
    }
}
