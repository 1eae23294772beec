import Norms

/// The unit and the cycle of a form, from all that names them: form numbers, code, name and period.
///
/// What a person sees in the header counts; a form number of another unit or cycle sends the form back. Names are
/// never guessed. Where the header says nothing, the numbers that a person does not see there, in the properties and at the foot of the
/// pages, are taken with a query, and only when they agree.
struct Attribution: Sendable {
    /// The unit and the cycle, or nil when they cannot be told; then ``findings`` say why.
    private(set) var unit: Unit?
    /// The cycle.
    private(set) var cycle: Cycle?
    /// What is wrong or doubtful.
    private(set) var findings: [Finding] = []

    private typealias Named<Thing> = (name: Wording, thing: Thing)

    /// Weighs the numbers and the header of a form.
    init(numbers: FormNumbers, header: Header, roster: Roster) {
        decideUnit(numbers, header, roster)
        decideCycle(numbers, header)
        if let text = numbers.unreadable {
            findings.append(Self.badNumber(text, numbers.place ?? .file))
        }
    }

    /// The texts of the header block.
    struct Header: Sendable {
        var unit = (text: "", place: Place.file)
        var code = (text: "", place: Place.file)
        var cycle = (text: "", place: Place.file)
    }

    private mutating func decideUnit(_ numbers: FormNumbers, _ header: Header, _ roster: Roster) {
        let byName = Self.unit(named: header.unit.text, roster)
        let byCode = roster.unit(code: UnitCode(Folding.key(header.code.text)))
        let byNumber = numbers.visible.flatMap { roster.unit(code: $0.unit) }
        let byProperty = numbers.property.flatMap { roster.unit(code: $0.unit) }
        let byFooter = numbers.footer.flatMap { roster.unit(code: $0.unit) }
        let isSeen = byName != nil || byCode != nil || byNumber != nil
        let sources = [
            (Self.name, byName), (Self.code, byCode), (Self.number, byNumber),
            (Self.property, byProperty), (Self.footer, isSeen ? nil : byFooter),
        ].compactMap { source, unit in unit.map { (name: source, unit: $0) } }
        guard let first = sources.first, isSeen || Self.mayBe(first.unit, header, roster) else {
            reportUnknown(header, roster)
            return
        }
        if sources.contains(where: { $0.unit.code != first.unit.code }) {
            findings.append(FormTrouble.unitMismatch(sources, header.unit.place))
            // The header names one unit twice over: the form is that unit's to mend.
            unit = byName?.code == byCode?.code ? byName : nil
            return
        }
        unit = first.unit
        if byName == nil, !header.unit.text.isEmpty {
            findings.append(Self.unknownSpelling(header.unit, unit: first.unit))
        }
        if byCode == nil, !header.code.text.isEmpty {
            findings.append(Self.unknownSpelling(header.code, unit: first.unit))
        }
        if sources.count == 1, byName != nil {
            findings.append(Self.byNameOnly(header.unit, unit: first.unit))
        }
        if !isSeen {
            let names = sources.map(\.name)
            findings.append(Self.byHiddenNumber(names, first.unit, header.unit.place))
        }
    }

    /// Whether the name of a header that names nobody may be meant for a unit: it is empty, or like no other one's.
    private static func mayBe(_ unit: Unit, _ header: Header, _ roster: Roster) -> Bool {
        let name = header.unit.text
        return name.isEmpty || NameDistance.nearest(to: name, in: roster).first?.code == unit.code
    }

    private mutating func reportUnknown(_ header: Header, _ roster: Roster) {
        findings.append(
            FormTrouble.unknownUnit(
                header.unit.text.isEmpty ? header.code.text : header.unit.text,
                place: header.unit.place,
                nearest: NameDistance.nearest(to: header.unit.text, in: roster)
            )
        )
    }

    private mutating func decideCycle(_ numbers: FormNumbers, _ header: Header) {
        let written = CycleText.cycle(header.cycle.text)
        let isSeen = written != nil || numbers.visible != nil
        let sources = [
            (Self.period, written), (Self.number, numbers.visible?.cycle),
            (Self.property, numbers.property?.cycle),
            (Self.footer, isSeen ? nil : numbers.footer?.cycle),
        ].compactMap { source, cycle in cycle.map { (name: source, cycle: $0) } }
        guard let first = sources.first else {
            findings.append(
                FormTrouble.unknownCycle(header.cycle.text, place: header.cycle.place)
            )
            return
        }
        if sources.contains(where: { $0.cycle != first.cycle }) {
            findings.append(FormTrouble.cycleMismatch(sources, header.cycle.place))
            cycle = written
            return
        }
        cycle = first.cycle
        if written == nil, !header.cycle.text.isEmpty {
            findings.append(Self.unreadableCycle(header.cycle, cycle: first.cycle))
        } else if !isSeen {
            let names = sources.map(\.name)
            findings.append(Self.byHiddenNumber(names, first.cycle, header.cycle.place))
        }
    }

    /// The unit of a name or alias; `中共…支部委员会` and `…党支部` around it do not matter.
    private static func unit(named text: String, _ roster: Roster) -> Unit? {
        let name = Folding.fold(text).text
        if let unit = roster.unit(named: name) { return unit }
        var bare = Roster.key(name)
        if bare.hasPrefix("中共") { bare.removeFirst(2) }
        for tail in tails where bare.hasSuffix(tail) && bare.count > tail.count {
            return roster.unit(named: String(bare.dropLast(tail.count)))
        }
        return roster.unit(named: bare)
    }

    private static let tails = [
        "机关支部委员会", "总支部委员会", "支部委员会", "机关党支部", "党支部", "机关党总支", "党总支", "机关委员会", "机关党委",
        "委员会", "党委", "支部",
    ]

    private static let name = Wording(zh: "单位名称", en: "unit name")
    private static let code = Wording(zh: "单位编码", en: "unit code")
    private static let number = Wording(zh: "表单编号", en: "form number")
    private static let property = Wording(zh: "文件内嵌编号", en: "embedded form number")
    private static let footer = Wording(zh: "页脚的表单编号", en: "form number in the footer")
    private static let period = Wording(zh: "考核周期", en: "period")
}
