internal import Norms

/// What can be wrong with a tag.
enum TemplateIssue {
    /// It makes no sense.
    case broken
    /// It has single braces.
    case half
    /// It stands where nothing can be filled in.
    case unreachable
    /// It stands outside all loops.
    case outsideLoop
    /// It stands outside all repeated rows.
    case outsideRow
    /// It is not closed.
    case open(isLoop: Bool)
    /// It closes nothing.
    case strayEnd
    /// It and its closing tag stand at different levels.
    case crossing
    /// It names no field; what to do about it.
    case unknown(Wording)
    /// It names a field of another kind, which should be used so.
    case wrongKind(usage: String)
    /// The field that it prints has no value.
    case empty

    /// The stable code of the finding.
    var code: String {
        switch self {
        case .broken: "template-broken-tag"
        case .half: "template-half-tag"
        case .unreachable, .outsideLoop, .outsideRow: "template-misplaced-tag"
        case .open: "template-open-block"
        case .strayEnd: "template-stray-end"
        case .crossing: "template-crossing-block"
        case .unknown: "template-unknown-field"
        case .wrongKind: "template-wrong-kind"
        case .empty: "template-empty-value"
        }
    }

    /// What is said about the tag, behind its text.
    var cause: Wording {
        switch self {
        case .broken: Wording(zh: "看不懂", en: "makes no sense")
        case .half:
            Wording(zh: "只有一层大括号，会原样印出来", en: "has single braces and would be printed as it is")
        case .unreachable:
            Wording(zh: "所在的地方不能填入内容", en: "stands where nothing can be filled in")
        case .outsideLoop: Wording(zh: "不在循环里", en: "is in no loop")
        case .outsideRow: Wording(zh: "不在重复的表格行里", en: "is in no repeated table row")
        case .open: Wording(zh: "没有结束", en: "is never closed")
        case .strayEnd: Wording(zh: "没有对应的开头", en: "closes nothing that is open")
        case .crossing:
            Wording(zh: "与它的结束标签不在同一层次", en: "and its closing tag do not stand at the same level")
        case .unknown: Wording(zh: "不是这种文书的字段", en: "is no field of this document")
        case .wrongKind: Wording(zh: "的种类不对", en: "is of the wrong kind")
        case .empty: Wording(zh: "没有内容", en: "has no value")
        }
    }

    /// What to do.
    var remedy: Wording {
        switch self {
        case .broken:
            Wording(
                zh: "写成“{{字段}}”“{{#如果 字段}}…{{/如果}}”或“{{#每个 字段}}…{{/每个}}”",
                en: "write {{field}}, {{#如果 field}}…{{/如果}} or {{#每个 field}}…{{/每个}}"
            )
        case .half: Wording(zh: "写成两层大括号", en: "write double braces")
        case .unreachable:
            Wording(
                zh: "移到文字里；域代码、艺术字水印和不是图片的图形里不能用标签",
                en:
                    "move it into text; field codes, text watermarks and shapes that are no pictures take none"
            )
        case .outsideLoop:
            Wording(zh: "移到“{{#每个 …}}”和“{{/每个}}”中间", en: "move it between {{#每个 …}} and {{/每个}}")
        case .outsideRow:
            Wording(zh: "移到循环的表格行里，或去掉“合并”", en: "move it into a repeated row, or take out 合并")
        case .open(let isLoop): Self.close(isLoop ? "{{/每个}}" : "{{/如果}}")
        case .strayEnd:
            Wording(
                zh: "删去它，或补上前面的“{{#如果 …}}”“{{#每个 …}}”",
                en: "remove it, or open a block before it"
            )
        case .crossing:
            Wording(
                zh: "两个标签各占一段，或都放在同一段、同一表格行",
                en: "give each a paragraph of its own, or put both in one paragraph or table row"
            )
        case .unknown(let remedy): remedy
        case .wrongKind(let usage):
            Wording(zh: "这个字段应写成“\(usage)”", en: "write \(usage) for this field")
        case .empty:
            Wording(zh: "请补齐数据后重新生成", en: "supply the value and make the document again")
        }
    }

    private static func close(_ end: String) -> Wording {
        Wording(zh: "在它的末尾加上“\(end)”", en: "close it with \(end)")
    }
}
