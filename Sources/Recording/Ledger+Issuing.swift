import Foundation
import GRDB
package import Norms

extension Ledger {
    /// Issues documents under the next numbers of their series, in the order given, all of them or none.
    ///
    /// `outside` are the numbers that were used elsewhere: they are passed over, and stay so for ever. The numbers are reserved, the files made by `render` and everything recorded in one transaction that shuts out other
    /// writers: two processes never get the same number, and one that ends in between leaves no gap. What `render` throws is
    /// thrown on. Throws ``LedgerFault``.
    package func issue(
        _ requests: [IssueRequest],
        under approval: Approval,
        passing outside: [OutsideNumber] = [],
        render: (IssueRequest, DocumentNumber) throws -> FinishedDocument
    ) throws -> [IssuedDocument] {
        guard !requests.isEmpty else { return [] }
        return try write { database in
            let id = try Self.keep(approval, in: database)
            for request in requests {
                let number = DocumentNumber(
                    series: request.series,
                    year: approval.date.year,
                    serial: try Self.passOver(
                        outside,
                        of: request.series,
                        in: approval.date.year,
                        from: try Self.nextSerial(
                            of: request.series,
                            in: approval.date.year,
                            database
                        ),
                        database
                    )
                )
                let finished = try render(request, number)
                try Self.insert(request, number, finished, approval: id, in: database)
            }
            return try Self.documents("WHERE d.approval = ?", [id], in: database)
        }
    }

    /// The documents that were issued for a cycle, or all of them, voided ones among them, in the order of issue.
    package func issuedDocuments(in cycle: Cycle? = nil) throws -> [IssuedDocument] {
        try read { database in
            guard let cycle else { return try Self.documents("", [], in: database) }
            return try Self.documents("WHERE a.cycle = ?", [cycle.description], in: database)
        }
    }

    /// The document with a number, or `nil` when it was never given.
    package func issuedDocument(_ number: DocumentNumber) throws -> IssuedDocument? {
        try read { try Self.document(number, in: $0) }
    }

    /// The bytes of an issued document.
    package func content(of document: IssuedDocument) throws -> [UInt8] {
        try read { database in
            let sql = "SELECT content FROM documents WHERE id = ?"
            guard let content = try Row.fetchOne(database, sql: sql, arguments: [document.id])
            else { throw LedgerFault.missing(document.number.description) }
            return Array(content[0] as Data)
        }
    }

    /// The bytes of a form that went out with an issued document; `index` counts ``IssuedDocument/enclosures`` from 0.
    package func content(ofEnclosure index: Int, of document: IssuedDocument) throws -> [UInt8] {
        try read { database in
            let sql = "SELECT content FROM enclosures WHERE document = ? AND position = ?"
            guard
                let content = try Row.fetchOne(database, sql: sql, arguments: [document.id, index])
            else { throw LedgerFault.missing("\(document.number) \(index + 1)") }
            return Array(content[0] as Data)
        }
    }

    /// Voids a number for a reason, which must not be empty; the number is never given again.
    ///
    /// A number that was voided before keeps its first reason. Throws ``LedgerFault/missing(_:)`` for a number that was never
    /// given.
    package func void(
        _ number: DocumentNumber,
        reason: String,
        by person: String,
        at time: String
    ) throws -> IssuedDocument {
        try write { database in
            guard let document = try Self.document(number, in: database) else {
                throw LedgerFault.missing(number.description)
            }
            try database.execute(
                sql: """
                    INSERT INTO voids (document, reason, voided_by, voided_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (document) DO NOTHING
                    """,
                arguments: [document.id, reason, person, time]
            )
            guard let voided = try Self.document(number, in: database) else {
                throw LedgerFault.missing(number.description)
            }
            return voided
        }
    }

    private static func document(
        _ number: DocumentNumber,
        in database: Database
    ) throws -> IssuedDocument? {
        try documents(
            "WHERE d.series = ? AND d.year = ? AND d.serial = ?",
            [number.series, number.year, number.serial],
            in: database
        ).first
    }

    private static func nextSerial(
        of series: String,
        in year: Int,
        _ database: Database
    ) throws -> Int {
        let statement = try database.cachedStatement(
            sql: """
                SELECT ifnull(max(serial), 0) + 1 FROM (
                    SELECT serial FROM documents WHERE series = ?1 AND year = ?2
                    UNION ALL SELECT serial FROM outside_numbers WHERE series = ?1 AND year = ?2)
                """
        )
        return try Int.fetchOne(statement, arguments: [series, year]) ?? 1
    }
}
