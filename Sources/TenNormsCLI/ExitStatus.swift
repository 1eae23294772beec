import ArgumentParser

/// The exit codes of the command; those from 64 on are those of `sysexits.h`.
enum ExitStatus: Int32 {
    /// Done.
    case done = 0
    /// Done, and something needs a person.
    case needsPerson = 1
    /// The command line is wrong.
    case usage = 64
    /// The data are bad.
    case badData = 65
    /// No such file.
    case noSuchFile = 66
    /// Something cannot be written.
    case cannotWrite = 73
    /// Another run holds the workspace.
    case busy = 75
    /// The workspace, schema, roster or a template is bad.
    case badWorkspace = 78

    /// Ends the command with this code, quietly.
    var ending: ExitCode { ExitCode(rawValue) }
}
