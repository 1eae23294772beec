/// A form beside the one that it replaces: what was mended, what was not, and what was changed although nobody asked.
package struct Resubmission: Sendable, Hashable {
    /// What became of one thing.
    package enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        /// It was found fault with and still is.
        case notMended = "not-mended"
        /// It is not as it was although it was not found fault with.
        case unasked
        /// It was found fault with and no longer is.
        case mended
        /// It was to be looked at, and the doubt stands.
        case kept
        /// A date or a sum that goes with the rest.
        case following
    }

    /// One thing, with its value before and after.
    package struct Item: Sendable, Hashable {
        /// What became of it.
        package var verdict: Verdict
        /// The field, or `nil` for the file as a whole.
        package var field: FieldID?
        /// Where it stands in the newer form; where it stood when it is gone.
        package var place: Place
        /// The value in the older form.
        package var before: String
        /// The value in the newer form.
        package var after: String
        /// What was found in the older form; `nil` when nothing was.
        package var finding: Finding?
    }

    /// The code of the finding that sends back a form in which nothing was changed.
    package static let unchangedCode = "resubmission-unchanged"

    /// What differs or was asked, in the order of ``Verdict``, then as it was found or stands on the form.
    package let items: [Item]
    /// Whether nothing but dates differs.
    package let isUnchanged: Bool
    /// How many faults and doubts of the newer form the older one did not have; the slip tells them.
    package let fresh: Int

    /// Holds a form against the one before it.
    ///
    /// `order` lists the fields of the form, `facts` gives those that the check of a code looks at: whoever mends what it
    /// found may change any of them.
    package init(
        before: [FieldID: RecordedAnswer],
        found: [Finding],
        after: [FieldID: RecordedAnswer],
        foundNow: [Finding],
        order: [FieldID],
        facts: (String) -> Set<FactKey>
    ) {
        let pair = Pair(before: before, after: after)
        let asked = found.filter { $0.severity != .note && $0.code != Self.unchangedCode }
        let standing = foundNow.filter { $0.severity != .note }
        let changed = order.filter(pair.differs)
        let points = changed.contains(where: \.bearsOnSums)
        let judged = asked.map { finding in
            let still = standing.first { $0.tellsOfTheSame(as: finding) }
            let verdict: Verdict =
                still == nil ? .mended : finding.severity == .refusal ? .notMended : .kept
            return pair.item(verdict, finding.field, finding, still)
        }
        let rest = changed.filter { field in
            !asked.contains { $0.asks(for: field, facts: facts($0.code)) }
        }.map { field in
            pair.item(field.follows(points: points) ? .following : .unasked, field, nil)
        }
        let all = judged + rest
        items = Verdict.allCases.flatMap { verdict in all.filter { $0.verdict == verdict } }
        fresh =
            standing.filter { now in
                now.code != Self.unchangedCode && !asked.contains { now.tellsOfTheSame(as: $0) }
            }.count
        isUnchanged = changed.allSatisfy { $0.follows(points: false) }
    }

    /// How many things came to a verdict.
    package func count(_ verdict: Verdict) -> Int { items.count { $0.verdict == verdict } }

    /// What sends back a form in which nothing was changed.
    package static var unchanged: Finding {
        Finding(
            unchangedCode,
            .refusal,
            cause: Wording(
                zh: "与上次退回的表相比，填写的内容没有任何改动",
                en: "no answer differs from the form that was sent back before"
            ),
            remedy: Wording(
                zh: "请按退回的意见逐项改正后再报送；有不同意见的，请联系说明",
                en: "mend what was found and send it again; if you disagree, say so"
            )
        )
    }

    /// What sends back a marked copy of ours in which nothing was changed since it went.
    package static var ownCopy: Finding {
        var finding = unchanged
        finding.cause = Wording(
            zh: "报来的就是附批注退回的那个文件，没有任何改动",
            en: "this is the marked copy that was sent back, with nothing changed in it"
        )
        return finding
    }
}

/// The answers of two forms.
private struct Pair {
    let before: [FieldID: RecordedAnswer]
    let after: [FieldID: RecordedAnswer]

    func differs(_ field: FieldID) -> Bool { before[field]?.text ?? "" != after[field]?.text ?? "" }

    func item(
        _ verdict: Resubmission.Verdict,
        _ field: FieldID?,
        _ finding: Finding?,
        _ still: Finding? = nil
    ) -> Resubmission.Item {
        let (old, new) = (field.flatMap { before[$0] }, field.flatMap { after[$0] })
        return Resubmission.Item(
            verdict: verdict,
            field: field,
            place: [still?.place, new?.place, old?.place, finding?.place].compactMap(\.self)
                .first { $0 != .file } ?? .file,
            before: old?.text ?? finding?.value ?? "",
            after: new?.text ?? "",
            finding: finding
        )
    }
}

extension Finding {
    /// Whether another form has the same fault at the same field; folded ones are told from each other by their code.
    fileprivate func tellsOfTheSame(as other: Finding) -> Bool {
        code == other.code && (field == other.field || places > 1 || other.places > 1)
    }

    /// Whether whoever mends this may change a field: its own, the column that it stands for, or a fact of its check.
    fileprivate func asks(for other: FieldID, facts: Set<FactKey>) -> Bool {
        if field == other { return true }
        switch (field, other) {
        case (.answer(_, let part), .answer(_, let otherPart)) where places > 1:
            return part == otherPart
        case (_, .fact(let key)): return facts.contains(key)
        case (_, _): return false
        }
    }
}

extension FieldID {
    /// Whether sums change with it.
    fileprivate var bearsOnSums: Bool {
        switch self {
        case .answer(_, .points), .answer(_, .selfPoints), .answer(_, .fact), .fact: true
        case .answer(_, .reason), .answer(_, .evidence), .header, .total, .signature: false
        }
    }

    /// Whether it changes by itself: the days on which a form is filled in and signed, and the sums when points do.
    fileprivate func follows(points: Bool) -> Bool {
        switch self {
        case .header(.submissionDate), .signature(.groupDate), .signature(.unitDate): true
        case .total: points
        case .header, .fact, .answer, .signature: false
        }
    }
}
