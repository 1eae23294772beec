import Norms

/// The shape of codes, so that they can be part of a name in Excel and of a tag in Word.
enum CodeShape {
    static let wording = Wording(
        zh: "英文字母、数字和“-”组成的编码，如 A08-1",
        en: "a code of letters, digits and hyphens, such as A08-1"
    )

    static func check(_ text: String) -> String? {
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return isPlain && text.first?.isLetter == true ? text : nil
    }
}
