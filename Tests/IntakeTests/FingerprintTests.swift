import Intake
import Testing

@Suite struct FingerprintTests {
    /// FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `a fingerprint is the SHA-256 in lower case`(text: String, hex: String) {
        #expect(Fingerprint(of: Array(text.utf8)).hex == hex)
        #expect(Fingerprint(hex)?.description == hex)
    }

    @Test(arguments: [
        "", "abc", String(repeating: "A", count: 64), String(repeating: "g", count: 64),
    ])
    func `other text is no fingerprint`(text: String) {
        #expect(Fingerprint(text) == nil)
    }
}
