import Foundation
import Norms
import Support
import TenNorms
import Testing

/// PDF copies of the reminders of a quarter in which no form came in, one for each of 71 units, and the one for the printer.
@Suite struct PDFCopyTests {
    private static let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    private static let printing = "out/2023Q2/pdf/drafts/合并打印/催报通知.pdf"
    private static let issued = "out/2023Q2/pdf/issued/合并打印/催报通知.pdf"
    static let hasPoppler = ["pdfunite", "pdfinfo"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    private func publish(_ quarter: SampleQuarter, _ maker: PDFMaker?) throws -> PublishReport {
        try Publisher(quarter.open()).publish(Self.cycle, only: [.reminder], pdf: maker)
    }

    private func pages(_ quarter: SampleQuarter, _ path: String = printing) throws -> Int {
        let said = try Self.output("/usr/bin/pdfinfo", ["\(quarter.root)/\(path)"])
        let line = try #require(said.split(separator: "\n").first { $0.hasPrefix("Pages:") })
        return try #require(line.split(separator: " ").last.flatMap { Int($0) })
    }

    private static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    @Test(.enabled(if: hasPoppler), arguments: [(true, 143), (false, 74)])
    func `one PDF a kind joins the copies, each on an odd page where both sides are printed`(
        isDuplex: Bool,
        count: Int
    ) throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        if !isDuplex { try quarter.set("duplex: yes", to: "duplex: no ") }
        // Pages 1, 3, 2, 1, 1 …: an empty one after each but the third and the last.
        let office = try OfficeStandIn(
            before: "case $file in document2.*) pages=3;; document3.*) pages=2;; esac"
        )
        let report = try publish(quarter, PDFMaker(searching: office.folder.path)).pdf
        #expect(report?.combined == [Self.printing])
        #expect(report?.needsPerson == false)
        #expect(try pages(quarter) == count)
    }

    @Test(.enabled(if: hasPoppler))
    func `the joint copy is made again only when a copy is new, and goes when one is missing`()
        throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let office = try OfficeStandIn()
        let maker = PDFMaker(searching: office.folder.path)
        _ = try publish(quarter, maker)
        let path = "\(quarter.root)/\(Self.printing)"
        let made = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
        let again = try publish(quarter, maker).pdf
        #expect(again?.made == 0 && again?.combined == [Self.printing])
        let kept = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
        #expect(made == kept)

        // Another telephone number changes all; the copy of one cannot be made.
        try quarter.set("0851-00000000", to: "0851-11112222")
        let broken = try OfficeStandIn(before: "case $file in document3.*) continue;; esac")
        let rest = try publish(quarter, PDFMaker(searching: broken.folder.path)).pdf
        #expect(rest?.failed.count == 1 && rest?.combined == [])
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try publish(quarter, maker).pdf?.combined == [Self.printing])

        // Drafted anew without --pdf: no copy shows what the drafts no longer say.
        try quarter.set("0851-11112222", to: "0851-33334444")
        #expect(try publish(quarter, nil).pdf == nil)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `without poppler there are the single copies, and it is said what is missing`()
        throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let office = try OfficeStandIn()
        let maker = PDFMaker(searching: office.folder.path, usual: [])
        let report = try #require(try publish(quarter, maker).pdf)
        #expect(report.files.count == 71 && report.combined == [])
        #expect(report.missing.contains("poppler-utils") && report.needsPerson)
    }

    @Test(arguments: [("pdfinfo", "exit 1"), ("pdfunite", "exit 1")])
    func `a joint copy that cannot be made is named`(program: String, script: String) throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let office = try OfficeStandIn()
        try office.install("pdfinfo", "echo 'Pages:   1'")
        try office.install("pdfunite", "for last; do :; done; echo joined > \"$last\"")
        #expect(
            try publish(quarter, PDFMaker(searching: office.folder.path)).pdf?.unjoined == []
        )
        try quarter.set("0851-00000000", to: "0851-11112222")
        try office.install(program, script)
        let report = try #require(
            try publish(quarter, PDFMaker(searching: office.folder.path)).pdf
        )
        #expect(report.unjoined == [Self.printing] && report.needsPerson)
        #expect(report.files.count == 71)
        let place = "\(quarter.root)/out/2023Q2/pdf/drafts/合并打印"
        #expect(try FileManager.default.contentsOfDirectory(atPath: place) == [])
    }

    private func approve(_ quarter: SampleQuarter, _ maker: PDFMaker) throws -> ApproveReport {
        _ = try publish(quarter, nil)
        let order = ApprovalOrder(
            cycle: Self.cycle,
            kinds: [.reminder],
            units: ["U001", "U002", "U003"],
            date: CalendarDate(daysSinceEpoch: 19_548),
            signer: "书记",
            override: nil
        )
        return try Approver(quarter.open(), language: .zh).approve(order, pdf: maker)
    }

    @Test(.enabled(if: hasPoppler))
    func `a voided document leaves the copies at once`() throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let office = try OfficeStandIn()
        let report = try approve(quarter, PDFMaker(searching: office.folder.path))
        #expect(report.pdf?.combined == [Self.issued])
        let number = try #require(DocumentNumber(typed: report.issued[0].number))
        _ = try Voider(quarter.open(), language: .zh).void(number, reason: "错发", by: "书记")
        let left = try FileManager.default
            .subpathsOfDirectory(atPath: "\(quarter.root)/out/2023Q2/pdf/issued")
            .filter { $0.hasSuffix(".pdf") }
        #expect(left.count == 2 && !left.contains { $0.contains("合并打印") })
    }

    @Test(.enabled(if: hasPoppler && OfficeProgram.find(searching: "") != nil))
    func `LibreOffice and poppler make the copies of issued reminders`() throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let report = try #require(try approve(quarter, PDFMaker(searching: "")).pdf)
        #expect(!report.needsPerson && report.combined == [Self.issued])
        let lengths = try report.files.map { try pages(quarter, $0) }
        let padded = lengths.dropLast().map { $0 + $0 % 2 }.reduce(0, +)
        #expect(lengths.count == 3)
        #expect(try pages(quarter, Self.issued) == padded + (lengths.last ?? 0))
        let said = try Self.output("/usr/bin/pdftotext", ["\(quarter.root)/\(Self.issued)", "-"])
        let text = said.filter { !$0.isWhitespace }
        let numbers = (1...3).compactMap { text.range(of: "〔2023〕\($0)号")?.lowerBound }
        #expect(numbers.count == 3 && numbers == numbers.sorted(), "in the order of the numbers")
    }
}
