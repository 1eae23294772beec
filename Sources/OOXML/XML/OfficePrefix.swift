/// The prefixes that Office itself gives to the namespaces of its documents, Transitional and Strict alike.
enum OfficePrefix {
    /// The prefix of a namespace, or `nil` when Office has none for it.
    static func prefix(of namespace: String) -> String? { prefixes[namespace] }

    private static let prefixes = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
        "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
        "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
        "http://purl.oclc.org/ooxml/drawingml/main": "a",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
        "urn:schemas-microsoft-com:vml": "v",
        "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
        "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
        "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
        "http://schemas.microsoft.com/office/word/2018/wordml/cex": "w16cex",
        "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments": "xltc",
        "http://schemas.microsoft.com/office/spreadsheetml/2014/revision": "xr",
        "http://www.w3.org/XML/1998/namespace": "xml",
    ]
}
