import GRDB
import Norms

/// All forms that came in for one unit and cycle, oldest first, and which of them counts.
///
/// The order is: the run in which the file came in; within a run the day on which the form says it was filled in
/// (填报日期, none first), then the name of the file. So a later delivery always comes after an earlier one,
/// and within a delivery it does not matter in which order, or in how many batches, the files were taken.
///
/// The newest accepted form counts. A form that went back never unseats an accepted one: the unit keeps its
/// points until a form is accepted in its place.
struct Chain {
    private struct Link {
        var id: Int64
        var outcome: ReadingOutcome
        var state: ReadingState
        var supersedes: Int64?
        var submission: Submission
    }

    private let database: Database
    private let links: [Link]

    init(unit: UnitCode, cycle: Cycle, in database: Database) throws {
        self.database = database
        let statement = try database.cachedStatement(
            sql: """
                SELECT r.id, r.outcome, r.state, r.supersedes, f.sha256, s.name, f.size
                FROM readings r JOIN submissions s ON s.id = r.submission
                    JOIN files f ON f.id = s.file
                WHERE r.cycle = ? AND r.unit = ? AND r.state <> 'replaced'
                ORDER BY s.run, ifnull(r.filled_on, ''), s.name, s.id
                """
        )
        links = try Row.fetchAll(statement, arguments: [cycle.description, unit.text]).map { row in
            Link(
                id: row[0],
                outcome: ReadingOutcome(rawValue: row[1]) ?? .quarantined,
                state: ReadingState(rawValue: row[2]) ?? .superseded,
                supersedes: row[3],
                submission: Submission(sha256: row[4], name: row[5], size: row[6])
            )
        }
    }

    /// Writes what every form of the chain means now that another one has come.
    ///
    /// Says whether the newcomer counts, and which form no longer does.
    func settle(newest id: Int64) throws -> (counts: Bool, displaced: Submission?) {
        let current = links.last { $0.outcome == .accepted }?.id
        let changes = zip(links.indices, links).compactMap { index, link in
            change(of: link, at: index, current: current)
        }
        // First down, then up: never do two count at once.
        for change in changes where change.state != .current { try write(change) }
        for change in changes where change.state == .current { try write(change) }
        let displaced = links.first { $0.state == .current && $0.id != current && $0.id != id }
        return (current == id, displaced?.submission)
    }

    private func change(of link: Link, at index: Int, current: Int64?) -> Link? {
        var changed = link
        changed.supersedes = index > 0 ? links[index - 1].id : nil
        changed.state =
            if link.id == current {
                .current
            } else if index == links.count - 1 {
                // The newest form, and it is not accepted, or it would count.
                .returned
            } else {
                .superseded
            }
        let isSame = changed.state == link.state && changed.supersedes == link.supersedes
        return isSame ? nil : changed
    }

    private func write(_ link: Link) throws {
        let statement = try database.cachedStatement(
            sql: "UPDATE readings SET state = ?, supersedes = ? WHERE id = ?"
        )
        try statement.execute(arguments: [link.state.rawValue, link.supersedes, link.id])
    }
}
