import Foundation
import Norms
import Recording
import Testing

@Suite struct NumberingTests {
    private static let day = CalendarDate(daysSinceEpoch: 19_548)  // 2023-07-10

    static func approval(_ date: CalendarDate = day) -> Approval {
        Approval(cycle: SampleForms.cycle, date: date, signer: "书记", time: "2023-07-10T09:00:00Z")
    }

    static func request(
        _ unit: Int,
        series: String = "云直工函",
        override: String? = nil,
        corrects: Int64? = nil
    ) -> IssueRequest {
        IssueRequest(
            subject: DocumentSubject(kind: "interview", unit: UnitCode("U\(unit)"), role: "head"),
            series: series,
            title: "第\(unit)件",
            draft: String(repeating: "d", count: 64),
            override: override,
            corrects: corrects
        )
    }

    static func file(_ request: IssueRequest, _ number: DocumentNumber) -> FinishedDocument {
        let print = String(repeating: "a", count: 64)
        let file = FinishedFile(bytes: Array("\(number) \(request.title)".utf8), sha256: print)
        let form = FinishedFile(bytes: Array("随\(number)".utf8), sha256: print)
        return FinishedDocument(file: file, enclosures: [("record", "记录", form)])
    }

    @Test func `every series counts by itself, from 1, in the order given`() throws {
        let ledger = try ScratchLedger().ledger
        let requests = [
            Self.request(1), Self.request(2, series: "云直工通"), Self.request(3), Self.request(4),
        ]
        let issued = try ledger.issue(requests, under: Self.approval(), render: Self.file)
        #expect(
            issued.map(\.number.description) == [
                "云直工函〔2023〕1号", "云直工通〔2023〕1号", "云直工函〔2023〕2号", "云直工函〔2023〕3号",
            ]
        )
        #expect(issued.map(\.subject) == requests.map(\.subject))
        #expect(issued.allSatisfy { $0.signer == "书记" && $0.date == Self.day && $0.void == nil })
        #expect(try ledger.issuedDocuments(in: SampleForms.cycle) == issued)
        #expect(try ledger.issuedDocuments(in: .year(1_999)).isEmpty)
        let bytes = try ledger.content(of: issued[3])
        #expect(String(decoding: bytes, as: UTF8.self) == "云直工函〔2023〕3号 第4件")
        #expect(issued[3].enclosures.map(\.title) == ["记录"])
        let form = try ledger.content(ofEnclosure: 0, of: issued[3])
        #expect(String(decoding: form, as: UTF8.self) == "随云直工函〔2023〕3号")
    }

    @Test func `a new year begins at 1 again, and the old one goes on where it was`() throws {
        let ledger = try ScratchLedger().ledger
        let later = Self.day.adding(months: 6)
        for date in [Self.day, later, Self.day, later] {
            _ = try ledger.issue([Self.request(1)], under: Self.approval(date), render: Self.file)
        }
        let numbers = try ledger.issuedDocuments().map(\.number)
        #expect(numbers.map(\.year) == [2_023, 2_024, 2_023, 2_024])
        #expect(numbers.map(\.serial) == [1, 1, 2, 2])
    }

    @Test func `a voided number is kept with its reason and never given again`() throws {
        let ledger = try ScratchLedger().ledger
        let issued = try ledger.issue(
            [Self.request(1), Self.request(2)],
            under: Self.approval(),
            render: Self.file
        )
        let voided = try ledger.void(issued[1].number, reason: "单位名称有误", by: "书记", at: "t1")
        #expect(
            [voided.void?.reason, voided.void?.by, voided.void?.time] == ["单位名称有误", "书记", "t1"]
        )
        let again = try ledger.void(issued[1].number, reason: "别的", by: "别人", at: "t2")
        #expect(again == voided)
        let next = try ledger.issue(
            [Self.request(2, override: "领导同意", corrects: issued[1].id)],
            under: Self.approval(),
            render: Self.file
        )
        #expect(next.map(\.number.serial) == [3])
        #expect(next.first?.corrects == issued[1].number)
        #expect(next.first?.override == "领导同意")
        #expect(try ledger.issuedDocuments().map { $0.void?.reason } == [nil, "单位名称有误", nil])
    }

    @Test func `a number is not voided without a reason, nor one that was never given`() throws {
        let ledger = try ScratchLedger().ledger
        let issued = try ledger.issue([Self.request(1)], under: Self.approval(), render: Self.file)
        #expect(throws: LedgerFault.self) {
            try ledger.void(issued[0].number, reason: "  ", by: "书记", at: "t")
        }
        let other = DocumentNumber(series: "云直工函", year: 2_023, serial: 2)
        #expect(throws: LedgerFault.missing("云直工函〔2023〕2号")) {
            try ledger.void(other, reason: "误", by: "书记", at: "t")
        }
        #expect(try ledger.issuedDocuments().allSatisfy { $0.void == nil })
    }

    @Test(arguments: [1, 2, 3])
    func `a document that cannot be made takes no number, nor do those before it`(
        bad: Int
    ) throws {
        struct Broken: Error {}
        let ledger = try ScratchLedger().ledger
        let requests = [Self.request(1), Self.request(2), Self.request(3)]
        #expect(throws: Broken.self) {
            try ledger.issue(requests, under: Self.approval()) { request, number in
                guard number.serial != bad else { throw Broken() }
                return Self.file(request, number)
            }
        }
        #expect(try ledger.issuedDocuments().isEmpty)
        let issued = try ledger.issue(requests, under: Self.approval(), render: Self.file)
        #expect(issued.map(\.number.serial) == [1, 2, 3])
    }

    @Test func `two processes that issue at once never share a number and leave no gap`()
        async throws
    {
        let scratch = try ScratchLedger()
        let path = scratch.path
        async let one: Void = Self.issueElsewhere(path)
        async let two: Void = Self.issueElsewhere(path)
        _ = await (one, two)
        let serials = try scratch.ledger.issuedDocuments().map(\.number.serial)
        #expect(serials == Array(1...120))
    }

    private static func issueElsewhere(_ path: String) async {
        await #expect(processExitsWith: .success) { [path = path as String] in
            let ledger = try Ledger(path: path)
            for round in 0..<20 {
                let requests = (0..<3).map { NumberingTests.request(round * 3 + $0) }
                _ = try ledger.issue(
                    requests,
                    under: NumberingTests.approval(),
                    render: NumberingTests.file
                )
            }
        }
    }

    @Test(arguments: [3, 8, 15, 25, 40])
    func `a kill leaves whole approvals and no gap`(after: Int) async throws {
        let scratch = try ScratchLedger()
        let path = scratch.path
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, after = after as Int] in
            Thread.detachNewThread {
                usleep(UInt32(after) * 1_000)
                kill(getpid(), SIGKILL)
            }
            let ledger = try Ledger(path: path)
            let requests = (0..<5).map { NumberingTests.request($0) }
            while true {
                _ = try ledger.issue(
                    requests,
                    under: NumberingTests.approval(),
                    render: NumberingTests.file
                )
            }
        }
        let ledger = try Ledger(path: path)
        let before = try ledger.issuedDocuments()
        #expect(before.count % 5 == 0)
        #expect(before.map(\.number.serial) == Array(1..<before.count + 1))
        for document in before {
            let text = String(decoding: try ledger.content(of: document), as: UTF8.self)
            #expect(text == "\(document.number) \(document.title)")
        }
        let next = try ledger.issue([Self.request(1)], under: Self.approval(), render: Self.file)
        #expect(next.map(\.number.serial) == [before.count + 1])
    }

    @Test func `a dispute is open until it is settled, and can be raised again`() throws {
        let ledger = try ScratchLedger().ledger
        let (cycle, unit) = (SampleForms.cycle, UnitCode("U001"))
        #expect(try ledger.dispute(unit, in: cycle, reason: "对A02-2的扣分有异议", at: "t1"))
        #expect(try !ledger.dispute(unit, in: cycle, reason: "又一次", at: "t2"))
        #expect(try ledger.disputes(in: cycle).map(\.reason) == ["对A02-2的扣分有异议"])
        #expect(try ledger.settleDispute(of: unit, in: cycle, settlement: "维持", at: "t3"))
        #expect(try !ledger.settleDispute(of: unit, in: cycle, settlement: "维持", at: "t4"))
        #expect(try ledger.dispute(unit, in: cycle, reason: "再次异议", at: "t5"))
        #expect(try ledger.disputes(in: cycle).map(\.settlement) == ["维持", nil])
        #expect(try ledger.disputes(in: .year(2_023)).isEmpty)
    }
}

/// Numbers that were used outside the program.
@Suite struct OutsideNumberTests {
    private static func outside(_ serials: Int..., series: String = "云直工函") -> [OutsideNumber] {
        serials.map {
            let number = DocumentNumber(series: series, year: 2_023, serial: $0)
            return OutsideNumber(number: number, note: "手工登记")
        }
    }

    private func issue(_ ledger: Ledger, _ count: Int, _ outside: [OutsideNumber]) throws -> [Int] {
        let requests = (0..<count).map { NumberingTests.request($0) }
        return try ledger.issue(
            requests,
            under: NumberingTests.approval(),
            passing: outside,
            render: NumberingTests.file
        ).map(\.number.serial)
    }

    @Test func `they are passed over and never given, also when the settings forget them`() throws {
        let ledger = try ScratchLedger().ledger
        #expect(try issue(ledger, 3, Self.outside(1, 2, 4, 9)) == [3, 5, 6])
        #expect(try ledger.outsideNumbers().map(\.number.serial) == [1, 2, 4])
        #expect(try ledger.outsideNumbers().map(\.note) == ["手工登记", "手工登记", "手工登记"])
        #expect(try issue(ledger, 4, []) == [7, 8, 9, 10])
    }

    @Test func `those of another series or year say nothing`() throws {
        let ledger = try ScratchLedger().ledger
        #expect(try issue(ledger, 2, Self.outside(1, 2, series: "云直工通")) == [1, 2])
    }

    @Test func `an approval that fails passes nothing over`() throws {
        struct Broken: Error {}
        let ledger = try ScratchLedger().ledger
        #expect(throws: Broken.self) {
            try ledger.issue(
                [NumberingTests.request(1)],
                under: NumberingTests.approval(),
                passing: Self.outside(1)
            ) { _, _ in throw Broken() }
        }
        #expect(try ledger.outsideNumbers().isEmpty)
        #expect(try issue(ledger, 1, []) == [1])
    }

    @Test(arguments: [
        ("1—12、15", Array(1...12) + [15]), ("3", [3]), ("第5号、第7号", [5, 7]),
        ("9-10, 2", [2, 9, 10]),
        ("4至6", [4, 5, 6]),
    ])
    func `serials are read as people list them`(_ text: String, _ serials: [Int]) {
        #expect(OutsideNumber.serials(text) == serials)
    }

    @Test(arguments: ["", "0", "5—3", "甲", "1—2—3", "1—", "—4"])
    func `what is no list of serials is none`(_ text: String) {
        #expect(OutsideNumber.serials(text) == nil)
    }
}

/// Documents whose drafts were edited by hand.
@Suite struct EditedDocumentTests {
    @Test func `changes are kept with their reason, and with what the data alone would have said`()
        throws
    {
        let ledger = try ScratchLedger().ledger
        let edits = DraftEdits(
            reason: "领导审改",
            changes: [
                .init(enclosure: nil, place: "第3段", before: "甲", after: "乙", touchesFigures: false),
                .init(
                    enclosure: 0,
                    place: "第1个表格第2行",
                    before: "1",
                    after: "",
                    touchesFigures: true
                ),
            ]
        )
        var request = NumberingTests.request(1)
        request.edits = edits
        let issued = try ledger.issue(
            [request, NumberingTests.request(2)],
            under: NumberingTests.approval()
        ) { request, number in
            var finished = NumberingTests.file(request, number)
            if request.edits != nil { finished.own = Array("照数据".utf8) }
            return finished
        }
        #expect(issued.map(\.edits) == [edits, nil])
        #expect(try ledger.issuedDocuments() == issued)
        #expect(String(decoding: try ledger.ownContent(of: issued[0]), as: UTF8.self) == "照数据")
        #expect(try ledger.ownContent(of: issued[1]) == ledger.content(of: issued[1]))
    }

    @Test func `an edited draft is not issued without a reason`() throws {
        let ledger = try ScratchLedger().ledger
        var request = NumberingTests.request(1)
        request.edits = DraftEdits(reason: " ", changes: [])
        #expect(throws: LedgerFault.self) {
            try ledger.issue(
                [request],
                under: NumberingTests.approval(),
                render: NumberingTests.file
            )
        }
        #expect(try ledger.issuedDocuments().isEmpty)
    }
}
