import OOXML

/// The order in which WordprocessingML wants the properties of paragraphs and runs (ECMA-376 §17.3.1.26, §17.3.2.28).
enum PropertyOrder {
    static let paragraph = [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap",
        "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
        "cnfStyle", "rPr", "sectPr", "pPrChange",
    ]
    static let run = [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
        "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
        "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
        "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
        "specVanish", "oMath", "rPrChange",
    ]
    static let section = [
        "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
        "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign",
        "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings",
        "sectPrChange",
    ]
    static let settings = [
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
        "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
        "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts",
        "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins",
        "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter",
        "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle",
        "proofState", "formsDesign", "attachedTemplate", "linkStyles", "stylePaneFormatFilter",
        "stylePaneSortMethod", "documentType", "mailMerge", "revisionView", "trackRevisions",
        "doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "autoFormatOverride",
        "styleLockTheme", "styleLockQFSet", "defaultTabStop", "autoHyphenation",
        "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope",
        "summaryLength", "clickAndTypeStyle", "defaultTableStyle",
    ]
}

extension XMLTree {
    /// Sets an attribute in the vocabulary of its element, whatever prefix the file gives that; nil takes it away.
    func setWord(_ name: String, _ value: String?, of node: XMLNode) {
        if let value {
            setAttribute(name, value, in: namespace(of: node), prefix: "w", of: node)
        } else {
            setAttribute("w:" + name, nil, of: node)
        }
    }

    /// The child of a name; made in its place when it is not there.
    mutating func property(
        _ name: String,
        of parent: XMLNode,
        order: [String]
    ) -> XMLNode? {
        if let found = first("w:" + name, in: parent) { return found }
        guard let made = makeElement(name, like: parent) else { return nil }
        let later = Set((order.firstIndex(of: name).map { order[$0...] } ?? []).map { "w:" + $0 })
        let isKnown = order.contains(name)
        for child in children(of: parent) where isKnown && later.contains(self.name(of: child)) {
            insert(made, before: child)
            return made
        }
        append(made, to: parent)
        return made
    }

    /// The `w:pPr` of a paragraph, made when it is not there.
    mutating func paragraphProperties(_ paragraph: XMLNode) -> XMLNode? {
        properties("pPr", of: paragraph)
    }

    /// The `w:rPr` of a run, made when it is not there.
    mutating func runProperties(_ run: XMLNode) -> XMLNode? { properties("rPr", of: run) }

    /// The properties of an element, which come first in it.
    private mutating func properties(_ name: String, of parent: XMLNode) -> XMLNode? {
        if let found = first("w:" + name, in: parent) { return found }
        guard let made = makeElement(name, like: parent) else { return nil }
        if let first = children(of: parent).first {
            insert(made, before: first)
        } else {
            append(made, to: parent)
        }
        return made
    }

    /// Sets attributes of a property of a paragraph; nil takes one away.
    mutating func setParagraph(
        _ name: String,
        of paragraph: XMLNode,
        _ attributes: KeyValuePairs<String, String?>
    ) {
        guard let properties = paragraphProperties(paragraph),
            let node = property(name, of: properties, order: PropertyOrder.paragraph)
        else { return }
        for (key, value) in attributes { setWord(key, value, of: node) }
    }

    /// Sets attributes of a property of a run; nil takes one away.
    mutating func setRun(
        _ name: String,
        of run: XMLNode,
        _ attributes: KeyValuePairs<String, String?>
    ) {
        guard let properties = runProperties(run),
            let node = property(name, of: properties, order: PropertyOrder.run)
        else { return }
        for (key, value) in attributes { setWord(key, value, of: node) }
    }

    /// Sets a run in one face, in all four slots.
    mutating func setFace(_ face: String, of run: XMLNode) {
        setRun("rFonts", of: run, ["ascii": face, "hAnsi": face, "eastAsia": face, "cs": face])
    }

    /// Sets a run in a size, in points.
    mutating func setSize(_ points: Int, of run: XMLNode) {
        setRun("sz", of: run, ["val": String(points * 2)])
        setRun("szCs", of: run, ["val": String(points * 2)])
    }

    /// Sets a paragraph without indents, or with a first line so many characters in.
    mutating func setIndent(characters: Int, of paragraph: XMLNode, size: Int = 16) {
        setParagraph(
            "ind",
            of: paragraph,
            [
                "left": "0", "leftChars": "0", "right": "0", "rightChars": "0", "start": nil,
                "end": nil, "hanging": nil, "hangingChars": nil,
                "firstLine": String(characters * size * 20),
                "firstLineChars": String(characters * 100),
            ]
        )
    }
}
