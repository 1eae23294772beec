/// The vocabularies that are read, each under one case for its Transitional and its Strict address.
enum XMLNamespace: UInt8 {
    case none, other
    case word, sheet, drawing, sheetDrawing, wordDrawing, picture, relationships, math
    case packageRelationships, contentTypes, customProperties, variantTypes
    case compatibility, word2010, word2012, vml, office

    /// Finds the case for an address.
    init(_ address: XMLBytes?) {
        guard let address else {
            self = .none
            return
        }
        self = Self.addresses[address.string] ?? .other
    }

    private static let addresses: [String: XMLNamespace] = {
        let transitional = "http://schemas.openxmlformats.org/"
        let strict = "http://purl.oclc.org/ooxml/"
        return [
            transitional + "wordprocessingml/2006/main": .word,
            strict + "wordprocessingml/main": .word,
            transitional + "spreadsheetml/2006/main": .sheet,
            strict + "spreadsheetml/main": .sheet,
            transitional + "drawingml/2006/main": .drawing,
            strict + "drawingml/main": .drawing,
            transitional + "drawingml/2006/spreadsheetDrawing": .sheetDrawing,
            strict + "drawingml/spreadsheetDrawing": .sheetDrawing,
            transitional + "drawingml/2006/wordprocessingDrawing": .wordDrawing,
            strict + "drawingml/wordprocessingDrawing": .wordDrawing,
            transitional + "drawingml/2006/picture": .picture,
            strict + "drawingml/picture": .picture,
            transitional + "officeDocument/2006/relationships": .relationships,
            strict + "officeDocument/relationships": .relationships,
            transitional + "officeDocument/2006/math": .math,
            strict + "officeDocument/math": .math,
            transitional + "officeDocument/2006/custom-properties": .customProperties,
            strict + "officeDocument/customProperties": .customProperties,
            transitional + "officeDocument/2006/docPropsVTypes": .variantTypes,
            strict + "officeDocument/docPropsVTypes": .variantTypes,
            transitional + "package/2006/relationships": .packageRelationships,
            transitional + "package/2006/content-types": .contentTypes,
            transitional + "markup-compatibility/2006": .compatibility,
            "http://schemas.microsoft.com/office/word/2010/wordml": .word2010,
            "http://schemas.microsoft.com/office/word/2012/wordml": .word2012,
            "urn:schemas-microsoft-com:vml": .vml,
            "urn:schemas-microsoft-com:office:office": .office,
        ]
    }()
}
