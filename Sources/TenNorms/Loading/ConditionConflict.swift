import Norms

/// Finds conditions that each can hold but not together.
enum ConditionConflict {
    /// Whether any two of the conditions exclude each other.
    static func exists(among conditions: [Condition]) -> Bool {
        conditions.indices.contains { index in
            conditions[..<index].contains { exclude($0, conditions[index]) }
        }
    }

    private static func exclude(_ one: Condition, _ other: Condition) -> Bool {
        guard one.fact == other.fact else { return false }
        switch (one.test, other.test) {
        case (.atLeast(let least), .below(let bound)), (.below(let bound), .atLeast(let least)):
            return bound <= least
        case (.isOneOf(let first), .isOneOf(let second)):
            return Set(first).isDisjoint(with: second)
        case (.isAnswered(let first), .isAnswered(let second)):
            return first != second
        case (.isAnswered(false), _), (_, .isAnswered(false)):
            return true
        case (_, _):
            return false
        }
    }
}
