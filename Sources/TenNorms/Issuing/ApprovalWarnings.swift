import Norms
import Recording

/// What a person should know who issues documents; nothing of it stops them.
struct ApprovalWarnings {
    private let order: ApprovalOrder
    private let schema: Schema
    private let earlier: [IssuedDocument]

    init(_ order: ApprovalOrder, workspace: Workspace, ledger: Ledger) throws {
        self.order = order
        schema = workspace.schema
        earlier = try ledger.issuedDocuments()
    }

    /// The warnings about what is to be issued; none when that is nothing.
    func all(for requests: [IssueRequest]) -> [Wording] {
        guard !requests.isEmpty else { return [] }
        return unconfirmed + early + Set(requests.map(\.series)).sorted().compactMap(outOfOrder)
    }

    private var unconfirmed: [Wording] {
        schema.norms.enumerated().filter { !$0.element.isConfirmed }.map { index, norm in
            Wording(
                zh: "第\(index + 1)项规范“\(norm.name)”尚未经县里确认就已签发；请尽快核定，"
                    + "确认后在 \(Workspace.schemaFile) 里改为 confirmed: true",
                en:
                    "norm \(index + 1) \"\(norm.name)\" is not confirmed by the county; have it confirmed "
                    + "and set confirmed: true in \(Workspace.schemaFile)"
            )
        }
    }

    private var early: [Wording] {
        guard order.date <= order.cycle.lastDay else { return [] }
        return [
            Wording(
                zh: "成文日期\(order.date.chinese)不晚于考核期末\(order.cycle.lastDay.chinese)，请核对",
                en: "the date \(order.date) is not after the end of the cycle, check it"
            )
        ]
    }

    /// A later number with an earlier date is a question that an auditor asks.
    private func outOfOrder(_ series: String) -> Wording? {
        let same = earlier.filter {
            $0.number.series == series && $0.number.year == order.date.year
        }
        guard let last = same.max(by: { $0.date < $1.date }), last.date > order.date else {
            return nil
        }
        return Wording(
            zh: "成文日期\(order.date.chinese)早于在前的\(last.number)（\(last.date.chinese)），号码与日期先后不一致，请核对",
            en: "the date \(order.date) is before that of \(last.number) (\(last.date)), check it"
        )
    }
}
