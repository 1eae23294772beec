import Norms

/// Reads the numbers that were used outside the program:
/// `numbering: [{series: 云直工函, year: 2023, used: 1—12、15, note: 手工登记}]`.
enum NumberingLoader {
    /// The numbers in order; `series` are the issuing codes that the office has.
    static func load(_ map: YAMLMap, series: [String]) -> [OutsideNumber] {
        var found: [DocumentNumber: OutsideNumber] = [:]
        for node in map.sequence("numbering") {
            let keys = ["series", "year", "used", "note"]
            guard let part = YAMLMap(node, called: "numbering", keys: keys, faults: map.faults)
            else { continue }
            for number in numbers(part, series) {
                let earlier = found.updateValue(number, forKey: number.number)
                if earlier != nil { reportTwice(number.number, part) }
            }
        }
        return found.values.sorted { $0.number < $1.number }
    }

    private static func numbers(_ part: YAMLMap, _ known: [String]) -> [OutsideNumber] {
        part.require("series", "year", "used")
        let year = part.whole("year", in: 1_949...9_999)
        let serials = part.value("used", as: shape) { OutsideNumber.serials($0) }
        guard let series = part.text("series") else { return [] }
        if !known.contains(series) {
            let what = Wording(zh: "机关代字", en: "issuing code")
            let place = part.place(of: "series")
            part.faults.unknown("unknown-series", what, named: series, at: place, of: known)
        }
        guard let year, let serials else { return [] }
        let note = part.text("note") ?? ""
        return serials.map {
            OutsideNumber(
                number: DocumentNumber(series: series, year: year, serial: $0),
                note: note
            )
        }
    }

    private static let shape = Wording(
        zh: "已用的序号，如 1—12、15",
        en: "serials that are used, such as 1-12, 15"
    )

    private static func reportTwice(_ number: DocumentNumber, _ part: YAMLMap) {
        part.faults.add(
            "number-twice",
            .query,
            at: part.place(of: "used"),
            value: number.description,
            zh: "\(number)写了两次",
            en: "\(number) is listed twice",
            remedy: Wording(zh: "只留一处", en: "keep one")
        )
    }
}
