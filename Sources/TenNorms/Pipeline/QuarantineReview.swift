import Norms
import Recording

/// Tells which files in quarantine a form of a later delivery has made needless: the scan that was sent again as a workbook,
/// the locked file that came again without its password.
///
/// A form takes the place of a file when it came in a later run, is of a cycle of which forms came together with the
/// file (or of any, when none did), and either has the file's name in the same folder, whatever the ending, or is of
/// the unit that the file's name or folder tells. What a file in quarantine holds nobody knows, so that nothing else
/// is taken for granted; the file stays in the archive, and the ledger keeps which form took its place.
struct QuarantineReview {
    private let ledger: Ledger
    private let names: [(key: String, unit: UnitCode)]

    /// Reviews the quarantine of a ledger; names in file names are looked up in a roster.
    init(_ roster: Roster, ledger: Ledger) {
        self.ledger = ledger
        names = roster.units.flatMap { unit in
            ([unit.name, unit.code.text] + unit.aliases).map { (Self.key($0), unit.code) }
        }
    }

    /// What the review changed.
    struct Change {
        /// The files that no person need look at any more, with the forms in their place.
        var closed: [(file: FileReading, by: FileReading)] = []
        /// The files that are in quarantine again, since the form in their place turned out to be something else.
        var opened: [FileReading] = []
    }

    /// Looks at every file in quarantine and writes into the ledger what has changed.
    func settle() throws -> Change {
        var change = Change()
        let files = try ledger.everQuarantined()
        guard !files.isEmpty else { return change }
        let forms = try ledger.forms()
        let cycles = Dictionary(grouping: forms, by: \.run).mapValues { Set($0.map(\.cycle)) }
        let byName = Dictionary(grouping: forms) { Self.stem($0.submission.name) }
        let byUnit = Dictionary(grouping: forms, by: \.unit)
        for file in files {
            let same = byName[Self.stem(file.submission.name)] ?? []
            let unit = unit(in: file.submission.name)
            let candidates = (unit.map { byUnit[$0] ?? [] } ?? []) + same
            let fits = candidates.filter { form in
                form.run > file.run && (cycles[file.run]?.contains(form.cycle) ?? true)
                    && (unit == nil || form.unit == unit)
            }
            let form = fits.min { ($0.run, $0.id) < ($1.run, $1.id) }
            guard form?.id != file.replacedBy else { continue }
            try ledger.put(form?.id, inPlaceOf: file.id)
            if let form {
                if file.replacedBy == nil { change.closed.append((file, form)) }
            } else {
                change.opened.append(file)
            }
        }
        return change
    }

    /// The unit that a path names: the one with the longest name in it, unless another has one as long.
    private func unit(in path: String) -> UnitCode? {
        let path = Self.key(path)
        let found = names.filter { $0.key.count >= 3 && path.contains($0.key) }
        let longest = found.map(\.key.count).max() ?? 0
        let units = Set(found.filter { $0.key.count == longest }.map(\.unit))
        return units.count == 1 ? units.first : nil
    }

    /// A path without the ending of the file and without what programs add to the name of a copy: ` (2)`, ` - 副本`.
    private static func stem(_ path: String) -> String {
        var folders = path.split(separator: "/").map { key(String($0)) }
        guard var name = folders.popLast() else { return "" }
        if let dot = name.lastIndex(of: ".") { name = String(name[..<dot]) }
        var isShorter = true
        while isShorter {
            let before = name.count
            if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
                let inside = name[name.index(after: open)...].dropLast()
                if !inside.isEmpty, inside.allSatisfy(\.isNumber) { name = String(name[..<open]) }
            }
            if name.hasSuffix("副本") { name = String(name.dropLast(2)) }
            while name.last == "-" || name.last == "_" { name.removeLast() }
            isShorter = name.count < before
        }
        return (folders + [name]).joined(separator: "/")
    }

    private static func key(_ name: String) -> String { Roster.key(name).lowercased() }
}
