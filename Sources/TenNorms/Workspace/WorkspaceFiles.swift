import Foundation
import Intake
package import Norms
import Reading
import Validation

/// The files that a county edits, loaded with all their faults.
package struct WorkspaceFiles: Sendable {
    private let root: String

    /// Looks at the files of a workspace.
    package init(root: String) { self.root = root }

    /// What was loaded and what is wrong with it.
    package struct Loaded: Sendable {
        /// The settings, or `nil` when they cannot be used.
        package var settings: Settings?
        /// The names of the folders.
        package var folders: Folders
        /// The schema, or `nil` when it cannot be used.
        package var schema: Schema?
        /// The text of the schema file.
        package var schemaText: String
        /// The roster, or `nil` when it cannot be used.
        package var roster: Roster?
        /// The working days; only weekends are off when the file is missing or cannot be used.
        package var calendar: WorkCalendar
        /// A fingerprint of settings, schema and roster together.
        package var basis: String
        /// The findings by file, in the order settings, schema, roster, holidays.
        package var findings: [(file: String, findings: [Finding])]

        /// The first file that cannot be used.
        package var firstFault: WorkspaceFault? {
            for (file, findings) in findings {
                let refusals = findings.filter { $0.severity == .refusal }
                if !refusals.isEmpty { return .invalid(file: file, findings: refusals) }
            }
            return nil
        }
    }

    /// Loads everything; a missing file is a finding of that file.
    ///
    /// With the names of the answers that documents print, those that nothing uses are reported.
    package func load(printed: ((Schema) -> Set<String>?)? = nil) throws -> Loaded {
        let (settings, folders, settingsFindings) = loadSettings()
        let (schema, text, schemaFindings) = loadSchema(printed)
        let (roster, rosterFindings) = loadRoster(categories: schema?.categories)
        let (calendar, holidayFindings) = loadCalendar()
        return Loaded(
            settings: settings,
            folders: folders,
            schema: schema,
            schemaText: text,
            roster: roster,
            calendar: calendar,
            basis: basis,
            findings: [
                (Workspace.settingsFile, settingsFindings), (Workspace.schemaFile, schemaFindings),
                (Workspace.rosterFile, rosterFindings), (Workspace.holidaysFile, holidayFindings),
            ]
        )
    }

    private func loadSettings() -> (Settings?, Folders, [Finding]) {
        guard let bytes = bytes(of: Workspace.settingsFile) else {
            return (nil, Folders(), [Self.missing(Workspace.settingsFile)])
        }
        let (settings, folders, findings) = SettingsLoader.load(
            text: String(decoding: bytes, as: UTF8.self),
            checks: Validator.codes
        )
        return (settings, folders ?? Folders(), findings)
    }

    private func loadSchema(
        _ printed: ((Schema) -> Set<String>?)?
    ) -> (Schema?, String, [Finding]) {
        guard let bytes = bytes(of: Workspace.schemaFile) else {
            return (nil, "", [Self.missing(Workspace.schemaFile)])
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let fingerprint = Fingerprint(of: bytes).hex
        let load = { (printed: Set<String>?) in
            SchemaLoader.load(
                text: text,
                fingerprint: fingerprint,
                factsUsedByChecks: Validator.factsUsed,
                printed: printed
            )
        }
        var (schema, findings) = load(nil)
        // What the templates print is known only when the schema is.
        if let known = schema, let printed { (schema, findings) = load(printed(known)) }
        return (schema, text, findings)
    }

    /// Without a schema that can be used nobody knows the categories, and none is called unknown.
    private func loadRoster(categories: [UnitCategory]?) -> (Roster?, [Finding]) {
        guard let bytes = bytes(of: Workspace.rosterFile) else {
            return (nil, [Self.missing(Workspace.rosterFile)])
        }
        let (roster, findings) = RosterReader().read(bytes: bytes, categories: categories ?? [])
        guard categories == nil else { return (roster, findings) }
        return (roster, findings.filter { $0.code != "roster-unknown-category" })
    }

    /// A workspace of before has no such file; it then goes on with weekends alone, and `lint` says so.
    private func loadCalendar() -> (WorkCalendar, [Finding]) {
        guard let bytes = bytes(of: Workspace.holidaysFile) else {
            var finding = Self.missing(Workspace.holidaysFile)
            finding.severity = .query
            return (WorkCalendar(), [finding])
        }
        let (calendar, findings) = HolidayLoader.load(text: String(decoding: bytes, as: UTF8.self))
        return (calendar ?? WorkCalendar(), findings)
    }

    private var basis: String {
        let files = [Workspace.settingsFile, Workspace.schemaFile, Workspace.rosterFile]
        let prints = files.map { Fingerprint(of: bytes(of: $0) ?? []).hex }
        return Fingerprint(of: Array(prints.joined(separator: "\n").utf8)).hex
    }

    private func bytes(of file: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(root)/\(file)").map { Array($0) }
    }

    /// The finding of a file that is not there.
    static func missing(_ file: String) -> Finding {
        Finding(
            "file-missing",
            .refusal,
            cause: Wording(zh: "缺少 \(file)", en: "\(file) is missing"),
            remedy: Wording(
                zh: "从 tennorms init 新建的工作区中复制一份",
                en: "copy it from a workspace made by tennorms init"
            )
        )
    }
}
