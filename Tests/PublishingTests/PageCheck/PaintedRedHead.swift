import Publishing

/// The pages of a document with a red head, painted as the standard wants them, and the document to them.
struct PaintedRedHead {
    /// A paragraph of two lines.
    private static let body = String(RedHeadFile.long.prefix(46)) + "。"

    var file: RedHeadFile = {
        var file = RedHeadFile()
        file.body =
            RedHeadFile.head + RedHeadFile.paragraph("", RedHeadFile.run(body)) + RedHeadFile.note
            + RedHeadFile.signature + RedHeadFile.imprint + RedHeadFile.section
        return file
    }()
    var page = Self.clean

    /// The rules that are broken.
    func broken() throws -> [String] {
        let judgement = try DocumentCheck(file.bytes).judge(rendered: PaintedPages(pages: [page]))
        return (judgement?.results ?? []).filter { !$0.faults.isEmpty }.map(\.rule)
    }

    /// 579 twips in millimetres.
    static let pitch = 579 * 25.4 / 1_440

    /// The width of a character of the text in millimetres: 28 of them fill a line.
    static let em = 15.75 * 25.4 / 72

    /// The top of a line of the page.
    private static func top(_ index: Int) -> Double { 136.5 + Double(index) * pitch }

    /// One line of the text, so many characters in.
    private static func line(_ index: Int, _ text: String, indent: Double = 0) -> PaintedPages.Row {
        PaintedPages.Row(
            text: text,
            left: 28 + indent * em,
            top: top(index),
            step: 15.75
        )
    }

    private static func centred(
        _ text: String,
        at middle: Double = 106,
        top: Double,
        size: Double,
        step: Double? = nil,
        isRed: Bool = false
    ) -> PaintedPages.Row {
        var row = PaintedPages.Row(
            text: text,
            left: 0,
            top: top,
            size: size,
            step: step,
            isRed: isRed
        )
        row.left = middle - row.width(of: text) / 2
        return row
    }

    private static func ending(
        _ text: String,
        _ right: Double,
        top: Double,
        size: Double,
        step: Double
    )
        -> PaintedPages.Row
    {
        var row = PaintedPages.Row(text: text, left: 0, top: top, size: size, step: step)
        row.left = right - row.width(of: text)
        return row
    }

    static let clean: PaintedPages.Page = {
        let date = ending("2023年4月10日", 184 - 4 * em, top: top(9), size: 16, step: 15.75)
        let middle = (date.left + date.right) / 2
        return PaintedPages.Page(
            rows: [
                centred("云岭县人民政府文件", top: 69, size: 36, isRed: true),
                centred("云政发〔2023〕12号", top: 104, size: 16),
                centred("关于加强作风建设的通知", top: 133, size: 22),
                line(2, "各乡镇人民政府，县政府各部门："),
            ] + text + [
                centred("云岭县人民政府", at: middle, top: top(8), size: 16, step: 15.75), date,
                .init(text: "抄送：县委各部门。", left: 28 + 4.94, top: 247.5, size: 14),
                .init(text: "县政府办公室", left: 28 + 4.94, top: 255.5, size: 14),
                ending("2023年4月10日印发", 184 - 4.94, top: 255.5, size: 14, step: 14),
                ending("— 1 —", 184 - 4.94, top: 267.77, size: 14, step: 14),
            ],
            rules: [
                PaintedPages.Rule(top: 115, isRed: true), PaintedPages.Rule(top: 246),
                PaintedPages.Rule(top: 254, height: 0.25), PaintedPages.Rule(top: 261.8),
            ]
        )
    }()

    /// The paragraphs of the text as rows.
    private static let text = [
        line(3, String(body.prefix(26)), indent: 2), line(4, String(body.dropFirst(26))),
        line(6, "附件：任务分工表", indent: 2),
    ]
}
