package import Norms

/// Why an edited draft cannot be issued as it is: everything that is in the way, each with its place and what to do.
package struct DraftFault: Error, Sendable, Hashable {
    /// What is in the way.
    package let problems: [Wording]

    /// Makes a fault; there is at least one problem.
    package init(_ problems: [Wording]) { self.problems = problems }
}

extension Wording {
    /// A file that is no Word file.
    package static let unreadableDraft = Wording(
        zh: "稿子打不开，或者不是 docx；请在 Word 或 WPS 里另存为 docx",
        en: "the draft cannot be opened or is no docx; save it as docx"
    )

    /// Changes that are still tracked.
    static func openRevisions(_ count: Int) -> Wording {
        Wording(
            zh: "稿子里有\(count)处修订还没有接受或拒绝；请在“审阅”里接受或拒绝所有修订，再保存",
            en: "\(count) tracked changes are open; accept or reject them all, and save"
        )
    }

    /// Comments at the margin.
    static func openComments(_ count: Int) -> Wording {
        Wording(
            zh: "稿子里有\(count)条批注；请处理后删去批注，再保存",
            en: "\(count) comments are left; deal with them, delete them, and save"
        )
    }

    /// Text that is in the file and not on the page.
    static func hiddenText(_ text: String) -> Wording {
        Wording(
            zh: "稿子里有隐藏的文字“\(text)”；请删去，或取消“隐藏”，再保存",
            en: "hidden text “\(text)”: delete it or show it, and save"
        )
    }

    /// Text of another file that is only linked in.
    static let foreignText = Wording(
        zh: "稿子里嵌有另一个文件的内容，看不到它写了什么；请把文字粘贴进来，再保存",
        en: "another file is embedded, whose text cannot be seen; paste its text, and save"
    )

    /// A text across the page that is not the program's.
    static func otherMark(_ text: String) -> Wording {
        Wording(
            zh: "页面上有水印“\(text)”；请在“水印”里删去它，再保存",
            en: "the pages bear the watermark “\(text)”; remove it, and save"
        )
    }

    /// The note to the reader of the draft has run into other text.
    static func mixedRemark(_ text: String) -> Wording {
        Wording(
            zh: "“\(text)”一段里混有拟稿说明；请把拟稿说明单独成段或者删去，再保存",
            en:
                "“\(text)” has the drafting note in it; put that into a paragraph of its own or delete it"
        )
    }

    /// Number or date have no place any more, or another text.
    static func lostAnchor(_ anchor: DraftAnchor, now: String?) -> Wording {
        let (zh, en) = now.map { ("现在写的是“\($0)”", "now reads “\($0)”") } ?? ("找不到了", "is gone")
        return Wording(
            zh: "\(anchor.field)的位置（原来写“\(anchor.text)”）\(zh)；"
                + "\(anchor.isNumber ? "发文字号由程序编，" : "")请改回“\(anchor.text)”，再保存",
            en: "the place of \(anchor.field) (it read “\(anchor.text)”) \(en); "
                + "write “\(anchor.text)” there again, and save"
        )
    }

    /// A number or date has several places.
    static func doubleAnchor(_ anchor: DraftAnchor, count: Int) -> Wording {
        Wording(
            zh: "\(anchor.field)的位置“\(anchor.text)”有\(count)处，不知道填在哪一处；请只留一处，再保存",
            en:
                "the place of \(anchor.field), “\(anchor.text)”, is there \(count) times; leave one, and save"
        )
    }

    /// Room for a number where the program left none.
    static func extraNumber(_ text: String) -> Wording {
        Wording(
            zh: "“\(text)”里多出一处待填的发文字号；请删去或者写成完整的文号，再保存",
            en:
                "“\(text)” has room for a number that the draft did not have; delete it or write a whole number"
        )
    }

    /// A date that a person wrote, which is not that of the approval.
    static func otherDate(_ anchor: DraftAnchor, found: String, date: CalendarDate) -> Wording {
        Wording(
            zh: "稿子上的\(anchor.field)是\(found)，这次签发用的是\(date.chinese)；"
                + "以稿子为准的，加 --date 指明，以这次为准的，把稿子改回“\(anchor.text)”",
            en: "the draft is dated \(found), this approval \(date); give --date, or write "
                + "“\(anchor.text)” in the draft again"
        )
    }
}
