/// C strings for the length of a call; freed together.
@safe struct CStrings: ~Copyable {
    private var held: [UnsafeMutableBufferPointer<CChar>] = unsafe []
    private var lists: [UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>] = unsafe []

    /// A copy of a text that lives as long as this pool.
    mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let bytes = text.utf8
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count + 1)
        unsafe copy.initialize(repeating: 0)
        for (index, byte) in bytes.enumerated() { unsafe copy[index] = CChar(bitPattern: byte) }
        unsafe held.append(copy)
        return copy.baseAddress
    }

    /// A list of texts that ends with a null pointer.
    mutating func add(
        _ texts: [String]
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>
            .allocate(capacity: texts.count + 1)
        unsafe list.initialize(repeating: nil)
        for (index, text) in texts.enumerated() { unsafe list[index] = add(text) }
        unsafe lists.append(list)
        return list.baseAddress
    }

    deinit {
        unsafe held.forEach { unsafe $0.deallocate() }
        unsafe lists.forEach { unsafe $0.deallocate() }
    }
}
