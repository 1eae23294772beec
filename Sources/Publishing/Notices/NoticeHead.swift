internal import Norms

/// What every document of a cycle bears at its head and foot.
struct NoticeHead {
    private let report: CycleReport
    private let stamp: NoticeStamp
    private var office: Office { report.settings.office }

    init(report: CycleReport, stamp: NoticeStamp) {
        self.report = report
        self.stamp = stamp
    }

    /// The date that the document bears (成文日期).
    var date: CalendarDate {
        switch stamp {
        case .draft, .correction: report.date
        case .issued(_, let date): date
        }
    }

    /// The fields that all kinds share, and those of the red head or the letter.
    func record(_ kind: NoticeKind) -> TemplateRecord {
        let common: TemplateRecord = [
            "草稿": .flag(stamp.isDraft), "发文字号": .text(number(kind)), "署名": .text(office.name),
            "署名长": .flag(isSignatureLong), "成文日期": .text(date.chinese),
            "考核周期": .text(report.cycle.chinese), "督查形式": .text(report.cycle.inspection),
            "附注": .text(remark),
            "联系人": .text(office.contact), "联系电话": .text(office.phone),
        ]
        switch kind.skeleton {
        case .redHead where kind == .accountability: return common.merging(redHead).merging(upward)
        case .redHead: return common.merging(redHead).merging(joint)
        case .letter: return common.merging(letter)
        case .bareForm: return common
        }
    }

    private var redHead: TemplateRecord {
        let copies = ChineseText.clause(office.copies)
        return [
            "发文机关标志": .text(office.mark), "标志短": .flag(ChineseText.width(office.mark) <= 12),
            "主送机关": .text(office.addressees), "抄送": .text(copies), "联署": .list([]),
            // A line of the 版记 holds 29 characters of 4号 between its indents.
            "抄送长": .flag(ChineseText.width("抄送：\(copies)。") > 29),
            "印发机关": .text(office.printer.isEmpty ? office.name : office.printer),
            "印发日期": .text(date.chinese),
        ]
    }

    private var letter: TemplateRecord {
        [
            "署名短": .flag(ChineseText.width(office.name) <= 12),
            "抄送": .text(ChineseText.clause(office.letterCopies)),
        ]
    }

    /// The offices that sign with this one, which comes first (GB/T 9704-2012 §7.3.5.1, §7.3.5.2).
    private var joint: TemplateRecord {
        ["联署": .list(office.partners.map { ["机关": .text($0)] })]
    }

    /// A document that goes up names who signs it (签发人), and goes to one addressee.
    private var upward: TemplateRecord {
        ["主送机关": .text(office.superior), "签发人": .text(office.signer), "抄送": ""]
    }

    /// A draft shows its series and year; the number is given when it is approved.
    func number(_ kind: NoticeKind) -> String {
        switch stamp {
        case .draft, .correction: "\(kind.series(of: office))〔\(date.year)〕　号"
        case .issued(let number, _): number
        }
    }

    /// Whether the name is too wide to stand centred over a date that ends four characters from the edge
    /// (GB/T 9704-2012 §7.3.5.1); it then ends at the edge.
    private var isSignatureLong: Bool {
        ChineseText.width(office.name) > 2 * (4 + ChineseText.width(date.chinese) / 2)
    }

    /// In drafts: what the document corrects, and which norms the county has not confirmed.
    private var remark: String {
        guard stamp.isDraft else { return "" }
        let notes = [correction, unconfirmed].filter { !$0.isEmpty }
        return notes.isEmpty ? "" : DraftPlaceholders.remark + notes.joined(separator: "；")
    }

    private var correction: String {
        guard case .correction(let number) = stamp else { return "" }
        return "本件曾以\(number)印发，现内容有变，拟予更正"
    }

    private var unconfirmed: String {
        let open = report.schema.norms.enumerated().filter { !$0.element.isConfirmed }
        guard !open.isEmpty else { return "" }
        let names = open.map { index, norm in
            "第\(ChineseText.numeral(index + 1))项规范“\(norm.name)”"
        }
        return "\(ChineseText.list(names))尚未经县里确认，印发前请予核定"
    }
}

extension Cycle {
    /// What the inspection of a cycle is called.
    var inspection: String {
        switch self {
        case .month: "抽查指导"
        case .quarter: "督查考核"
        case .year: "综合考评"
        }
    }
}
