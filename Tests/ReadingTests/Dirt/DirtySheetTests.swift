import Norms
import Testing

/// Dirty workbooks, each a real file: what is taken, what is said, and where.
struct DirtySheetTests {
    private static let sheet = "督查考核评分表"

    @Test func `pictures that WPS puts into cells are no values`() throws {
        let form = try DirtyForm.read("wps-cell-images.xlsx")
        for (code, row) in [("A08-1", 9), ("A08-2", 10), ("A08-3", 11), ("A08-4", 12)] {
            #expect(
                form.read(IndicatorCode(code)) == " → !picture @ \(Self.sheet)!I\(row)"
            )
        }
        #expect(form.read("A14-1") == "0.45 → 0.45 @ \(Self.sheet)!I13")
    }

    @Test
    func `a picture over an empty cell is no value, and over a value it hides nothing from us`()
        throws
    {
        let form = try DirtyForm.read("picture-over-cell.xlsx")
        #expect(form.read("A08-1") == " → !picture @ \(Self.sheet)!I9")
        #expect(form.read("A08-2") == "0.15 → 0.15 @ \(Self.sheet)!I10")
        #expect(form.findings("covered-cell") == ["query \(Self.sheet)!I10 “0.15”"])
    }

    @Test(arguments: ["rows-inserted", "column-inserted", "column-deleted"])
    func `merged cells that stayed behind when cells moved hide nothing from us`(change: String)
        throws
    {
        let form = try DirtyForm.read("\(change)-merges-stay.xlsx")
        #expect(form.wrong == [])
        #expect(!form.findings("cell-under-merge").isEmpty)
        #expect(form.findings.allSatisfy { $0.severity == .query })
    }

    @Test(arguments: ["row-inserted", "column-inserted"])
    func `names that stayed behind when cells moved are no second opinion`(change: String) throws {
        let form = try DirtyForm.read("\(change)-names-stay.xlsx")
        #expect(form.wrong == [])
        #expect(!form.findings("locators-disagree").isEmpty)
        #expect(form.findings.allSatisfy { $0.severity == .query })
    }

    @Test func `a formula is its stored result, or nothing is known`() throws {
        let form = try DirtyForm.read("formulas.xlsx")
        let expected = [
            "A08-1": " → !formulaWithoutValue @ \(Self.sheet)!I9",
            "A08-2": "#REF! → !errorValue @ \(Self.sheet)!I10",
            "A08-3": "#DIV/0! → !errorValue @ \(Self.sheet)!I11",
            "A08-4": "#NAME? → !errorValue @ \(Self.sheet)!I12",
            "A14-1": "0.45 → 0.45 @ \(Self.sheet)!I13",
            "A14-2": "0.55 → 0.55 @ \(Self.sheet)!I14",
        ]
        for (code, line) in expected { #expect(form.read(IndicatorCode(code)) == line) }
    }

    @Test func `a number that Excel has rounded is no number, and a sliver of one is`() throws {
        let form = try DirtyForm.read("formulas.xlsx")
        #expect(form.read("A08-1", .fact).contains("→ !tooManyDigits @ \(Self.sheet)!G9"))
        #expect(form.read("A08-2", .fact).contains("→ !tooManyDigits @ \(Self.sheet)!G10"))
        #expect(form.read("A08-3", .fact).contains("→ 5 @ \(Self.sheet)!G11"))
        #expect(form.read("A08-4", .fact) == "TRUE → !wrongKind @ \(Self.sheet)!G12")
    }

    @Test func `numbers kept as text are numbers, whoever kept them`() throws {
        let form = try DirtyForm.read("text-numbers.xlsx")
        let expected = [
            "A08-1": "0.05  → 0.05 (white-space) @ \(Self.sheet)!I9",
            "A08-2": "00.15 → 0.15 @ \(Self.sheet)!I10",
            "A08-3": "00.25 → 0.25 @ \(Self.sheet)!I11",
            "A08-4": "0.35 → 0.35 @ \(Self.sheet)!I12",
            "A14-1": "4.5E-01 → 0.45 (exponent) @ \(Self.sheet)!I13",
            "A14-2": "'0.55 → !ambiguous @ \(Self.sheet)!I14",
        ]
        for (code, line) in expected { #expect(form.read(IndicatorCode(code)) == line) }
    }

    @Test func `pinyin over a name is no part of it`() throws {
        let form = try DirtyForm.read("phonetic.xlsx")
        #expect(form[.header(.unit)]?.raw == "云岭县财政局")
        #expect(form[.fact("organisation")]?.raw == "党支部")
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test(arguments: ["wps-core.xlsx", "wps-core.docx"])
    func `properties that break the rules of packages are nobody's business`(file: String) throws {
        let form = try DirtyForm.read(file)
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `values in hidden rows and columns are taken with a query`() throws {
        let form = try DirtyForm.read("hidden-row-and-column.xlsx")
        #expect(form.wrong == [])
        #expect(form.told == ["query hidden-cell"])
        let places = form.findings.flatMap { $0.value.split(separator: "、") }
        #expect(places.contains("\(Self.sheet)!I11=0.25"))
        #expect(places.contains("\(Self.sheet)!J9=原因0"))
    }

    @Test func `a form in a hidden sheet is queried, one that was moved behind others is not`()
        throws
    {
        let hidden = try DirtyForm.read("hidden-sheet.xlsx")
        #expect(hidden.wrong == [])
        #expect(hidden.told == ["query hidden-sheet"])
        let moved = try DirtyForm.read("moved-sheet.xlsx")
        #expect(moved.wrong == [])
        #expect(moved.told == [])
        #expect(moved.place(.answer("A08-1", .points)).text(.zh) == "\(Self.sheet)!I9")
    }

    @Test(
        arguments: [
            ("column-added.xlsx", "J9", ["query column-not-read"]),
            ("columns-exchanged.xlsx", "H9", []),
            ("headings-on-every-page.xlsx", "I9", []), ("headings-on-two-rows.xlsx", "I10", []),
            ("norms-merged.xlsx", "I9", []), ("names-gone.xlsx", "I9", []),
            ("names-broken.xlsx", "I9", []),
            ("copied-into-another-workbook.xlsx", "J12", ["query single-locator"]),
            ("row-inserted.xlsx", "I9", ["query unknown-row"]),
        ] as [(String, String, [String])]
    )
    func `a form whose rows or columns were moved is read whole`(
        file: String,
        place: String,
        told: [String]
    ) throws {
        let form = try DirtyForm.read(file)
        let sheet = file.hasPrefix("copied") ? "Sheet1" : Self.sheet
        #expect(form.wrong == [])
        #expect(form.told == told)
        #expect(form.place(.answer("A08-1", .points)).text(.zh) == "\(sheet)!\(place)")
    }

    @Test func `a row that was put in is told with its value and not counted`() throws {
        let form = try DirtyForm.read("row-inserted.xlsx")
        #expect(form.findings("unknown-row") == ["query \(Self.sheet)!I11 “2”"])
    }

    @Test func `a row that is gone sends the form back and says which`() throws {
        let form = try DirtyForm.read("row-deleted.xlsx")
        #expect(form.findings("field-not-found") == ["refusal 整个文件 “A08-2”"])
        #expect(form.findings.first?.cause.zh == "表中缺少“A08-2 支委会”这一行")
        #expect(form.wrong.allSatisfy { $0.tag.contains("A08_2") })
    }

    @Test func `a row that was split with points in both goes back`() throws {
        let form = try DirtyForm.read("row-split.xlsx")
        #expect(form.findings("split-row").contains("refusal \(Self.sheet)!I10 “0.15”"))
    }
}

/// Days that Excel keeps as numbers.
struct DirtyDateTests {
    private static let fields: [(FieldID, String)] = [
        (.fact("lastElection"), "K6"), (.header(.inspectionDate), "G3"),
        (.header(.submissionDate), "G4"), (.signature(.groupDate), "C20"),
        (.signature(.unitDate), "K20"),
    ]

    @Test(
        arguments: [
            "dates-1.xlsx", "dates-2.xlsx", "dates-3.xlsx", "dates-1904.xlsx", "dates-custom.xlsx",
        ]
    )
    func `a date is the same day in every format and epoch`(file: String) throws {
        let form = try DirtyForm.read(file)
        for (field, place) in Self.fields {
            let entry = try #require(form[field])
            #expect(entry.meaning == "2023-06-20", "\(field.tag) “\(entry.raw)”")
            #expect(entry.normalising.first == .dateCell)
            #expect(entry.place.text(.zh) == "督查考核评分表!\(place)")
        }
    }

    @Test func `a time is no day, a bare serial number is one with a rule, and points are no days`()
        throws
    {
        let form = try DirtyForm.read("dates-that-are-none.xlsx")
        #expect(form[.fact("lastElection")]?.meaning == "!wrongKind")
        #expect(form[.header(.inspectionDate)]?.meaning == "2023-06-20")
        #expect(form[.header(.inspectionDate)]?.normalising == [.serialDate])
        #expect(form[.header(.submissionDate)]?.meaning == "!wrongKind")
        #expect(form.read("A08-1").contains("→ !wrongKind @ 督查考核评分表!I9"))
        #expect(form.read("A08-2").contains("→ !ambiguous @ 督查考核评分表!I10"))
    }
}
