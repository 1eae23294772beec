import GRDB
package import Norms

/// How the answers to one row of a form were found.
package struct ItemTrace: Sendable, Hashable {
    /// The row.
    package var code: IndicatorCode
    /// 考核得分 exactly as it stands in the file.
    package var raw: String
    /// The normalising rules that were used on it, in order.
    package var normalising: [NormalisingRule]
    /// How 考核得分 was found.
    package var locators: Entry.Locators
    /// Where 考核得分 stands.
    package var place: Place
    /// Where 实际情况 stands.
    package var factPlace: Place
    /// 实际情况 as normalised.
    package var fact: String
    /// 自评分 as normalised.
    package var selfPoints: String
    /// 扣分原因 as written.
    package var reason: String
    /// 佐证材料 as written.
    package var evidence: String
}

extension Ledger {
    /// How the answers of a form were found, also of one that went back; in form order.
    package func traces(of id: Int64) throws -> [ItemTrace] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT code, raw, normalising, locators, place, fact_place, fact, self_points,
                        reason, evidence
                    FROM items WHERE reading = ? ORDER BY position
                    """
            )
            return try Row.fetchAll(statement, arguments: [id]).map(ItemTrace.init(row:))
        }
    }

    /// The header, the facts, the stated totals and the signatures of a form.
    ///
    /// Totals and signatures in which nothing is written are left out.
    package func entries(of id: Int64) throws -> [FieldID: Entry] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT field, raw, value, normalising, place, locators
                    FROM entries WHERE reading = ? ORDER BY position
                    """
            )
            var entries: [FieldID: Entry] = [:]
            for row in try Row.fetchAll(statement, arguments: [id]) {
                guard let field = FieldID(column: row[0]), let value = Value(column: row[2]) else {
                    continue
                }
                entries[field] = Entry(
                    raw: row[1],
                    value: value,
                    normalising: [NormalisingRule](column: row[3]),
                    place: Place(column: row[4]),
                    locators: Entry.Locators(rawValue: row[5])
                )
            }
            return entries
        }
    }
}

extension ItemTrace {
    fileprivate init(row: Row) {
        code = IndicatorCode(row[0])
        raw = row[1]
        normalising = [NormalisingRule](column: row[2])
        locators = Entry.Locators(rawValue: row[3])
        place = Place(column: row[4])
        factPlace = Place(column: row[5])
        fact = row[6]
        selfPoints = row[7]
        reason = row[8]
        evidence = row[9]
    }
}
