import Foundation
import Norms
import Recording
import Testing

@Suite struct OpeningTests {
    @Test func `what was recorded is there when the ledger is opened again`() throws {
        let scratch = try ScratchLedger()
        try scratch.deliver([SampleForms.accepted(1)])
        try scratch.ledger.close()
        let again = try Ledger(path: scratch.path)
        #expect(try again.currentForms(in: SampleForms.cycle).count == 1)
    }

    @Test func `closing folds the log into the file`() throws {
        let scratch = try ScratchLedger()
        try scratch.deliver([SampleForms.accepted(1)])
        try scratch.ledger.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path())
        #expect(names == ["ledger.sqlite"])
    }

    @Test func `somebody can read while a run writes`() throws {
        let scratch = try ScratchLedger()
        let run = try scratch.ledger.openRun(at: "2023-07-01", schema: SampleForms.schema)
        _ = try scratch.ledger.record([SampleForms.accepted(1)], in: run)
        let reader = try Ledger(path: scratch.path)
        _ = try scratch.ledger.record([SampleForms.accepted(2, unit: "U002")], in: run)
        #expect(try reader.currentForms(in: SampleForms.cycle).count == 2)
    }

    @Test func `a file that is no ledger is called damaged`() throws {
        let scratch = try ScratchLedger()
        let path = scratch.folder.appending(path: "other.sqlite").path(percentEncoded: false)
        try Data(repeating: 65, count: 5_000).write(to: URL(filePath: path))
        let fault = try #require(throws: LedgerFault.self) { try Ledger(path: path) }
        guard case .damaged(let named, _) = fault else {
            Issue.record("\(fault)")
            return
        }
        #expect(named == path)
    }

    @Test func `a ledger in a folder that is not there cannot be opened`() throws {
        let scratch = try ScratchLedger()
        let path = scratch.folder.appending(path: "no/ledger.sqlite").path(percentEncoded: false)
        let fault = try #require(throws: LedgerFault.self) { try Ledger(path: path) }
        #expect(fault.wording.zh.contains("无法"))
        #expect(fault.wording.en.contains(path))
    }

    static let faults: [(LedgerFault, String, String)] = [
        (.unreadable(path: "l", reason: "r"), "无法读取台账 l（r）", "cannot read the ledger l (r)"),
        (.unwritable(path: "l", reason: "r"), "无法写入台账 l（r）", "cannot write the ledger l (r)"),
        (.damaged(path: "l", reason: "r"), "已损坏", "is damaged"),
        (.busy(path: "l"), "占用", "another program holds"),
        (.newer(path: "l"), "更新版本", "newer version"),
        (.missing("submission 3"), "台账中没有 submission 3", "no submission 3"),
    ]

    @Test(arguments: faults)
    func `a fault says what and where in both languages`(fault: LedgerFault, zh: String, en: String)
    {
        #expect(fault.wording.zh.contains(zh))
        #expect(fault.wording.en.contains(en))
    }
}
