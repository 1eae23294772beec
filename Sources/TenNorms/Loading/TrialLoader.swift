import Norms

/// Reads which checks are on trial: `checks: {dues-underpaid: {enforce: trial}}`.
enum TrialLoader {
    /// The codes of the checks on trial; a code that no check has is a fault.
    static func load(_ map: YAMLMap, checks known: [String]) -> Set<String> {
        guard let node = map.node("checks"),
            let part = YAMLMap(node, called: "checks", faults: map.faults)
        else { return [] }
        return part.pairs.reduce(into: []) { trials, pair in
            guard known.contains(pair.key) else { return unknown(pair, of: known, map) }
            let keys = ["enforce"]
            guard let check = YAMLMap(pair.value, called: pair.key, keys: keys, faults: map.faults)
            else { return }
            check.require("enforce")
            let isTrial = check.value(
                "enforce",
                as: Wording(zh: "full 或 trial", en: "full or trial")
            ) {
                ["full": false, "trial": true][$0]
            }
            if isTrial == true { trials.insert(pair.key) }
        }
    }

    private static func unknown(
        _ pair: (key: String, place: Place, value: some Any),
        of known: [String],
        _ map: YAMLMap
    ) {
        let what = Wording(zh: "校验", en: "check")
        // Of sixty codes only those that look alike are worth naming.
        let stem = pair.key.split(separator: "-").first.map(String.init) ?? pair.key
        let alike = known.filter { $0.contains(stem) }
        let of = alike.isEmpty ? known : alike
        map.faults.unknown("unknown-check", what, named: pair.key, at: pair.place, of: of)
    }
}
