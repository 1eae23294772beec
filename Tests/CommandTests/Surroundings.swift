import Foundation
import Support
import Testing

/// Where and how a person happens to run a quarter: nothing of it may show in a document.
struct Surroundings: CustomTestStringConvertible {
    /// The folder in which the program runs.
    enum Place {
        /// The workspace itself.
        case workspace
        /// The folder above it; the workspace is named by its relative path.
        case above
        /// The root of the machine; the workspace is named by its absolute path.
        case root
    }

    /// `LC_ALL`.
    let locale: String
    /// `TZ`.
    let zone: String
    /// Where it runs.
    let place: Place
    /// `HOME`; `nil` for none at all.
    var home: String?
    /// What starts the program: on one core, at another time, with files that nobody else may read.
    var launcher: [String] = []
    /// Whether the inbox is filled in the opposite order, with other times on its files.
    var reversed = false

    var testDescription: String { "\(locale), \(zone)" }

    /// A desk in the county.
    static let office = Surroundings(
        locale: "zh_CN.UTF-8",
        zone: "Asia/Shanghai",
        place: .workspace,
        home: NSHomeDirectory()
    )
    /// A server abroad, a year later, on one core, whose capital of i is İ and whose clock is 45 minutes off the hour.
    static let abroad = Surroundings(
        locale: "tr_TR.UTF-8",
        zone: "Asia/Kathmandu",
        place: .above,
        launcher: (optional.filter(works) + [masked]).flatMap { $0 },
        reversed: true
    )
    /// An old machine in a township, with the encoding of its time and a home that nobody can write to.
    static let township = Surroundings(
        locale: "zh_CN.GBK",
        zone: "Asia/Urumqi",
        place: .root,
        home: "/nonexistent/用户",
        launcher: optional[1...].filter(works).flatMap { $0 },
        reversed: true
    )
    /// A service that is started with nothing: no locale, no zone, no home.
    static let service = Surroundings(locale: "C", zone: "", place: .root)

    /// Launchers that have to be installed.
    private static let optional = [
        ["/usr/bin/taskset", "-c", "0"], ["/usr/bin/faketime", "-f", "+400d"],
    ]
    private static let masked = ["/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"]

    /// Whether the clock and the number of cores can be other ones here; `setup.sh check` installs what it takes.
    static var isWhole: Bool { optional.allSatisfy(works) }

    /// The sample quarter in `folder/w`, from the returned forms to the issued documents.
    ///
    /// Only the inputs are declared: the day of the run and the day of signing.
    func quarter(in folder: URL) throws -> [String: Data] {
        let workspace = folder.appending(path: "w")
        let start = program(in: folder)
        try step(["init", "w", "--sample"], start)
        if reversed { try refill(workspace.appending(path: "inbox")) }
        let (program, place): (Program, [String]) =
            switch place {
            case .workspace: (program(in: workspace), [])
            case .above: (start, ["--workspace", "w"])
            case .root: (program(in: URL(filePath: "/")), ["--workspace", workspace.path])
            }
        let units = ["U001", "U015", "U044"].flatMap { ["--unit", $0] }
        try step(["issue", "2023Q2"] + units + place, program)
        try step(["run", "2023Q2", "--date", "2023-07-05"] + place, program)
        let approval = ["approve", "2023Q2", "--date", "2023-07-10", "--by", "张三"]
        try step(approval + ["--override", "--reason", "会议决定"] + place, program)
        return try documents(of: workspace)
    }

    private func program(in folder: URL) -> Program {
        var variables = ["TZ": zone]
        variables["HOME"] = home
        return Program(folder: folder, variables: variables, launcher: launcher)
    }

    /// Runs a step; exit code 1, forms that went back, is part of the sample.
    private func step(_ words: [String], _ program: Program) throws {
        let result = try program.run(words, locale: locale)
        guard result.status <= 1 else { throw Stopped(words: words, complaints: result.complaints) }
    }

    /// Copies every file of a folder anew, from the last name to the first, an older time on each.
    private func refill(_ inbox: URL) throws {
        let files = FileManager.default
        let source = inbox.deletingLastPathComponent().appending(path: "earlier inbox")
        try files.moveItem(at: inbox, to: source)
        let paths = try files.subpathsOfDirectory(atPath: source.path).sorted { $0 > $1 }
        for (index, path) in paths.enumerated() {
            let from = source.appending(path: path)
            let to = inbox.appending(path: path)
            guard !from.isFolder else { continue }
            try files.createDirectory(
                at: to.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try files.copyItem(at: from, to: to)
            let time = Date(timeIntervalSince1970: 1_688_000_000 - Double(index) * 3_600)
            try files.setAttributes([.modificationDate: time], ofItemAtPath: to.path)
        }
        try files.removeItem(at: source)
    }

    /// Every Word file and workbook that the program wrote or filed, by its path in the workspace.
    private func documents(of workspace: URL) throws -> [String: Data] {
        var documents: [String: Data] = [:]
        for folder in ["out", "forms", "returned", "accepted"] {
            let place = workspace.appending(path: folder)
            for path in try FileManager.default.subpathsOfDirectory(atPath: place.path)
            where path.hasSuffix(".docx") || path.hasSuffix(".xlsx") {
                documents["\(folder)/\(path)"] = try Data(contentsOf: place.appending(path: path))
            }
        }
        return documents
    }

    /// Whether a launcher is installed and may do here what it is asked.
    private static func works(_ launcher: [String]) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: launcher[0]) else { return false }
        let process = Process()
        process.executableURL = URL(filePath: launcher[0])
        process.arguments = launcher.dropFirst() + ["/bin/true"]
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// A step that the program would not take.
    struct Stopped: Error {
        let words: [String]
        let complaints: String
    }
}

extension URL {
    /// Whether it is a folder.
    fileprivate var isFolder: Bool {
        (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }
}
