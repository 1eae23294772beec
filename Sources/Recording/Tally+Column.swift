import Norms

extension Tally {
    /// The sums by norm as the ledger writes them: `N01 11500 12000;N02 …` in thousandths.
    var normsColumn: String {
        norms.map { "\($0.code) \($0.got.thousandths) \($0.applicable.thousandths)" }
            .joined(separator: ";")
    }

    /// Reads the sums by norm.
    static func norms(column: String) -> [NormTally] {
        column.split(separator: ";").compactMap { part in
            let words = part.split(separator: " ")
            guard words.count == 3, let got = Int(words[1]), let applicable = Int(words[2]) else {
                return nil
            }
            return NormTally(
                code: NormCode(String(words[0])),
                got: Points(thousandths: got),
                applicable: Points(thousandths: applicable)
            )
        }
    }
}
