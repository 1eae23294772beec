extension Resubmission.Verdict {
    /// The verdict as it heads a list: `未要求而改动`.
    package var name: Wording {
        switch self {
        case .notMended: Wording(zh: "未改正", en: "not mended")
        case .unasked: Wording(zh: "未要求而改动", en: "changed although not asked")
        case .mended: Wording(zh: "已改正", en: "mended")
        case .kept: Wording(zh: "请核对而未改", en: "to be checked and kept")
        case .following: Wording(zh: "随之变动", en: "changed with the rest")
        }
    }
}

extension Resubmission {
    /// What it comes to in a sentence: `已改正3处，未改正1处，未要求而改动2处`.
    package var summary: Wording {
        if items.isEmpty {
            return Wording(zh: "填写的内容没有任何改动", en: "no answer differs")
        }
        let more = fresh > 0
        let verdicts = [Verdict.mended, .notMended, .unasked] + (count(.kept) > 0 ? [.kept] : [])
        let zh =
            verdicts.map { "\($0.name.zh)\(count($0))处" }.joined(separator: "，")
            + (more ? "，另有\(fresh)处新问题" : "")
        let en =
            verdicts.map { "\(count($0)) \($0.name.en)" }.joined(separator: ", ")
            + (more ? ", \(fresh) new" : "")
        guard isUnchanged else { return Wording(zh: zh, en: en) }
        return Wording(zh: "填写的内容没有改动；" + zh, en: "no answer differs; " + en)
    }
}
