import GRDB
import Norms

extension FileReading {
    /// Selects the columns that ``init(_:)`` takes.
    static let select = """
        SELECT r.id, r.submission, f.sha256, s.name, f.size, s.received, r.read_at, r.outcome,
            r.state, r.reason, r.unit, r.cycle, r.filled_on, r.total, r.supersedes,
            c.fingerprint, r.basis, r.part, s.parcel, r.replaced_by, s.run
        FROM readings r JOIN submissions s ON s.id = r.submission JOIN files f ON f.id = s.file
            JOIN schemas c ON c.id = r.schema
        """

    /// The order of a chain: run, 填报日期, name; see ``Chain``.
    static let chainOrder = "ORDER BY s.run, ifnull(r.filled_on, ''), s.name, s.id, r.id"

    init(_ row: Row) {
        id = row[0]
        submissionID = row[1]
        submission = Submission(sha256: row[2], name: row[3], size: row[4])
        received = row[5]
        readAt = row[6]
        outcome = ReadingOutcome(rawValue: row[7]) ?? .quarantined
        state = ReadingState(rawValue: row[8]) ?? .quarantined
        reason = row[9]
        unit = (row[10] as String?).map { UnitCode($0) }
        cycle = (row[11] as String?).flatMap { Cycle($0) }
        filledOn = (row[12] as String?).flatMap { CalendarDate(iso: $0) }
        total = (row[13] as Int?).map(Points.init(thousandths:))
        supersedes = row[14]
        replacedBy = row[19]
        run = row[20]
        schema = row[15]
        basis = row[16]
        part = row[17]
        isFromParcel = (row[18] as Int64?) != nil
    }
}
