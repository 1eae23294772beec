import Foundation
import Intake
package import Norms
import Reading
import Validation

/// One county's settings, schema, roster, templates, files and ledger, in one folder.
package struct Workspace: Sendable {
    /// The folder.
    package let root: String
    /// What the county set in `workspace.yaml`.
    package let settings: Settings
    /// The names of the folders.
    package let folders: Folders
    /// What is inspected and how it is scored.
    package let schema: Schema
    /// The text of the schema file, kept in the ledger with every quarter that it scored.
    package let schemaText: String
    /// The units.
    package let roster: Roster
    /// The working days, for deadlines.
    package let calendar: WorkCalendar
    /// A fingerprint of settings, schema and roster together: what the outcome of reading a file depends on.
    package let basis: String

    /// The file that makes a folder a workspace.
    package static let settingsFile = "workspace.yaml"
    /// The schema.
    package static let schemaFile = "schema/ten-norms.yaml"
    /// The roster.
    package static let rosterFile = "roster.xlsx"
    /// The days off and the weekend days worked.
    package static let holidaysFile = "holidays.yaml"
    /// The folder of Word templates.
    package static let templatesFolder = "templates"
    /// The ledger.
    package static let ledgerFile = "ledger.sqlite"

    /// Opens the workspace in a folder.
    ///
    /// Throws ``WorkspaceFault`` when settings, schema or roster have refusals; queries and notes are
    /// left to `lint`.
    package init(root: String) throws {
        let lint = try WorkspaceFiles(root: root).load()
        if let fault = lint.firstFault { throw fault }
        guard let settings = lint.settings, let schema = lint.schema, let roster = lint.roster
        else {
            throw WorkspaceFault.notFound(from: root)
        }
        self.root = root
        self.settings = settings
        folders = lint.folders
        self.schema = schema
        schemaText = lint.schemaText
        self.roster = roster
        calendar = lint.calendar
        basis = lint.basis
    }

    /// The page of official documents that the settings of a workspace give; schema and roster need not be in order.
    package static func page(root: String) throws -> PageProfile {
        let lint = try WorkspaceFiles(root: root).load()
        guard let settings = lint.settings else {
            throw lint.firstFault ?? WorkspaceFault.notFound(from: root)
        }
        return settings.page
    }

    /// The nearest folder with a `workspace.yaml`, from a folder upwards.
    package static func locate(from start: String) throws -> String {
        var folder = URL(filePath: start).standardizedFileURL
        while true {
            let file = folder.appending(path: settingsFile).path
            if FileManager.default.fileExists(atPath: file) { return folder.path }
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path != folder.path, folder.path != "/" else {
                throw WorkspaceFault.notFound(from: start)
            }
            folder = parent
        }
    }

    /// A path inside the workspace.
    package func path(_ parts: String...) -> String {
        ([root] + parts).joined(separator: "/")
    }

    /// The unit with a code, or with a name as the roster writes it.
    package func unit(_ text: String) throws -> Norms.Unit {
        guard let unit = roster.unit(code: UnitCode(text)) ?? roster.unit(named: text) else {
            throw WorkspaceFault.noSuchUnit(
                text,
                nearest: NameDistance.nearest(to: text, in: roster)
            )
        }
        return unit
    }
}
