import Foundation
import Norms
import OOXML
import Support
import TenNorms
import Testing

/// What a unit wrote into its form comes out in the documents about it, from the ledger.
@Suite struct PrintedAnswerTests {
    private static let tags =
        "正式党员{{基本情况.正式党员数}}人，上次换届{{基本情况.上次换届日期}}，到会率{{基本情况.党员大会到会率}}，"
        + "{{#如果 基本情况.本期是否换届}}本期换届{{#否则}}本期未换届{{/如果}}，组织设置{{实际情况.A01-1}}。"

    @Test func `a notice prints the answers of the unit's form as documents write them`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let template = URL(filePath: "\(quarter.root)/templates/整改通知书.docx")
        try WordEdit.replace(
            "<w:body>",
            with: "<w:body>" + WordFile.paragraph(Self.tags),
            in: template
        )
        let path = SampleQuarter.project + "/samples/2023Q2/inbox/第5组/县妇联/新建表格.xlsx"
        let form = Array(try Data(contentsOf: URL(filePath: path)))
        let mended = ["J16": "没有配备党务工作者", "J32": "没有会议记录"]
        try quarter.drop(AlteredWorkbook.make(form, mended), as: "一.xlsx")
        _ = try await quarter.run()
        let folder = "\(quarter.root)/out/2023Q2/drafts/整改通知书"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first {
                $0.hasSuffix(".docx")
            }
        )
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        let lines = try WordDocument.read(Array(data)).blocks.compactMap { block -> String? in
            if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
        }
        #expect(lines.first == "正式党员5人，上次换届2022年4月7日，到会率100%，本期未换届，组织设置相符。")
    }
}
