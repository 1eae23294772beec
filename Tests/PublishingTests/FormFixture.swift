import Foundation
import Norms
import OOXML
import Publishing

/// A small schema with every kind of answer and row, and the forms that are issued from it.
enum FormFixture {
    static let unit = Norms.Unit(
        code: "U068",
        name: "云岭县普润<实业>有限公司",
        category: "国有企业",
        group: 3
    )
    static let cycle = Cycle.quarter(year: 2023, quarter: 2)
    static let layout = FormLayout(schema: schema)

    static let schema = Schema(
        version: "2023.1",
        title: "基层党建“十规范”督查考核评分表",
        fingerprint: "",
        categories: ["机关", "国有企业"],
        step: Points(thousandths: 50),
        facts: [
            Fact(key: "formalMembers", label: "正式党员数", asks: .count(unit: "人"), help: "在册的"),
            Fact(key: "organisation", label: "组织形式", asks: .choice(["党支部", "党总支"])),
            Fact(key: "lastElection", label: "上次换届日期", asks: .date),
            Fact(key: "extensionApproval", label: "延期批复文号", asks: .text, isRequired: false),
        ],
        norms: [
            norm(
                "N01",
                "规范组织设置",
                "A01",
                "组织机构与班子",
                [
                    row("A01-1", "组织形式", .choice(["相符", "应建未建"])), row("A01-2", "联络员", .text),
                ]
            ),
            norm(
                "N06",
                "规范党内生活",
                "A08",
                "三会一课",
                [
                    row("A08-1", "支部党员大会", .count(unit: "次")),
                    row("A08-2", "年度计划", .evidence, quarters: [1]), row("A08-3", "主题党日", .yesNo),
                    row("A08-4", "换届", .nothing),
                ]
            ),
        ],
        extras: [
            Indicator(code: "B01", name: "表彰", kind: .bonus, maximum: Points(3), asks: .text),
            Indicator(code: "B02", name: "推广", kind: .bonus, maximum: Points(1), asks: .text),
            Indicator(code: "K01", name: "弄虚作假", kind: .veto, maximum: .zero, asks: .yesNo),
        ],
        bonusCap: Points(5)
    )

    private static func norm(
        _ code: NormCode,
        _ name: String,
        _ aspect: AspectCode,
        _ aspectName: String,
        _ rows: [Indicator]
    ) -> Norm {
        Norm(
            code: code,
            name: name,
            aspects: [Aspect(code: aspect, name: aspectName, indicators: rows)]
        )
    }

    private static func row(
        _ code: IndicatorCode,
        _ name: String,
        _ asks: AnswerKind,
        quarters: [Int] = [1, 2, 3, 4]
    ) -> Indicator {
        Indicator(
            code: code,
            name: name,
            maximum: Points(thousandths: 2_500),
            asks: asks,
            factLabel: "\(name)情况",
            applicability: Applicability(quarters: quarters)
        )
    }

    static let settings = Settings(
        office: Office(name: "县直机关工委", county: "云岭县", mark: "", code: "", letterCode: "")
    )

    static let issuer = FormIssuer(schema: schema, settings: settings)

    static func sheetBytes() throws -> [UInt8] {
        try file { try issuer.sheet(for: unit, cycle: cycle, to: $0) }
    }

    /// What stands in a file of its own after `write` was given its path.
    static func file(_ write: (String) throws -> Void) throws -> [UInt8] {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("form-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: url) }
        try write(url.path)
        return [UInt8](try Data(contentsOf: url))
    }

    static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        String(decoding: try ZipArchive(bytes: bytes).contents(of: name), as: UTF8.self)
    }
}
