extension Descriptor {
    /// Large enough for a form in one go, small enough for any machine.
    private static let chunk = 1 << 18

    /// Gives the rest of the file piece by piece; `false` with `errno` set when reading fails or the body says so.
    func forEachChunk(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { buffer in
            while true {
                let got = read(into: buffer)
                guard got > 0 else { return got == 0 }
                guard body(UnsafeRawBufferPointer(rebasing: buffer[..<got])) else { return false }
            }
        }
    }
}
