import Norms
import Recording

/// Numbers that the settings call used outside the program, and that a document of the program bears.
enum NumberConflict {
    /// A finding for each; none when nothing was ever issued.
    static func findings(_ outside: [OutsideNumber], ledger: Ledger) throws -> [Finding] {
        guard !outside.isEmpty else { return [] }
        let claimed = Set(outside.map(\.number))
        return try ledger.issuedDocuments().filter { claimed.contains($0.number) }
            .map { finding($0.number, $0.title) }
    }

    private static func finding(_ number: DocumentNumber, _ title: String) -> Finding {
        Finding(
            "number-used-twice",
            .refusal,
            value: number.description,
            cause: Wording(
                zh: "\(number)在 numbering 里写作程序外已用，程序也编给了“\(title)”",
                en: "\(number) is called used outside the program, and \"\(title)\" bears it"
            ),
            remedy: Wording(
                zh: "核对是哪一份用了这个号：程序外没有用过的，从 numbering 里删去；用过的，与发文登记簿对清后改编另一份，再从 numbering 里删去",
                en:
                    "find out which document has it; take the number out of numbering, and void one of the two"
            )
        )
    }
}
