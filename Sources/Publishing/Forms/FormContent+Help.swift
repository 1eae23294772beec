import Norms

extension FormContent {
    /// The instructions of the form, one sentence or two each, in the order of filling in.
    var instructions: [String] {
        let due = cycle.lastDay.adding(days: settings.rectification.formsDueDays)
        let office = settings.office
        return [
            "本表由\(office.name)印发，供\(cycle.chinese)督查考核使用，请于\(due.chinese)前报送。",
            "只填白色的格；灰色的格已经填好或者本期不考核，不要改动。不要增加、删除或移动行、列，不要改工作表名称。",
            "“自评分”由被检查单位填写；“考核得分”“扣分原因”由检查组填写；“实际情况”“佐证材料”由被检查单位填写，检查组核对。",
            "“实际情况”按提示填数字、日期、是或否，或者从下拉列表中选择；有单位的只填数字，例如填3，不填“3次”。",
            "得分填数字，从0到该行分值。没有得分填0，不要留空；按“评分标准”确实不适用的，在“考核得分”填“不适用”，该项不计入满分。",
            "扣了分的，“扣分原因”必须写明；没有扣分的不写。“佐证材料”写文件或记录的编号、名称。",
            "加分项、扣分项没有的填0，扣分项填所扣的分数，例如扣1分填1；一票否决项填“是”或“否”，填“是”的在“佐证材料”写认定文件。",
            "日期写成2023-06-28；百分比写数字，例如92.5表示92.5%。",
            "合计和等次可以不填，由系统计算；填了的，系统会核对。计算办法：得分合计÷适用分值×100，加上加分，减去扣分。",
            "请直接保存后报送原来的电子文件，不要打印后扫描，不要拍照，不要另制表格。签字页可以另附。",
            "用Word、Excel、WPS或LibreOffice填写都可以，保存为原来的格式（xlsx或docx）。",
            "不清楚的地方，请联系\(office.contact)，电话\(office.phone)。",
        ]
    }

    /// What to write in a pair, and how.
    func prompt(_ pair: FormLayout.Pair) -> String {
        switch pair.field {
        case .fact(let key): schema.fact(key)?.prompt ?? pair.asks.prompt(for: pair.label)
        case .total(.grade): "选择等次：\(grades.joined(separator: "、"))；可以不填"
        case .total: "\(pair.asks.prompt(for: pair.label))；可以不填，由系统计算"
        case .header, .signature, .answer: pair.asks.prompt(for: pair.label)
        }
    }

    /// What to write in an answer cell, and how.
    func prompt(_ part: AnswerPart, of row: Indicator) -> String {
        switch part {
        case .fact: row.factHelp
        case .selfPoints: "被检查单位自评：\(row.pointsPrompt(step: schema.step))"
        case .points: "检查组打分：\(row.pointsPrompt(step: schema.step))"
        case .reason: "扣了分的写明原因，没有扣分的不写"
        case .evidence: "写明文件或记录的编号、名称"
        }
    }

    /// The names of the grades, best first.
    var grades: [String] { settings.grades.map(\.name) }

    /// What a pair asks for; the grade is chosen from the grades of the settings.
    func asks(_ pair: FormLayout.Pair) -> AnswerKind {
        pair.field == .total(.grade) ? .choice(grades) : pair.asks
    }

    /// The few words that stand in an empty pair of the Word form, with the help of the schema: `人，不设支委会的填0`.
    func hint(_ pair: FormLayout.Pair) -> String {
        let hint = hint(asks(pair))
        guard case .fact(let key) = pair.field, let help = schema.fact(key)?.help, !help.isEmpty
        else { return hint }
        return "\(hint)，\(help)"
    }

    /// The help of a row as the Word form prints it under the criterion; a sheet shows it when the cell is chosen.
    func note(on row: Indicator) -> String { row.help.isEmpty ? "" : "注：\(row.help)" }

    /// The few words that stand in an empty field of the Word form.
    private func hint(_ asks: AnswerKind) -> String {
        switch asks {
        case .count(let unit), .number(let unit): unit.isEmpty ? "数字" : unit
        case .percent: "%"
        case .yesNo: "是或否"
        case .choice: "选择"
        case .date: "年-月-日"
        case .text, .evidence: "填写"
        case .nothing: ""
        }
    }

    /// The few words that stand in an empty answer cell of the Word form: `召开次数，次`.
    func hint(_ part: AnswerPart, of row: Indicator) -> String {
        switch part {
        case .fact: row.factLabel.isEmpty ? hint(row.asks) : "\(row.factLabel)，\(hint(row.asks))"
        case .selfPoints, .points: "分"
        case .reason: "扣分写明"
        case .evidence: "编号"
        }
    }
}
