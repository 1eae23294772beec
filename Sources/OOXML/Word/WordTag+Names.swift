extension WordTag {
    /// Finds the tag of an element name.
    init(_ name: XMLName) {
        switch name.namespace {
        case .word: self = Self.word[name.local] ?? .other
        case .word2010:
            self =
                ["checkbox": .setting(.checkbox), "checked": .setting(.checkboxState)][name.local]
                ?? .other
        case .word2012: self = name.local.hasPrefix("repeatingSection") ? .setting(.group) : .other
        case .compatibility: self = Self.compatibility[name.local] ?? .other
        case .math: self = Self.math[name.local] ?? .other
        case .picture: self = name.local == "pic" ? .piece(.picture) : .other
        case .vml: self = name.local == "imagedata" ? .piece(.picture) : .other
        case .none, .other, .sheet, .drawing, .sheetDrawing, .wordDrawing, .relationships,
            .packageRelationships, .contentTypes, .customProperties, .variantTypes, .office:
            self = .other
        }
    }

    /// A formula has runs of its own, which begin with the letters of another font and end as plain text.
    private static let math: [String: WordTag] = ["r": .structure(.run), "t": .piece(.formula)]

    private static let compatibility: [String: WordTag] = [
        "AlternateContent": .alternative(.alternatives), "Choice": .alternative(.choice),
        "Fallback": .alternative(.fallback),
    ]

    private static let word: [String: WordTag] = [
        "p": .structure(.paragraph), "r": .structure(.run), "tbl": .structure(.table),
        "tr": .structure(.row), "tc": .structure(.cell), "txbxContent": .structure(.box),
        "footnote": .structure(.note), "endnote": .structure(.note),
        "comment": .structure(.note), "altChunk": .structure(.foreignPart),

        "t": .piece(.text), "instrText": .piece(.instruction), "tab": .piece(.tab),
        "ptab": .piece(.tab), "br": .piece(.lineBreak), "cr": .piece(.lineBreak),
        "noBreakHyphen": .piece(.hyphen), "sym": .piece(.symbol),
        "fldChar": .piece(.fieldCharacter),

        "pPr": .properties(.paragraph), "rPr": .properties(.run), "trPr": .properties(.row),
        "tcPr": .properties(.cell), "sdtPr": .properties(.control),
        "pStyle": .paragraphProperty(.style), "ilvl": .paragraphProperty(.numberingLevel),
        "numId": .paragraphProperty(.numberingID),
        "vanish": .runProperty(.vanish), "rFonts": .runProperty(.fonts),
        "rStyle": .runProperty(.style),
        "strike": .runProperty(.strike), "dstrike": .runProperty(.strike),
        "color": .runProperty(.color), "sz": .runProperty(.size),
        "vertAlign": .runProperty(.verticalAlignment),
        "tblHeader": .rowProperty(.header), "gridBefore": .rowProperty(.gridBefore),
        "gridSpan": .cellProperty(.gridSpan), "vMerge": .cellProperty(.verticalMerge),
        "hMerge": .cellProperty(.horizontalMerge), "cellDel": .cellProperty(.deletion),
        "shd": .cellProperty(.shading),

        "del": .change(.deletion), "moveFrom": .change(.moved),
        "rPrChange": .skipped, "pPrChange": .skipped, "sectPrChange": .skipped,
        "tblPrChange": .skipped, "tblGridChange": .skipped, "tcPrChange": .skipped,
        "trPrChange": .skipped, "tblPrExChange": .skipped, "numberingChange": .skipped,
        "sectPr": .skipped, "rt": .skipped, "delText": .skipped, "delInstrText": .skipped,
        "tabs": .skipped, "tblPr": .skipped, "tblGrid": .skipped,

        "name": .formField(.name), "checkBox": .formField(.checkBox),
        "checked": .formField(.checked), "default": .formField(.defaultState),
        "result": .formField(.listResult), "listEntry": .formField(.listEntry),

        "sdt": .control(.control), "sdtContent": .control(.content), "tag": .setting(.tag),
        "alias": .setting(.alias), "showingPlcHdr": .setting(.placeholder),
        "text": .setting(.text), "dropDownList": .setting(.dropDown),
        "comboBox": .setting(.dropDown), "date": .setting(.date),
        "picture": .setting(.picture), "group": .setting(.group),
        "listItem": .setting(.listItem),
    ]
}
