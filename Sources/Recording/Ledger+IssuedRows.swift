import Foundation
import GRDB
import Norms

extension Ledger {
    static func keep(_ approval: Approval, in database: Database) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO approvals (cycle, signed_on, signer, approved_at) VALUES (?, ?, ?, ?)
                """,
            arguments: [
                approval.cycle.description, approval.date.description, approval.signer,
                approval.time,
            ]
        )
        return database.lastInsertedRowID
    }

    static func insert(
        _ request: IssueRequest,
        _ number: DocumentNumber,
        _ finished: FinishedDocument,
        approval: Int64,
        in database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO documents (approval, series, year, serial, kind, unit, role, title,
                    draft_sha256, sha256, content, override, corrects)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        try statement.execute(
            arguments: [
                approval, number.series, number.year, number.serial, request.subject.kind,
                request.subject.unit?.text, request.subject.role, request.title, request.draft,
                finished.file.sha256, Data(finished.file.bytes), request.override,
                request.corrects,
            ]
        )
        let document = database.lastInsertedRowID
        if let edits = request.edits {
            let own = finished.own ?? finished.file.bytes
            try insert(edits, own: own, document: document, in: database)
        }
        try insert(finished.enclosures, document: document, in: database)
    }

    private static func insert(
        _ forms: [(kind: String, title: String, file: FinishedFile)],
        document: Int64,
        in database: Database
    ) throws {
        for (position, form) in forms.enumerated() {
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO enclosures (document, position, kind, title, sha256, content)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            )
            try statement.execute(
                arguments: [
                    document, position, form.kind, form.title, form.file.sha256,
                    Data(form.file.bytes),
                ]
            )
        }
    }

    /// Issued documents that fit a condition on the tables `d` and `a`, in the order of issue.
    static func documents(
        _ condition: String,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> [IssuedDocument] {
        let sql = """
            SELECT d.id, d.approval, d.series, d.year, d.serial, a.cycle, d.kind, d.unit, d.role,
                d.title, a.signed_on, a.signer, a.approved_at, d.draft_sha256, d.sha256,
                d.override, c.series, c.year, c.serial, v.reason, v.voided_by, v.voided_at
            FROM documents d JOIN approvals a ON a.id = d.approval
                LEFT JOIN documents c ON c.id = d.corrects
                LEFT JOIN voids v ON v.document = d.id
            \(condition) ORDER BY d.id
            """
        var documents = try Row.fetchAll(database, sql: sql, arguments: arguments)
            .compactMap(IssuedDocument.init(row:))
        let statement = try database.cachedStatement(
            sql: "SELECT kind, title, sha256 FROM enclosures WHERE document = ? ORDER BY position"
        )
        for index in documents.indices {
            documents[index].enclosures = try Row.fetchAll(
                statement,
                arguments: [documents[index].id]
            ).map { IssuedDocument.Enclosure(kind: $0[0], title: $0[1], sha256: $0[2]) }
            documents[index].edits = try edits(of: documents[index].id, in: database)
        }
        return documents
    }
}

extension IssuedDocument {
    fileprivate init?(row: Row) {
        guard let cycle = Cycle(row[5] as String),
            let date = CalendarDate(iso: row[10] as String)
        else { return nil }
        self.init(
            id: row[0],
            approval: row[1],
            number: DocumentNumber(series: row[2], year: row[3], serial: row[4]),
            cycle: cycle,
            subject: DocumentSubject(
                kind: row[6],
                unit: (row[7] as String?).map { UnitCode($0) },
                role: row[8]
            ),
            title: row[9],
            date: date,
            signer: row[11],
            time: row[12],
            draft: row[13],
            sha256: row[14],
            override: row[15],
            corrects: (row[16] as String?).map {
                DocumentNumber(series: $0, year: row[17], serial: row[18])
            },
            void: (row[19] as String?).map { Void(reason: $0, by: row[20], time: row[21]) }
        )
    }
}
