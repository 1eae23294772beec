/// The shapes by which parts of an official document are recognised, and those that the standard asks for.
enum TextShape {
    /// Something that wants to be a document number, rightly written or not.
    static func looksLikeNumber(_ text: String) -> Bool {
        text.contains(
            /[〔\[【（(［〈<{]\s*[0-9０-９Xx×]{2,4}\s*年?\s*[〕\]】）)］〉>}]\s*第?\s*[0-9０-９Xx×]*\s*号/
        )
    }

    /// A number that has lost its brackets; the text without white space.
    static func looksLikeBareNumber(_ flat: String) -> Bool {
        flat.wholeMatch(of: /[^0-9０-９]{2,20}[0-9０-９]{2,4}年?(第?[0-9０-９]+)?号/) != nil
    }

    /// 发文字号 as it should be: 六角括号, a year of four digits, no 第, no leading zero (§7.2.5).
    static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /[\u{3400}-\u{9FFF}]+〔(19|20)[0-9]{2}〕[1-9][0-9]*号/) != nil
    }

    /// A date in any writing; the text without white space.
    static func looksLikeDate(_ flat: String) -> Bool {
        flat.prefixMatch(
            of:
                /(?:[0-9０-９]{2,4}|[〇○零一二三四五六七八九]{2,4})(?:年|[-.\/])(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:月|[-.\/])(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日?$/
        ) != nil
    }

    /// 成文日期 as it should be: Arabic, no zero in front (§7.3.5.4).
    static func isDate(_ text: String) -> Bool {
        text.wholeMatch(
            of: /(19|20)[0-9]{2}年([1-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日/
        ) != nil
    }

    /// 密级, 紧急程度 or 份号; the text without white space.
    static func isSecrecy(_ flat: String) -> Bool {
        flat.prefixMatch(of: /(绝密|机密|秘密)|(特急|加急|特提|平急)$|[0-9０-９]{6}$/) != nil
    }

    /// Something that stands in for a page number; the text without white space at its ends.
    static func isFolio(_ text: String) -> Bool {
        text.prefixMatch(of: /[-–~·—―－─]*\s*[0-9０-９]{1,4}\s*[-–~·—―－─]*$/) != nil
            || text.prefixMatch(of: /第?[0-9０-９]+页(共[0-9０-９]+页)?$/) != nil
    }

    /// Whether a paragraph after the body begins something else.
    static func beginsTail(_ flat: String) -> Bool {
        flat.prefixMatch(of: /附件[0-9０-９]*$|抄送/) != nil
    }

    /// 附件说明; the text without white space.
    static func beginsNote(_ flat: String) -> Bool { flat.prefixMatch(of: /附件[:：]/) != nil }

    /// Whether a paragraph below the title cannot be 主送机关; the text without white space.
    static func isBodyText(_ flat: String) -> Bool {
        guard let last = flat.last, flat.count < 200, !"。;!?".contains(last) else { return true }
        return flat.contains(/^[一二三四五六七八九十]+、|。|如下|现将|现就/)
    }

    /// A heading of the first level by its number.
    static func isFirstLevel(_ text: String) -> Bool {
        text.prefixMatch(of: /[一二三四五六七八九十百]+、/) != nil
    }

    /// A heading of the second level by its number.
    static func isSecondLevel(_ text: String) -> Bool {
        text.prefixMatch(of: /[（(][一二三四五六七八九十百]+[）)]/) != nil
    }
}
