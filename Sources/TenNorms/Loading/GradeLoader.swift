import Norms
import Yams

/// Reads the grades, best first.
enum GradeLoader {
    /// The grades; `nil` when the file does not set them.
    static func load(_ map: YAMLMap) -> [Grade]? {
        let nodes = map.sequence("grades")
        guard let lowest = nodes.last else { return nil }
        var grades: [Grade] = []
        for node in nodes {
            guard let grade = grade(node, map.faults) else { continue }
            let isBelow = grades.last.map { grade.from < $0.from } ?? true
            let isNew = !grades.contains { $0.name == grade.name }
            if !isBelow || !isNew { report(map.faults, at: YAMLText.place(node.mark)) }
            grades.append(grade)
        }
        if let last = grades.last, last.from != .zero {
            report(map.faults, at: YAMLText.place(lowest.mark))
        }
        return grades
    }

    private static func grade(_ node: Node, _ faults: FaultList) -> Grade? {
        let keys = ["name", "from"]
        guard let map = YAMLMap(node, called: "grades", keys: keys, faults: faults) else {
            return nil
        }
        map.require("name", "from")
        guard let name = map.text("name"), let from = map.points("from") else { return nil }
        return Grade(name: name, from: from)
    }

    private static func report(_ faults: FaultList, at place: Place) {
        faults.add(
            "grade-order",
            at: place,
            zh: "等次应从高到低、名称不同，最后一个从0分起",
            en: "grades must be distinct, go from high to low, and end with one from 0",
            remedy: Wording(zh: "调整 from", en: "put them in order")
        )
    }
}
