import Norms

extension FormCase {
    static let identity = [
        FormCase("unit-name-differs", "被检查单位“县教育局”与U001的名称“云岭县财政局”不同") {
            $0.write("县教育局", in: .header(.unit))
        },
        FormCase("unit-code-mismatch", "单位编码“U002”不是本单位的编码U001") {
            $0.write("U002", in: .header(.unitCode))
        },
        FormCase("category-mismatch", "单位类别“事业单位”与单位名录的“机关”不同") {
            $0.write("事业单位", in: .header(.category))
        },
        FormCase("group-mismatch", "检查组“第12督查组”，单位名录是第3组") {
            $0.write("第12督查组", in: .header(.group))
        },
        FormCase("group-mismatch", "检查组“第二十一组”，单位名录是第3组") {
            $0.write("第二十一组", in: .header(.group))
        },
        FormCase("cycle-differs", "考核周期“2023年一季度”与表单编号的2023年第二季度不同") {
            $0.write("2023年一季度", in: .header(.cycle))
        },
        FormCase("cycle-differs", "考核周期“2023-05”与表单编号的2023年第二季度不同") {
            $0.write("2023-05", in: .header(.cycle))
        },
        FormCase("cycle-differs", "考核周期“2023年5月”与表单编号的2023年第二季度不同") {
            $0.write("2023年5月", in: .header(.cycle))
        },
        FormCase("cycle-differs", "考核周期“2022年度”与表单编号的2023年第二季度不同") {
            $0.write("2022年度", in: .header(.cycle))
        },
        FormCase("form-number-mismatch", "表单编号“TN/2023Q1/U…”是U002在2023年第一季度的表") {
            let other = FormIdentity(
                cycle: .quarter(year: 2023, quarter: 1),
                unit: "U002",
                schemaVersion: "2023.1"
            )
            $0.write(other.description, in: .header(.formNumber))
        },
    ]

    static let calmIdentity = [
        FormCase("unit-name-differs", "an alias, with a space in it") {
            $0.write("县 财政局", in: .header(.unit))
        },
        FormCase("unit-name-differs", "reading has refused it already") {
            $0.write("县教育局", in: .header(.unit))
            $0.findings = [.refusal(of: .header(.unit))]
        },
        FormCase("unit-name-differs", "reading took the name for the unit's, and asks") {
            $0.write("云岭县财政局机关支部", in: .header(.unit))
            $0.findings = [.query(of: .header(.unit))]
        },
        FormCase("unit-code-mismatch", "the code in small letters") {
            $0.write("u001", in: .header(.unitCode))
        },
        FormCase("category-mismatch", "left blank") { $0.clear(.header(.category)) },
        FormCase("group-mismatch", "the number in digits of full width") {
            $0.write("第３组", in: .header(.group))
        },
        FormCase("group-mismatch", "no number at all") {
            $0.write("督查组", in: .header(.group))
        },
        FormCase("cycle-differs", "the quarter in digits") {
            $0.write("2023年第2季度", in: .header(.cycle))
        },
        FormCase("cycle-differs", "the short form") { $0.write("2023Q2", in: .header(.cycle)) },
        FormCase("cycle-differs", "words that name no cycle") {
            $0.write("本季度", in: .header(.cycle))
        },
        FormCase("form-number-mismatch", "a number that is none") {
            $0.write("财字5号", in: .header(.formNumber))
        },
    ]
}

extension Finding {
    /// A query by reading.
    static func query(of field: FieldID) -> Finding {
        var finding = refusal(of: field)
        finding.code = "unit-spelling"
        finding.severity = .query
        return finding
    }

    /// A refusal by reading.
    static func refusal(of field: FieldID) -> Finding {
        Finding(
            "form-altered",
            .refusal,
            field: field,
            cause: Wording(zh: "表格被改动", en: "the form was altered"),
            remedy: Wording(zh: "请用原表填写", en: "use the form as issued")
        )
    }
}
