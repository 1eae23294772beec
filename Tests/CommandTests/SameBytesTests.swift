import Foundation
import Support
import Testing

/// The same inputs give the same documents, whoever runs them, where and when.
@Suite struct SameBytesTests {
    @Test(
        .enabled(
            if: Surroundings.isWhole,
            "without faketime and taskset the documents are compared under the same clock, on as many cores"
        )
    )
    func `other surroundings have another clock and one core`() {
        #expect(Surroundings.abroad.launcher.contains("/usr/bin/faketime"))
        #expect(Surroundings.abroad.launcher.contains("/usr/bin/taskset"))
    }

    @Test(arguments: [Surroundings.abroad, .township, .service])
    func `every document is the same to the byte in other surroundings`(other: Surroundings) throws
    {
        let office = try Self.office.get()
        let folder = try ScratchFolder()
        let found = try other.quarter(in: folder.url)
        #expect(office.count > 200)
        #expect(Set(office.keys).symmetricDifference(found.keys).sorted() == [])
        #expect(office.keys.sorted().filter { office[$0] != found[$0] } == [])
    }

    /// The documents of the desk in the county, made once.
    private static let office = Result { () throws -> [String: Data] in
        let folder = try ScratchFolder()
        return try Surroundings.office.quarter(in: folder.url)
    }
}
