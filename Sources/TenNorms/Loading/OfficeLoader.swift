import Norms

/// Reads the office that issues the documents.
enum OfficeLoader {
    static let keys = [
        "name", "county", "mark", "code", "letter-code", "signer", "contact", "phone",
        "interview-place", "interviewer", "addressees", "copies", "letter-copies", "printer",
        "partners", "commendation-word", "superior",
    ]

    /// Reads the office; an empty one, with findings, when it is not there.
    static func load(_ map: YAMLMap?) -> Office {
        guard let map else {
            return Office(name: "", county: "", mark: "", code: "", letterCode: "")
        }
        map.require("name", "county", "mark", "code", "letter-code")
        let text = { (key: String) in map.text(key) ?? "" }
        return Office(
            name: text("name"),
            county: text("county"),
            mark: text("mark"),
            code: text("code"),
            letterCode: text("letter-code"),
            signer: text("signer"),
            contact: text("contact"),
            phone: text("phone"),
            interviewPlace: text("interview-place"),
            interviewer: text("interviewer"),
            addressees: text("addressees"),
            copies: text("copies"),
            letterCopies: text("letter-copies"),
            printer: text("printer"),
            partners: text("partners").split { "，、；,; ".contains($0) }.map(String.init),
            commendationWord: word(map),
            superior: text("superior")
        )
    }

    private static func word(_ map: YAMLMap) -> String {
        let expected = Wording(zh: "“表彰”或“表扬”", en: "表彰 or 表扬")
        let known = { (word: String) in ["表彰", "表扬"].contains(word) ? word : nil }
        return map.value("commendation-word", as: expected, known) ?? "表彰"
    }
}
