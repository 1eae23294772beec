import OOXML
import Testing

@Suite struct SheetDateTests {
    @Test(arguments: [
        (44990.0, "2023-03-05"), (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"),
        (61, "1900-03-01"), (36526, "2000-01-01"), (36585, "2000-02-29"), (45351, "2024-02-29"),
        (2_958_465, "9999-12-31"), (44990.4, "2023-03-05"),
    ])
    func `a serial is its day`(_ serial: Double, _ text: String) {
        #expect(SheetDate(serial: serial, shown: .date).text == text)
    }

    @Test(arguments: [(0.0, "1904-01-01"), (43528, "2023-03-05"), (1, "1904-01-02")])
    func `the 1904 system starts four years later`(_ serial: Double, _ text: String) {
        #expect(SheetDate(serial: serial, is1904: true, shown: .date).text == text)
    }

    @Test(arguments: [
        (44990.4375, SheetDate.Shown.dateAndTime, "2023-03-05T10:30:00"),
        (44990, .dateAndTime, "2023-03-05T00:00:00"), (0.4375, .time, "10:30:00"),
        (44990.4375, .time, "2023-03-05T10:30:00"), (1.5, .elapsed, "36:00:00"),
        (0.5, .date, "12:00:00"),
        (44990.999_999_9, .dateAndTime, "2023-03-06T00:00:00"),
    ])
    func `the format decides what of it is shown, and a day is never dropped for its hours`(
        _ serial: Double,
        _ shown: SheetDate.Shown,
        _ text: String
    ) {
        #expect(SheetDate(serial: serial, shown: shown).text == text)
    }

    @Test(arguments: [
        (44990.0, SheetDate.Shown.date, "2023-03-05"), (44990, .dateAndTime, "2023-03-05T00:00:00"),
        (44990.5, .date, "2023-03-05T12:00:00"), (0.115232639, .time, "02:45:56.100"),
        (42758.306499226, .date, "2017-01-23T07:21:21.533"), (1.5, .elapsed, "36:00:00"),
        (0.5, .date, "12:00:00"), (44990.4375, .time, "2023-03-05T10:30:00"),
    ])
    func `the whole value is kept beside what is shown`(
        _ serial: Double,
        _ shown: SheetDate.Shown,
        _ iso: String
    ) {
        #expect(SheetDate(serial: serial, shown: shown).iso == iso)
    }

    @Test func `a number below 1 is no day`() {
        #expect(SheetDate(serial: 0.75).day == nil)
        #expect(SheetDate(serial: 0.75).time == (18, 0, 0))
    }
}
