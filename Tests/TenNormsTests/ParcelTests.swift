import Foundation
import Norms
import Support
import TenNorms
import Testing

/// Zip archives of forms, dropped whole into the inbox.
@Suite struct ParcelTests {
    /// Real forms of the sample by name, with what the plan says of them.
    private static let forms = [
        "U004.xlsx", "U064.docx", "云岭县统计局.docx", "十规范 县人社局  2023.6.xlsx",
    ]

    private static func sample(_ name: String) throws -> [UInt8] {
        let path = SampleQuarter.project + "/samples/2023Q2/inbox/\(name)"
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    /// 县统计局.docx in GBK, as Windows in China writes it.
    private static let gbkName: [UInt8] = [
        0xCF, 0xD8, 0xCD, 0xB3, 0xBC, 0xC6, 0xBE, 0xD6, 0x2E, 0x64, 0x6F, 0x63, 0x78,
    ]

    /// A parcel with folders, names in GBK, what archivers leave behind, a scan, and an archive in it.
    private static func parcel() throws -> [UInt8] {
        var gbk = RawZip.Entry("", try sample(forms[2]))
        gbk.rawName = gbkName
        return RawZip([
            .init("第一组/U004.xlsx", try sample(forms[0])),
            .init("第一组/", ""),
            .init("..\\..\\U064.docx", try sample(forms[1])),
            gbk,
            .init("__MACOSX/第一组/._U004.xlsx", "junk"),
            .init("~$U004.xlsx", "lock"),
            .init("扫描件.pdf", "%PDF-1.4"),
            .init("里面还有.zip", RawZip([.init("a.xlsx", try sample(forms[3]))]).bytes),
        ]).bytes
    }

    @Test func `every file in a parcel is a submission of its own`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(Self.parcel(), as: "全部.zip")
        let report = try await Intaking(quarter.open()).run(language: .zh)
        let plan = try Dictionary(
            uniqueKeysWithValues: SampleQuarter.plan().files.map { ($0.file, $0) }
        )
        let expected = [
            ("全部.zip", nil), ("全部.zip/第一组/U004.xlsx", Self.forms[0]),
            ("全部.zip/U064.docx", Self.forms[1]), ("全部.zip/县统计局.docx", Self.forms[2]),
            ("全部.zip/扫描件.pdf", nil), ("全部.zip/里面还有.zip", nil),
        ]
        #expect(report.files.map(\.file) == expected.map(\.0))
        for (file, (name, form)) in zip(report.files, expected) {
            guard let form else { continue }
            let planned = try #require(plan[form])
            #expect(file.outcome.rawValue == planned.outcome, "\(name): \(file.reason)")
            #expect(file.unit == planned.unit, "\(name)")
        }
        #expect(report.files.first?.outcome == .unpacked)
        #expect(report.files.suffix(2).map(\.outcome) == [.quarantined, .quarantined])
        #expect(report.files.last?.reason.contains("压缩包") == true)
        for file in report.files {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: "\(quarter.root)/archive/\(file.sha256.prefix(2))"
            )
            #expect(names.contains { $0.hasPrefix(file.sha256) }, "\(file.file) is not kept")
        }
        #expect(try quarter.inbox().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: quarter.root + "/../U064.docx"))
    }

    @Test func `a second run changes nothing and the same parcel again is a duplicate`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(Self.parcel(), as: "全部.zip")
        _ = try await Intaking(quarter.open()).run(language: .zh)
        let before = try Snapshot(of: quarter.root)
        let idle = try await Intaking(quarter.open()).run(language: .zh)
        #expect(idle.isEmpty)
        #expect(try Snapshot(of: quarter.root) == before)
        try quarter.drop(Self.parcel(), as: "再发一次.zip")
        let again = try await Intaking(quarter.open()).run(language: .zh)
        #expect(again.files.map(\.outcome) == [.duplicate])
    }

    @Test func `a form that came alone before is a duplicate in a parcel`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(Self.sample(Self.forms[0]), as: "单独.xlsx")
        _ = try await Intaking(quarter.open()).run(language: .zh)
        try quarter.drop(Self.parcel(), as: "全部.zip")
        let report = try await Intaking(quarter.open()).run(language: .zh)
        #expect(
            report.files.filter { $0.outcome == .duplicate }.map(\.file) == ["全部.zip/第一组/U004.xlsx"]
        )
    }

    @Test(arguments: [1, 20, 60, 120, 200, 350, 600])
    func `a run killed at any instant ends as an undisturbed one`(after: Int) async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(Self.parcel(), as: "全部.zip")
        let root = quarter.root
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [root = root as String, after = after as Int] in
            Thread.detachNewThread {
                usleep(UInt32(after) * 1_000)
                kill(getpid(), SIGKILL)
            }
            _ = try await Intaking(Workspace(root: root)).run(language: .zh)
            sleep(5)
        }
        _ = try await Intaking(quarter.open()).run(language: .zh)
        let undisturbed = try SampleQuarter(hasForms: false)
        defer { undisturbed.remove() }
        try undisturbed.drop(Self.parcel(), as: "全部.zip")
        _ = try await Intaking(undisturbed.open()).run(language: .zh)
        #expect(try quarter.inbox().isEmpty)
        #expect(try Snapshot(of: quarter.root) == Snapshot(of: undisturbed.root))
        let statuses = try [quarter, undisturbed].map { quarter in
            let report = try LedgerView(quarter.open(), language: .zh).status(nil)
            return try JSONText.of(report)
        }
        #expect(statuses[0] == statuses[1])
    }

    @Test func `what cannot be taken out of a parcel is told, and the rest is taken`() async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        var locked = RawZip.Entry("加密.xlsx", "secret")
        locked.flags = 1
        var damaged = RawZip.Entry("损坏.xlsx", "damaged")
        damaged.statedChecksum = 1
        let forms = try [RawZip.Entry("U004.xlsx", Self.sample(Self.forms[0])), locked, damaged]
        try quarter.drop(RawZip(forms).bytes, as: "部分.zip")
        let report = try await Intaking(quarter.open()).run(language: .zh)
        #expect(report.files.map(\.file) == ["部分.zip", "部分.zip/U004.xlsx"])
        #expect(report.files.first?.outcome == .quarantined)
        #expect(report.files.first?.findings == 2)
        let note = try String(
            contentsOfFile: quarter.root + "/quarantine/部分.zip.原因.txt",
            encoding: .utf8
        )
        #expect(note.contains("压缩包里的“加密.xlsx”取不出来：文件设有密码"))
        #expect(note.contains("压缩包里的“损坏.xlsx”取不出来：文件已损坏"))
    }

    @Test func `an empty parcel and a crowd of files are told`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(RawZip([.init("__MACOSX/._a.xlsx", "x")]).bytes, as: "1空.zip")
        let crowd = (0...1_000).map { RawZip.Entry("\($0).txt", "\($0)") }
        try quarter.drop(RawZip(crowd).bytes, as: "2多.zip")
        let report = try await Intaking(quarter.open()).run(language: .zh)
        #expect(report.files.map(\.file) == ["1空.zip", "2多.zip"])
        #expect(report.files.map(\.outcome) == [.quarantined, .quarantined])
        #expect(
            report.files.map(\.reason) == [
                "压缩包里没有表格；请检查后重新报送", "压缩包里有1001个文件，超过1000个，没有拆开；请只放表格，分几个压缩包报送",
            ]
        )
    }

    @Test func `a form is a form, whatever its name and though it was zipped with its folder`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let bytes = try Self.sample(Self.forms[0])
        try quarter.drop(bytes, as: "财政.zip")
        try quarter.drop(RawZip([.init("夹/", ""), .init("夹/表.xlsx", bytes)]).bytes, as: "外套.zip")
        let report = try await Intaking(quarter.open()).run(language: .zh)
        #expect(report.files.map(\.file) == ["外套.zip", "外套.zip/夹/表.xlsx", "财政.zip"])
        #expect(report.files[1].unit == "U004")
        #expect(report.files[2].outcome == .duplicate)
    }

    @Test func `check and a dry run look into a parcel and change nothing`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(Self.parcel(), as: "全部.zip")
        // The first look leaves the lock file of the workspace behind.
        _ = try await Intaking(quarter.open(), isDryRun: true).run(language: .zh)
        let before = try Snapshot(of: quarter.root)
        let dry = try await Intaking(quarter.open(), isDryRun: true).run(language: .zh)
        let path = quarter.root + "/inbox/全部.zip"
        let check = try FormCheck(quarter.open(), language: .zh).check([path])
        #expect(dry.files.count == 5)
        #expect(
            check.files.map(\.file) == dry.files.map { path + $0.file.dropFirst("全部.zip".count) }
        )
        #expect(check.files.map(\.outcome) == dry.files.map(\.outcome))
        #expect(try Snapshot(of: quarter.root) == before)
    }
}
