/// A rule by which what a person wrote came to be understood; a closed set, kept beside the raw text for ever.
///
/// The names are what the ledger and the JSON of `check` and `explain` show; `Documentation/Formats/returned-forms.md` explains each.
package enum NormalisingRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// Full-width digits, letters and signs (U+FF01–FF5E, U+3000): `９５．５`.
    case fullWidth = "full-width"
    /// Characters without width were left out: U+200B, U+FEFF, direction marks.
    case invisible
    /// White space at the ends, or a space of another width inside: U+00A0.
    case whiteSpace = "white-space"
    /// A sign that stands for a minus, or in a date for a hyphen: U+2212, U+2013, U+2014.
    case minus = "minus-sign"
    /// The unit behind or before a number was left out: `95分`, `3次`, `百分之九十五`.
    case measureWord = "measure-word"
    /// A currency sign was left out: `￥3000`.
    case currency = "currency-sign"
    /// Commas between thousands were left out: `3,210.50`.
    case thousands = "thousands-separator"
    /// A full stop of Chinese text stood for the decimal point: `2。5`.
    case fullStop = "full-stop"
    /// A number in scientific notation: `1.50E+02`.
    case exponent
    /// `共` before a number was left out.
    case sum = "total-word"
    /// A number in Chinese characters: `九十五点五`.
    case chineseNumeral = "chinese-numeral"
    /// A cell that shows its number as a percentage.
    case percentFormat = "percent-format"
    /// A tick or a cross stood alone.
    case tick = "tick-symbol"
    /// Exactly one of several boxes was ticked.
    case tickedBox = "ticked-box"
    /// The ticked box was Word's ☒ among empty ones.
    case crossedBox = "crossed-box"
    /// There were boxes, and none was ticked: blank.
    case noBoxTicked = "no-box-ticked"
    /// A sentence that begins with 已 or 未 was taken as yes or no.
    case verb = "verb-prefix"
    /// A cell of Excel's own TRUE or FALSE.
    case truthCell = "truth-cell"
    /// A number that Excel shows as a date.
    case dateCell = "date-cell"
    /// Eight digits: `20230305`.
    case compactDate = "eight-digit-date"
    /// The time of day behind a date was left out.
    case timeDropped = "time-dropped"
    /// A picture stands for a signature.
    case picture

    /// A note in brackets behind the value was left out: `2分(缺记录)`.
    case note
    /// A note in brackets that only says where to look, or names the day of the week, was left out: `3次（见记录本）`.
    case reference = "note-reference"
    /// 扣 or 减 before a number: `扣2分`.
    case deduction = "deduction-text"
    /// 加 before a number: `加1分`.
    case addition = "addition-text"
    /// 满分 became the full marks of the row.
    case fullMarks = "full-marks"
    /// 不得分 or 零分 became 0.
    case noPoints = "no-points"
    /// 无 became 0.
    case noneIsZero = "none-is-zero"
    /// The minus of a penalty was left out, since a penalty row holds what is taken.
    case penaltySign = "penalty-sign"
    /// A fraction became a percentage: 0.95 is 95 %.
    case fractionAsPercent = "fraction-as-percent"
    /// A bare number where a date is asked was taken as the serial number of a day: 44990.
    case serialDate = "serial-date"
    /// A date without a year took the year of the cycle.
    case yearOfCycle = "year-of-cycle"
    /// A year of two digits was taken as one of this century.
    case shortYear = "short-year"

    /// Whether it only undoes a spelling that cannot mean anything else; what is more than that is queried, see
    /// ``isQueried(in:)``.
    package var isSpelling: Bool {
        switch self {
        case .fullWidth, .invisible, .whiteSpace, .minus, .measureWord, .currency, .thousands,
            .exponent, .sum, .percentFormat, .tick, .tickedBox, .crossedBox, .noBoxTicked, .verb,
            .truthCell, .dateCell, .compactDate, .timeDropped, .picture:
            true
        case .fullStop, .chineseNumeral, .note, .reference, .deduction, .addition, .fullMarks,
            .noPoints, .noneIsZero, .penaltySign, .fractionAsPercent, .serialDate, .yearOfCycle,
            .shortYear:
            false
        }
    }

    /// Whether a person has to be told that it was used on a field.
    ///
    /// On points everything that is more than spelling is told: a score is never repaired in silence. Elsewhere
    /// words that everybody writes (`两次`, `无`, `3次（见记录本）`) are not worth a query; a guessed year or scale is,
    /// and a note that may take the value back: `3（实为2）`.
    package func isQueried(in field: FieldID) -> Bool {
        switch field {
        case .answer(_, .points), .answer(_, .selfPoints): !isSpelling
        case .header, .fact, .answer, .total, .signature:
            switch self {
            case .fractionAsPercent, .serialDate, .yearOfCycle, .fullStop, .note: true
            default: false
            }
        }
    }
}
