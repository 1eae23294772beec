import Foundation
import Support

/// A workspace `w` with a zip archive and a workbook of two forms in its inbox, for a page that types what becomes of them.
enum SeveralFiles {
    /// Makes it in a folder.
    static func lay(in folder: URL) throws {
        _ = try Program(folder: folder).run(["init", "w"])
        try drop(parcel(), as: "第五组.zip", in: folder)
        try drop(twoForms(), as: "两家.xlsx", in: folder)
    }

    /// Two forms of the sample, one of them in a folder, with a scan and what a Mac leaves behind.
    private static func parcel() throws -> [UInt8] {
        RawZip([
            .init("第五组/统计局.docx", try sample("云岭县统计局.docx")),
            .init("U004.xlsx", try sample("U004.xlsx")), .init("盖章页.pdf", "%PDF-1.4"),
            .init("__MACOSX/._U004.xlsx", "junk"),
        ]).bytes
    }

    /// The form of a unit, with that of its neighbour on the second sheet.
    private static func twoForms() throws -> [UInt8] {
        let form = try sample("第5组/县妇联/新建表格.xlsx")
        let cells = [
            "C2": "云岭县残疾人联合会", "G2": "U045", "C4": "TN/2023Q2/U045/2023.1/C", "J16": "没有配备党务工作者",
            "J32": "没有会议记录",
        ]
        var other = ""
        _ = try AlteredFile.bytes(
            AlteredWorkbook.make(form, cells),
            part: "xl/worksheets/sheet1.xml"
        ) {
            other = $0
            return $0 + " "
        }
        let both = try AlteredFile.bytes(form, part: "xl/worksheets/sheet2.xml") { _ in other }
        return try AlteredFile.bytes(both, part: "xl/workbook.xml") {
            $0.replacing(#"name="填表说明""#, with: #"name="县残联""#)
        }
    }

    private static func sample(_ name: String) throws -> [UInt8] {
        let url = Program.root.appending(path: "samples/2023Q2/inbox/\(name)")
        return Array(try Data(contentsOf: url))
    }

    private static func drop(_ bytes: [UInt8], as name: String, in folder: URL) throws {
        let file = folder.appending(path: "w/inbox/\(name)")
        try Data(bytes).write(to: file)
        let yesterday = Date(timeIntervalSinceNow: -86_400)
        try FileManager.default.setAttributes(
            [.modificationDate: yesterday],
            ofItemAtPath: file.path
        )
    }
}
