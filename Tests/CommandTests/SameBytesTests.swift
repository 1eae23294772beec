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

    @Test func `every document is the same to the byte in other surroundings`() throws {
        let folders = (office: try ScratchFolder(), abroad: try ScratchFolder())
        let office = try Surroundings.office.quarter(in: folders.office.url)
        let abroad = try Surroundings.abroad.quarter(in: folders.abroad.url)
        #expect(office.count > 200)
        #expect(Set(office.keys).symmetricDifference(abroad.keys).sorted() == [])
        #expect(office.keys.sorted().filter { office[$0] != abroad[$0] } == [])
    }
}
