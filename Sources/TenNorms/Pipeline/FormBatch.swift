import Foundation
package import Norms
import Publishing

/// Blank forms for every unit of a cycle.
package struct FormBatch: Sendable {
    private let workspace: Workspace

    /// Makes forms for a workspace.
    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Writes the blank forms of a cycle and gives their paths below the workspace, in roster order.
    ///
    /// An empty list of units means all of them. A form that is there is replaced by the same bytes.
    package func issue(
        _ cycle: Cycle,
        units: [Norms.Unit],
        formats: Set<FilledForm.Format>,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> [String] {
        try workspace.exclusively {
            try write(
                cycle,
                units.isEmpty ? workspace.roster.units : units,
                formats,
                progress: progress
            )
        }
    }

    private func write(
        _ cycle: Cycle,
        _ chosen: [Norms.Unit],
        _ formats: Set<FilledForm.Format>,
        progress: (Int, Int) -> Void
    ) throws -> [String] {
        let folder = "\(workspace.folders.forms)/\(cycle)"
        try FolderMaker.make(workspace.path(folder))
        let issuer = FormIssuer(schema: workspace.schema, settings: workspace.settings)
        var paths: [String] = []
        for (index, unit) in chosen.enumerated() {
            for format in FilledForm.Format.allCases.reversed() where formats.contains(format) {
                let path = "\(folder)/\(unit.code) \(unit.name).\(format.rawValue)"
                try write(unit, cycle, format, to: path, issuer: issuer)
                paths.append(path)
            }
            progress(index + 1, chosen.count)
        }
        return paths
    }

    private func write(
        _ unit: Norms.Unit,
        _ cycle: Cycle,
        _ format: FilledForm.Format,
        to path: String,
        issuer: FormIssuer
    ) throws {
        let target = workspace.path(path)
        switch format {
        case .xlsx: try issuer.sheet(for: unit, cycle: cycle, to: target)
        case .docx: try FolderMaker.write(issuer.document(for: unit, cycle: cycle), to: target)
        }
    }
}
