import Foundation

/// The files of one conversion in a folder of their own, under plain names, so that no name can be taken for an option and
/// no two PDF files meet.
struct PDFBatch {
    /// A file that waits for its PDF.
    struct Waiting {
        var job: PDFConverter.Job
        var input: String
        var output: String
        var failures = 0
    }

    /// The folder.
    let folder: String
    /// What is not converted yet, in the order in which it is tried.
    private(set) var waiting: [Waiting] = []
    /// How many files are converted.
    private(set) var done = 0
    private let order: [PDFConverter.Job]
    private var givenUp: [PDFConverter.Job] = []

    /// A file that fails so often is given up.
    private static let attempts = 2

    /// Copies the files together.
    init(_ jobs: [PDFConverter.Job]) throws {
        folder = NSTemporaryDirectory() + "/tennorms-pdf-\(UUID().uuidString)"
        order = jobs
        try FolderMaker.make("\(folder)/pdf")
        for (index, job) in jobs.enumerated() {
            let name = "document\(index + 1)"
            let input = "\(name).docx"
            do {
                try FileManager.default.copyItem(
                    atPath: job.source,
                    toPath: "\(folder)/\(input)"
                )
            } catch {
                remove()
                throw WorkspaceFault.noSuchFile(job.source)
            }
            waiting.append(Waiting(job: job, input: input, output: "\(name).pdf"))
        }
    }

    /// The files that could not be converted.
    var failed: [PDFConverter.Job] {
        let left = Set(givenUp + waiting.map(\.job))
        return order.filter(left.contains)
    }

    /// Puts the PDF files that are whole in their places; how many there were.
    mutating func collect() throws -> Int {
        let there = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/pdf")
        let made = Set(there ?? [])
        guard !made.isEmpty else { return 0 }
        var rest: [Waiting] = []
        for item in waiting {
            guard made.contains(item.output),
                let bytes = Self.wholePDF(at: "\(folder)/pdf/\(item.output)")
            else {
                rest.append(item)
                continue
            }
            try FolderMaker.make((item.job.target as NSString).deletingLastPathComponent)
            try FolderMaker.write(bytes, to: item.job.target)
            try? FileManager.default.removeItem(atPath: "\(folder)/pdf/\(item.output)")
        }
        let count = waiting.count - rest.count
        waiting = rest
        done += count
        return count
    }

    /// Counts the failures of a round; who failed waits behind the others.
    ///
    /// When the program ended by itself, all files that are left have failed, or else the one that it stood still over.
    mutating func settle(isWhole: Bool) {
        let failing = isWhole ? waiting.count : min(1, waiting.count)
        for index in 0..<failing { waiting[index].failures += 1 }
        let (bad, good) = (waiting[..<failing], waiting[failing...])
        givenUp += bad.filter { $0.failures >= Self.attempts }.map(\.job)
        waiting = good + bad.filter { $0.failures < Self.attempts }
    }

    /// Removes the folder with the profile and all copies.
    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// The bytes of a PDF that has its beginning and its end.
    private static func wholePDF(at path: String) -> [UInt8]? {
        guard let data = FileManager.default.contents(atPath: path),
            data.starts(with: Array("%PDF-".utf8)),
            data.suffix(1_024).range(of: Data("%%EOF".utf8)) != nil
        else { return nil }
        return Array(data)
    }
}
