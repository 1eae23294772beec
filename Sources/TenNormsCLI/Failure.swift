import ArgumentParser
import Foundation
import Norms
import TenNorms

/// How a run that cannot go on ends: words on standard error and an exit code.
enum Failure {
    /// Ends the program.
    static func end(with error: any Error) -> Never {
        if let fault = error as? WorkspaceFault {
            let language = UserLanguage.current
            complain(fault, language)
            Foundation.exit(status(of: fault).rawValue)
        }
        if error is ExitCode || error is CleanExit {
            TenNormsCommand.exit(withError: error)
        }
        let code = TenNormsCommand.exitCode(for: error)
        if code == .validationFailure, UserLanguage.current == .zh {
            for line in UsageWords(TenNormsCommand.fullMessage(for: error)).lines { write(line) }
            Foundation.exit(ExitStatus.usage.rawValue)
        }
        if code == .validationFailure || code == .success {
            TenNormsCommand.exit(withError: error)
        }
        write("tennorms: \(error)")
        Foundation.exit(ExitStatus.badData.rawValue)
    }

    private static func complain(_ fault: WorkspaceFault, _ language: Language) {
        write("tennorms: \(fault.wording.text(language))")
        guard case .invalid(let file, let findings) = fault else { return }
        for finding in findings {
            write("  \(file) \(finding.place.text(language)): \(finding.message(language))")
        }
    }

    private static func write(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    private static func status(of fault: WorkspaceFault) -> ExitStatus {
        switch fault {
        case .notFound, .invalid, .noTemplates: .badWorkspace
        case .alreadyThere, .cannotWrite: .cannotWrite
        case .noSuchFile: .noSuchFile
        case .noSuchUnit, .noSuchRow, .nothingRecorded, .stopped: .badData
        case .busy: .busy
        }
    }
}

/// The language of the person, as the command line or else the environment says.
enum UserLanguage {
    /// The language after `--locale`, also of a command line that has another fault; else that of the environment.
    static var current: Language {
        let words = CommandLine.arguments
        if let place = words.lastIndex(of: "--locale"), place + 1 < words.count,
            let language = Language(rawValue: words[place + 1])
        {
            return language
        }
        let joined = words.last { $0.hasPrefix("--locale=") }?.dropFirst("--locale=".count)
        return joined.flatMap { Language(rawValue: String($0)) } ?? ofEnvironment
    }

    /// Chinese unless `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set, names another language.
    ///
    /// `C` and `POSIX` count as English, nothing at all as Chinese.
    private static var ofEnvironment: Language {
        let environment = ProcessInfo.processInfo.environment
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let name else { return .zh }
        return name.hasPrefix("zh") ? .zh : .en
    }
}
