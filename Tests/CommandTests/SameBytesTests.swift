import Foundation
import Support
import Testing

/// The same inputs give the same documents, whoever runs them, where and when.
@Suite struct SameBytesTests {
    @Test func `every document is the same to the byte in other surroundings`() throws {
        let folders = (office: try ScratchFolder(), abroad: try ScratchFolder())
        let office = try Surroundings.office.quarter(in: folders.office.url)
        let abroad = try Surroundings.abroad.quarter(in: folders.abroad.url)
        #expect(office.count > 200)
        #expect(Set(office.keys).symmetricDifference(abroad.keys).sorted() == [])
        #expect(office.keys.sorted().filter { office[$0] != abroad[$0] } == [])
    }
}
