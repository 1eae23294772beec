import Norms

/// The forms of a primary party organisation.
enum Organisation: Sendable, Hashable {
    /// 党支部.
    case branch
    /// 党总支.
    case generalBranch
    /// 基层党委.
    case committee

    /// The organisation that a form states; `nil` when it states none that is known.
    init?(in context: ReviewContext) {
        let name = context.words(.fact(.organisation))
        if name.hasSuffix("党委") {
            self = .committee
        } else if name.hasSuffix("总支") || name.hasSuffix("总支部") {
            self = .generalBranch
        } else if name.hasSuffix("支部") {
            self = .branch
        } else {
            return nil
        }
    }

    /// The formal members that call for it (支部工作条例 第五条, 机关基层组织工作条例 第四条).
    var members: Range<Int> {
        switch self {
        case .branch: 3..<50
        case .generalBranch: 50..<100
        case .committee: 100..<Int.max
        }
    }

    /// The months of office of its committee: five years for a 党委, three for the others (R3).
    var term: Int {
        switch self {
        case .branch, .generalBranch: 36
        case .committee: 60
        }
    }
}
