package import Norms

/// Why the program cannot go on with a workspace.
package enum WorkspaceFault: Error, Sendable, Hashable {
    /// There is no `workspace.yaml` here or above.
    case notFound(from: String)
    /// The folder to make is already a workspace or holds something else.
    case alreadyThere(String)
    /// Settings, schema or roster have faults that stop the work.
    case invalid(file: String, findings: [Finding])
    /// The files that `init` copies are not installed.
    case noTemplates
    /// No such file.
    case noSuchFile(String)
    /// There is no such unit in the roster; those whose names are nearest.
    case noSuchUnit(String, nearest: [Unit])
    /// There is no such row in the schema.
    case noSuchRow(String)
    /// The unit has no form that counts in the cycle.
    case nothingRecorded(unit: String, cycle: Cycle)
    /// Another run holds the workspace.
    case busy(String)
    /// The ledger or the archive cannot be used, and what to do.
    case stopped(Wording)
    /// A file cannot be written.
    case cannotWrite(path: String, reason: String)
}
