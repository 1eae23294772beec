package import Norms
import Yams

/// Reads `workspace.yaml`; every fault is reported at once, with its line.
package enum SettingsLoader {
    private static let keys = [
        "office", "locale", "folders", "grades", "commendation", "interview", "rectification",
        "self-points-gap", "weights", "page", "returns", "checks",
        "numbering",
    ]

    /// Reads the settings and the names of the folders from the text of the file.
    ///
    /// What the file leaves out has its default, except the names and codes of the office. Both are
    /// `nil` when any finding is a refusal; findings stand in the order of the file. `checks` are the codes of all
    /// checks, of which some can be set on trial.
    package static func load(
        text: String,
        checks: [String] = []
    ) -> (settings: Settings?, folders: Folders?, findings: [Finding]) {
        let faults = FaultList(prefix: "workspace")
        guard let root = YAMLText.root(of: text, faults: faults),
            let map = YAMLMap(root, called: "workspace", keys: keys, faults: faults)
        else { return (nil, nil, faults.ordered) }
        let settings = settings(map, checks: checks)
        let folders = FolderLoader.load(map)
        if faults.isFatal { return (nil, nil, faults.ordered) }
        return (settings, folders, faults.ordered)
    }

    private static func settings(_ map: YAMLMap, checks: [String]) -> Settings {
        map.require("office")
        let grades = GradeLoader.load(map) ?? Grade.standard
        let language = map.value("locale", as: Wording(zh: "zh 或 en", en: "zh or en")) {
            Language(rawValue: $0)
        }
        let office = map.node("office").flatMap {
            YAMLMap($0, called: "office", keys: OfficeLoader.keys, faults: map.faults)
        }
        let thresholds = ThresholdLoader(map: map)
        let issuer = OfficeLoader.load(office)
        return Settings(
            office: issuer,
            language: language ?? .zh,
            grades: grades,
            commendation: thresholds.commendation(),
            interview: thresholds.interview(grades: grades.map(\.name)),
            rectification: thresholds.rectification(),
            selfPointsGap: map.points("self-points-gap") ?? Points(10),
            weights: thresholds.weights(),
            page: PageLoader(map: map).load(),
            mendingDays: thresholds.mendingDays(),
            trials: TrialLoader.load(map, checks: checks),
            outsideNumbers: NumberingLoader.load(map, series: [issuer.code, issuer.letterCode])
        )
    }
}
