import Norms
import Testing

@Suite struct DocumentNumberTests {
    @Test(arguments: [
        "云直工通〔2023〕5号", "云直工通[2023]5号", "云直工通［2023］5", " 云直工通 （2023） 5 号 ",
        "云直工通(2023)第05号", "云直工通【２０２３】５号", "云直工通{2023}5号",
    ])
    func `a number is understood however it is typed, and printed as the standard says`(
        typed: String
    ) {
        #expect(DocumentNumber(typed: typed)?.description == "云直工通〔2023〕5号")
    }

    @Test(arguments: [
        "", "云直工通2023 5号", "〔2023〕5号", "云直工通〔23〕5号", "云直工通〔2023〕号",
        "云直工通〔2023〕0号", "云直工通〔2023〕五号", "云直工通〔2023〕5号6号", "云直工通〔2023〕-5号",
    ])
    func `what is no number is not taken for one`(typed: String) {
        #expect(DocumentNumber(typed: typed) == nil)
    }

    @Test func `numbers are ordered by serial, not by letters`() {
        let numbers = [10, 9, 100].map { DocumentNumber(series: "甲", year: 2_023, serial: $0) }
        #expect(numbers.sorted().map(\.serial) == [9, 10, 100])
    }
}
