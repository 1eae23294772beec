/// The elements of WordprocessingML that change what a person reads (ECMA-376 §17).
enum WordTag: UInt8 {
    case other
    // Structure.
    case paragraph, run, table, row, cell, boxContent, note, comment, foreignPart
    // Text.
    case text, instruction, tab, lineBreak, hyphen, symbol
    // Properties.
    case paragraphProperties, runProperties, rowProperties, cellProperties, controlProperties
    case vanish, fonts, style, numberingLevel, numberingID, deletion, moved
    case headerRow, gridBefore, gridSpan, verticalMerge, horizontalMerge, deletedCell
    // What is never part of the final view.
    case skipped, alternatives, choice, fallback
    // Fields, and the form fields of Word 97.
    case fieldCharacter, fieldName, checkBox, checked, defaultState, listResult, listEntry
    // Content controls.
    case control, controlContent, controlTag, alias, placeholder, textKind, dropDown, date
    case pictureKind, group, checkboxKind, checkboxState, listItem
    // Pictures.
    case picture
}

extension WordTag {
    init(_ name: XMLName) {
        switch name.namespace {
        case .word: self = Self.word[name.local] ?? .other
        case .word2010:
            self = ["checkbox": .checkboxKind, "checked": .checkboxState][name.local] ?? .other
        case .word2012: self = name.local.hasPrefix("repeatingSection") ? .group : .other
        case .compatibility:
            self =
                ["AlternateContent": .alternatives, "Choice": .choice, "Fallback": .fallback][
                    name.local
                ] ?? .other
        case .math: self = name.local == "t" ? .text : .other
        case .picture: self = name.local == "pic" ? .picture : .other
        case .vml: self = name.local == "imagedata" ? .picture : .other
        case .none, .other, .sheet, .drawing, .sheetDrawing, .wordDrawing, .relationships,
            .packageRelationships, .contentTypes, .customProperties, .variantTypes, .office:
            self = .other
        }
    }

    private static let word: [String: WordTag] = [
        "p": .paragraph, "r": .run, "tbl": .table, "tr": .row, "tc": .cell,
        "txbxContent": .boxContent, "footnote": .note, "endnote": .note, "comment": .comment,
        "altChunk": .foreignPart,
        "t": .text, "instrText": .instruction, "tab": .tab, "ptab": .tab, "br": .lineBreak,
        "cr": .lineBreak, "noBreakHyphen": .hyphen, "sym": .symbol,
        "pPr": .paragraphProperties, "rPr": .runProperties, "trPr": .rowProperties,
        "tcPr": .cellProperties, "sdtPr": .controlProperties,
        "vanish": .vanish, "rFonts": .fonts, "pStyle": .style, "ilvl": .numberingLevel,
        "numId": .numberingID, "del": .deletion, "moveFrom": .moved,
        "tblHeader": .headerRow, "gridBefore": .gridBefore, "gridSpan": .gridSpan,
        "vMerge": .verticalMerge, "hMerge": .horizontalMerge, "cellDel": .deletedCell,
        "rPrChange": .skipped, "pPrChange": .skipped, "sectPrChange": .skipped,
        "tblPrChange": .skipped, "tblGridChange": .skipped, "tcPrChange": .skipped,
        "trPrChange": .skipped, "tblPrExChange": .skipped, "numberingChange": .skipped,
        "sectPr": .skipped, "rt": .skipped, "delText": .skipped, "delInstrText": .skipped,
        "tabs": .skipped, "tblPr": .skipped, "tblGrid": .skipped,
        "fldChar": .fieldCharacter, "name": .fieldName, "checkBox": .checkBox,
        "checked": .checked, "default": .defaultState, "result": .listResult,
        "listEntry": .listEntry,
        "sdt": .control, "sdtContent": .controlContent, "tag": .controlTag, "alias": .alias,
        "showingPlcHdr": .placeholder, "text": .textKind, "dropDownList": .dropDown,
        "comboBox": .dropDown, "date": .date, "picture": .pictureKind, "group": .group,
        "listItem": .listItem,
    ]
}
