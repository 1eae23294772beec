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
        place += 1
        let name = try self.name()
        let bindings = scopes.count
        let scope = scopes.current
        var found = 0
        let isEmpty = try attributes(&found, bindings)
        try bound(found)
        try resolve(found)
        let tag = try self.tag(name)
        try tell { () throws(PackageFault) in
            try unsafe handler.start(
                tag,
                XMLAttributes(attributes, found, hasEncodedAmpersands: false)
            )
        }
        freeDecoded()
        if isEmpty {
            try tell { () throws(PackageFault) in try handler.end(tag) }
            scopes.leave(bindings, scope)
        } else {
            open.append(
                Open(
                    name: name.start,
                    count: name.count,
                    tag: tag,
                    bindings: bindings,
                    scope: scope
                )
            )
        }
    }

    /// Reads the attributes of a start tag and its end; whether it is the tag of an empty element.
    private mutating func attributes(_ found: inout Int, _ bindings: Int) throws(Stop) -> Bool {
        while true {
            let hasBlank = skipBlanks()
            let isEmpty = byte == UInt8(ascii: "/")
            if isEmpty { place += 1 }
            if byte == UInt8(ascii: ">") {
                place += 1
                return isEmpty
            }
            guard hasBlank, !isEmpty else { throw .notPlain }
            try attribute(&found, bindings)
        }
    }

    mutating func endTag(_ handler: inout Handler) throws(Stop) {
        guard let last = open.popLast() else { throw .notPlain }
        place += 2
        guard place + last.count < count else { throw .notPlain }
        for index in 0..<last.count
        where unsafe bytes[place + index] != bytes[last.name + index] {
            throw .notPlain
        }
        place += last.count
        if byte != UInt8(ascii: ">") { skipBlanks() }
        guard byte == UInt8(ascii: ">") else { throw .notPlain }
        place += 1
        scopes.leave(last.bindings, last.scope)
        try tell { () throws(PackageFault) in try handler.end(last.tag) }
    }

    /// Reads a name of ASCII letters; names in other letters are well-formed, and for libxml2.
    private mutating func name() throws(Stop) -> Name {
        let start = place
        var prefix = 0
        while place < count {
            let byte = unsafe bytes[place]
            let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F
            if !isLetter {
                if byte == UInt8(ascii: ":") {
                    guard prefix == 0, place > start else { throw .notPlain }
                    prefix = place - start
                } else if byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x2E {
                    let isFirst = place == start || prefix > 0 && place == start + prefix + 1
                    if isFirst { throw .notPlain }
                } else {
                    break
                }
            }
            place += 1
        }
        let name = Name(start: start, count: place - start, prefix: prefix)
        guard name.localCount > 0, byte < 0x80 else { throw .notPlain }
        return name
    }

    private mutating func attribute(_ found: inout Int, _ bindings: Int) throws(Stop) {
        let name = try self.name()
        skipBlanks()
        guard byte == UInt8(ascii: "=") else { throw .notPlain }
        place += 1
        skipBlanks()
        let value = try self.value()
        if isDeclaration(name) {
            let prefix =
                unsafe name.prefix == 0
                ? XMLBytes(bytes, 0) : XMLBytes(bytes + name.local, name.localCount)
            guard scopes.declare(prefix, value, after: bindings) else { throw .notPlain }
            guard scopes.count <= limits.namespaces else {
                throw .fault(.tooLarge(.namespaces, part: part))
            }
            return
        }
        guard found < limits.attributes else { throw .fault(.tooLarge(.attributes, part: part)) }
        unsafe attributes.advanced(by: found).initialize(
            to: XMLAttribute(
                name: XMLBytes(bytes + name.local, name.localCount),
                value: value,
                namespace: XMLNamespace.none,
                address: name.prefix == 0 ? nil : bytes + name.start
            )
        )
        found += 1
    }

    private func isDeclaration(_ name: Name) -> Bool {
        let count = name.prefix == 0 ? name.count : name.prefix
        guard count == 5 else { return false }
        return unsafe XMLBytes(bytes + name.start, 5) == "xmlns"
    }

    private mutating func value() throws(Stop) -> XMLBytes {
        let quote = byte
        guard quote == 0x22 || quote == 0x27 else { throw .notPlain }
        place += 1
        let start = place
        while place < count {
            let byte = unsafe bytes[place]
            if byte == quote {
                place += 1
                return unsafe XMLBytes(bytes + start, place - 1 - start)
            }
            if byte == UInt8(ascii: "&") || byte < 0x20 { return try decodedValue(start, quote) }
            guard byte != UInt8(ascii: "<") else { throw .notPlain }
            place += 1
        }
        throw .notPlain
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

    private mutating func bound(_ found: Int) throws(Stop) {
        elements += 1
        guard elements <= limits.elements else { throw .fault(.tooLarge(.elements, part: part)) }
        guard open.count < limits.depth else { throw .fault(.tooLarge(.depth, part: part)) }
        for index in 0..<found {
            for earlier in 0..<index where isSame(index, earlier) { throw .notPlain }
        }
    }

    /// Two attributes with one local name are left to libxml2, which knows whether their namespaces differ.
    private func isSame(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = unsafe (attributes[a].name, attributes[b].name)
        guard first.count == second.count, first.first == second.first else { return false }
        return unsafe first.buffer.elementsEqual(second.buffer)
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

    private mutating func tag(_ name: Name) throws(Stop) -> Handler.Tag {
        let bytes = unsafe XMLBytes(self.bytes + name.start, name.count)
        if let tag = tags.tag(bytes, scope: scopes.current) { return tag }
        let prefix = unsafe XMLBytes(self.bytes + name.start, name.prefix)
        guard let namespace = name.prefix == 0 ? scopes.standard : scopes.namespace(prefix) else {
            throw .notPlain
        }
        let local = unsafe XMLBytes(self.bytes + name.local, name.localCount).string
        let tag = Handler.tag(for: XMLName(namespace: namespace, local: local))
        guard tags.insert(bytes, scope: scopes.current, tag) <= limits.names else {
            throw .fault(.tooLarge(.names, part: part))
        }
        return tag
    }
}
