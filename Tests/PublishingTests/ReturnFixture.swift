import Norms
import OOXML
import Publishing
import Support

/// Findings at places, and what stands in files after they were marked.
enum ReturnFixture {
    static func finding(_ place: Place, _ cause: String = "考核得分超出范围") -> Finding {
        Finding(
            "score-out-of-range",
            .refusal,
            place: place,
            cause: Wording(zh: cause, en: "points out of range"),
            remedy: Wording(zh: "按评分标准改正", en: "mend them")
        )
    }

    static func mark(
        _ bytes: [UInt8],
        _ format: FilledForm.Format,
        _ places: Place...
    ) throws -> MarkedForm {
        let findings = places.map { finding($0) }
        return try ReturnMarker().mark(bytes: bytes, format: format, findings: findings)
    }

    static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        String(decoding: try ZipArchive(bytes: bytes).contents(of: name), as: UTF8.self)
    }

    static func count(_ piece: String, in text: String) -> Int {
        var rest = text[...]
        var count = 0
        while let range = rest.firstRange(of: piece) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }

    static func cell(_ reference: String) -> Place { .cell(sheet: "表一", reference: reference) }

    /// A sheet with a filled style, a row without addresses and a gap.
    static var sheet: SheetFile {
        var file = SheetFile(
            worksheet: """
                <sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="C1"><v>3</v></c></row>\
                <row r="4"><c r="B4"><v>9</v></c></row></sheetData>\
                <mergeCells count="1"><mergeCell ref="A6:C6"/></mergeCells><pageMargins left="1" \
                right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/>
                """
        )
        file.styles = """
            <fills count="3"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill><fill><patternFill \
            patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>\
            <cellXfs count="2"><xf fillId="0"/><xf fillId="2" numFmtId="2"/></cellXfs>
            """
        return file
    }

    /// The sheet with a comment by a person at A1.
    static var commented: SheetFile {
        var file = sheet
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        file.parts = [
            RawZip.Entry(
                "cells/_rels/one.xml.rels",
                OfficeParts.rels(
                    OfficeParts.link("rId1", OfficeParts.links(false) + "/comments", "notes.xml")
                )
            ),
            RawZip.Entry(
                "cells/notes.xml",
                """
                <comments xmlns="\(main)"><authors><author>张三</author></authors><commentList>\
                <comment ref="A1" authorId="0"><text><t>已核</t></text></comment></commentList>\
                </comments>
                """
            ),
        ]
        return file
    }
}
