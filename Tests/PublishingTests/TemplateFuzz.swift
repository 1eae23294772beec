import Publishing

/// Random templates, each in one piece and cut up: a seed always gives the same.
struct TemplateFuzz {
    /// What the templates may use.
    static let fields = [
        TemplateField("单位", .optional), TemplateField("有", .flag), TemplateField("无", .flag),
        TemplateField(
            "各组",
            .list([
                TemplateField("组", .optional),
                TemplateField("各项", .list([TemplateField("名", .optional)])),
            ])
        ),
        TemplateField("各项", .list([TemplateField("名", .optional)])),
    ]

    /// A paragraph or a table in both forms.
    struct Pair {
        var plain: String
        var noisy: String
    }

    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// SplitMix64.
    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

    private mutating func pick<T>(_ all: [T]) -> T { all[next(all.count)] }

    // MARK: values

    mutating func record() -> TemplateRecord {
        [
            "单位": .text(value()), "有": true, "无": false, "各项": .list(items()),
            "各组": .list((0..<next(3)).map { _ in ["组": .text(value()), "各项": .list(items())] }),
        ]
    }

    private mutating func items() -> [TemplateRecord] {
        (0..<next(4)).map { _ in ["名": .text(value())] }
    }

    private mutating func value() -> String {
        pick(["县档案馆", "甲&乙<丙>", "", "一\n二", "{{单位}}", "\u{1F600}\u{7}", "a\tb", "　"])
    }

    // MARK: templates

    /// A tag, as it should be typed and as somebody typed it.
    private struct Tag {
        var plain: String
        var typed: String
    }

    mutating func paragraphs() -> [Pair] { blocks(depth: 2, scope: ["单位"]) }

    private mutating func blocks(depth: Int, scope: [String]) -> [Pair] {
        var all: [Pair] = []
        for _ in 0...next(3) {
            switch next(depth > 0 ? 9 : 2) {
            case 0, 1, 2: all.append(paragraph(inline(depth: depth, scope: scope)))
            case 3: all += block("#每个 各项", "/每个", depth, scope + ["名"])
            case 4: all += block("#如果 \(pick(["有", "非 有", "无", "单位"]))", "/如果", depth, scope)
            case 5: all.append(table(scope))
            case 6: all.append(cell(blocks(depth: depth - 1, scope: scope)))
            case 7: all.append(box(blocks(depth: depth - 1, scope: scope)))
            default: all.append(control(blocks(depth: depth - 1, scope: scope)))
            }
        }
        return all
    }

    private mutating func block(
        _ open: String,
        _ close: String,
        _ depth: Int,
        _ scope: [String]
    ) -> [Pair] {
        [paragraph([tag(open)])] + blocks(depth: depth - 1, scope: scope)
            + [paragraph([tag(close)])]
    }

    private mutating func table(_ scope: [String]) -> Pair {
        let cells = [
            paragraph([tag("#每个 各项"), tag("第几个 ①"), text()]),
            paragraph(inline(depth: 0, scope: scope + ["名"]) + [tag("合并 名")]),
            paragraph([text(), tag("/每个")]),
        ]
        let wrap = { (cells: [String]) in
            "<w:tbl><w:tblPr/><w:tr>" + cells.map { "<w:tc>\($0)</w:tc>" }.joined()
                + "</w:tr></w:tbl>"
        }
        return Pair(plain: wrap(cells.map(\.plain)), noisy: wrap(cells.map(\.noisy)))
    }

    /// Blocks in the cell of a table, which ends with a paragraph.
    private mutating func cell(_ blocks: [Pair]) -> Pair {
        let whole = joined(blocks + [paragraph([text()])])
        let wrap = { (content: String) in
            "<w:tbl><w:tblPr/><w:tr><w:tc>\(content)</w:tc></w:tr></w:tbl>"
        }
        return Pair(plain: wrap(whole.plain), noisy: wrap(whole.noisy))
    }

    /// Blocks in a text box, as Word writes it: once for new programs and once for old ones.
    private mutating func box(_ blocks: [Pair]) -> Pair {
        let whole = joined(blocks + [paragraph([text()])])
        let wrap = { (content: String) in
            """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>\
            <wp:docPr id="4" name="a"/><wps:wsp><wps:txbx><w:txbxContent>\(content)</w:txbxContent></wps:txbx>\
            </wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="s4"><v:textbox>\
            <w:txbxContent>\(content)</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>\
            </mc:AlternateContent></w:r></w:p>
            """
        }
        return Pair(plain: wrap(whole.plain), noisy: wrap(whole.noisy))
    }

    /// Blocks that somebody put into a content control.
    private func control(_ blocks: [Pair]) -> Pair {
        let whole = joined(blocks)
        let control = "<w:sdt><w:sdtPr/><w:sdtContent>\(whole.noisy)</w:sdtContent></w:sdt>"
        return Pair(plain: whole.plain, noisy: control)
    }

    private func joined(_ pairs: [Pair]) -> Pair {
        Pair(plain: pairs.map(\.plain).joined(), noisy: pairs.map(\.noisy).joined())
    }

    private mutating func inline(depth: Int, scope: [String]) -> [Tag] {
        var tags: [Tag] = []
        for _ in 0...next(3) {
            switch next(depth > 0 ? 5 : 3) {
            case 0: tags.append(text())
            case 1, 2: tags.append(tag(pick(scope)))
            case 3:
                tags += [tag("#如果 \(pick(["有", "无", "非 无"]))")]
                tags += inline(depth: depth - 1, scope: scope)
                if chance(50) { tags += [tag("#否则"), text()] }
                tags.append(tag("/如果"))
            default:
                tags += [tag("#每个 各项")] + inline(depth: depth - 1, scope: scope + ["名"])
                tags += [tag("第几个"), tag("/每个")]
            }
        }
        return tags
    }

    private mutating func text() -> Tag {
        let text = pick(["根据", "a & b", "。", "　", "\u{1F600}好", "第{1}项", "<1>"])
        return Tag(plain: text, typed: text)
    }

    private mutating func tag(_ words: String) -> Tag {
        var typed = "{{"
        if chance(20) { typed = pick(["｛｛", "{｛", "｛{"]) }
        for character in words {
            if chance(6) { typed += pick(["\u{200B}", "\u{AD}", "\u{FEFF}"]) }
            typed += character == "#" && chance(20) ? "＃" : String(character)
            if character == " " && chance(20) { typed += pick([" ", "　", "\u{A0}"]) }
        }
        typed += chance(20) ? pick(["｝｝", "}｝"]) : "}}"
        return Tag(plain: "{{\(words)}}", typed: typed)
    }

    // MARK: noise

    private mutating func paragraph(_ tags: [Tag]) -> Pair {
        Pair(
            plain: "<w:p>\(run(tags.map(\.plain).joined(), look: ""))</w:p>",
            noisy: "<w:p>\(noise(tags.map(\.typed).joined()))</w:p>"
        )
    }

    private func run(_ text: String, look: String) -> String {
        let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<w:r>\(look)<w:t xml:space=\"preserve\">\(safe)</w:t></w:r>"
    }

    private mutating func noise(_ text: String) -> String {
        var rest = Array(text.unicodeScalars)[...]
        var pieces: [String] = []
        let longest = pick([1, 3, 12])
        while !rest.isEmpty {
            let count = min(rest.count, 1 + next(longest))
            var view = String.UnicodeScalarView()
            view.append(contentsOf: rest.prefix(count))
            rest = rest.dropFirst(count)
            pieces.append(wrapped(run(String(view), look: look())))
            if chance(30) { pieces.append(mark()) }
        }
        return pieces.joined()
    }

    private mutating func look() -> String {
        pick([
            "", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>",
            "<w:rPr><w:ins w:id=\"1\" w:author=\"a\"/><w:lang w:val=\"zh-CN\"/></w:rPr>",
            "<w:rPr><w:rPrChange w:id=\"1\" w:author=\"a\"><w:rPr/></w:rPrChange></w:rPr>",
        ])
    }

    private mutating func wrapped(_ run: String) -> String {
        switch next(14) {
        case 0: "<w:ins w:id=\"1\" w:author=\"a\">\(run)</w:ins>"
        case 1: "<w:smartTag w:uri=\"u\" w:element=\"e\">\(run)</w:smartTag>"
        case 2: "<w:hyperlink w:anchor=\"a\">\(run)</w:hyperlink>"
        case 3:
            "<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>\(run)</w:sdtContent></w:sdt>"
        case 4: "<w:moveTo w:id=\"1\" w:author=\"a\">\(run)</w:moveTo>"
        default: run
        }
    }

    private mutating func mark() -> String {
        pick([
            "<w:proofErr w:type=\"spellStart\"/>",
            "<w:bookmarkStart w:id=\"9\" w:name=\"_GoBack\"/>",
            "<w:bookmarkEnd w:id=\"9\"/>", "<w:commentRangeStart w:id=\"0\"/>", "<w:r/>",
            "<w:r><w:lastRenderedPageBreak/></w:r>", "<w:r><w:softHyphen/></w:r>",
            "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>{{旧</w:delText></w:r></w:del>",
            "<w:permStart w:id=\"1\"/>",
        ])
    }
}
