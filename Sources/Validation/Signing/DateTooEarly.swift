import Norms

/// V35: a day before there was any branch to be set up, usually a slip of the year.
struct DateTooEarly: FieldsCheck {
    let code = "date-too-early"
    let source = "V35"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "日期过早", en: "dates far too early")
    let remedy = Wording(
        zh: "请核对年份，写四位数字",
        en: "check the year and write it in four digits"
    )

    /// The first year that is believed; the counties' organisations were set up after 1949.
    private static let firstYear = 1949

    func fields(in context: ReviewContext) -> [FieldID] { context.dated }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        guard let day = context.date(field), day.year < Self.firstYear else { return nil }
        return Wording(zh: "早于\(Self.firstYear)年", en: "is before \(Self.firstYear)")
    }
}
