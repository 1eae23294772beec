/// The addresses of namespaces and kinds of links, Transitional and Strict (ECMA-376 part 1, annex A).
enum OfficeAddress {
    /// What the kinds of links begin with.
    static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// The same in the Strict form.
    static let strictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    /// WordprocessingML.
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    /// WordprocessingML in the Strict form.
    static let strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    /// WordprocessingML in both forms.
    static let wordSpaces: Set<String> = [word, strictWord]
    /// SpreadsheetML.
    static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    /// SpreadsheetML in the Strict form.
    static let strictSheet = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    /// Threads of comments in workbooks ([MS-XLSX] §2.6.205).
    static let threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    /// Marks of revisions in workbooks, `xr:uid`.
    static let revisions = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision"
    /// XML itself, for `xml:space`.
    static let xml = "http://www.w3.org/XML/1998/namespace"
}
