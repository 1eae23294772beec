import Foundation

/// Processes that outlive the program that started them.
package enum StrayProcess {
    /// The numbers of all that are alive and belong to the groups of some programs; dead ones wait for whoever adopted them.
    package static func all(of groups: Set<String>) throws -> [String] {
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc")
        return processes.filter { process in
            guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
                let name = stat.lastIndex(of: ")")
            else { return false }
            // After the bracket that ends the name: state, parent, group (proc(5)).
            let fields = stat[stat.index(after: name)...].split(separator: " ")
            return fields.count > 3 && fields[1] != "Z" && groups.contains(String(fields[3]))
        }
    }
}
