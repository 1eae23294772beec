/// The bounds within which a file is read, so that no file can take the machine with it.
///
/// Every bound holds on what is really read; sizes that a file states about itself are not believed. A form of 60 rows
/// stays at a thousandth of most of them. Together they keep one file under two seconds and 200 MB.
package struct Limits: Sendable, Hashable {
    /// The most bytes that a whole file may have; 32 MB by default, a form with fifteen photographs.
    package var fileBytes = 32 << 20
    /// The most entries in an archive; 4,096 by default, ten times a large document with pictures.
    package var entries = 4_096
    /// The most bytes of one entry after inflating; 32 MB by default, a sheet of 300,000 cells.
    package var entryBytes = 32 << 20
    /// The most bytes inflated from one file in all; 64 MB by default.
    package var totalBytes = 64 << 20
    /// The most bytes that one compressed byte may become in an entry of over a megabyte; 250 by default.
    ///
    /// Real sheets reach about 40; a bomb reaches 1,000.
    package var ratio = 250
    /// The deepest nesting of XML elements; 200 by default, where Word's own documents stay below 80.
    package var depth = 200
    /// The most attributes on one element; 256 by default, where Word writes at most about 40.
    package var attributes = 256
    /// The most namespaces declared at one place of a document, outer ones included; 160 by default.
    package var namespaces = 160
    /// The most different names of elements, attributes and namespaces in one part; 4,096 by default.
    ///
    /// A large Word document has 300; the parser's table of names slows down with each more.
    package var names = 4_096
    /// The bytes of a start tag from which its attributes are counted before the parser sees it; 65,536 by default: it
    /// takes quadratic time over them.
    package var tagBytes = 65_536
    /// The most elements in one part; 3,000,000 by default.
    package var elements = 3_000_000
    /// The most sheets in a workbook; 4,096 by default, as many as there can be parts.
    package var sheets = 4_096
    /// The most cells with content in a workbook; 400,000 by default.
    package var cells = 400_000
    /// The most bytes of text in all cells of a workbook together; 16 MB by default, a hundred forms.
    ///
    /// A shared string counts for every cell that shows it: ten bytes of file can show a megabyte.
    package var cellTextBytes = 16 << 20
    /// The most strings in the shared table; 400,000 by default.
    package var strings = 400_000
    /// The most merged ranges in a sheet; 50,000 by default.
    package var merges = 50_000
    /// The most bytes of text in one cell or paragraph; 1 MB by default, where Excel stops at 32,767 characters.
    package var textBytes = 1 << 20
    /// The most paragraphs, table rows and table cells of a document together; 400,000 by default.
    package var blocks = 400_000

    /// The limits that a person's form is read under.
    package static let standard = Limits()

    /// The limits that a zip archive of forms is taken apart under: each file in it is then read under the standard ones.
    ///
    /// 64 MB in the archive and 256 MB out of it, a few hundred forms with photographs; one file is held at a time.
    package static let parcel = {
        var limits = Limits()
        limits.fileBytes = 64 << 20
        limits.totalBytes = 256 << 20
        return limits
    }()

    /// Makes the standard limits, to be changed one by one.
    package init() {}
}
