/// A rendered document, asked for what its pages show.
///
/// The program behind it is poppler; a test can put recorded answers in its place.
package protocol PageSource {
    /// The words of all pages with their boxes, as `pdftotext -bbox` writes them.
    func words() throws -> String
    /// The names of the fonts in the document, as `pdffonts` lists them.
    func fonts() throws -> String
    /// A page, counted from 1, as a binary PPM of 300 dots to an inch.
    func image(ofPage page: Int) throws -> [UInt8]
    /// Part of a page as a binary PGM of 1,200 dots to an inch; lengths in those dots.
    func strip(ofPage page: Int, x: Int, y: Int, width: Int, height: Int) throws -> [UInt8]
    /// By family, how the face that stood in for it is named in the document; only families that had a stand-in.
    var standIns: [FaceFamily: String] { get }
}
