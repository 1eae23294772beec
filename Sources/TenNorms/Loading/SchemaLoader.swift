package import Norms
import Yams

/// Reads `schema/ten-norms.yaml`; every fault is reported at once, with its line.
package enum SchemaLoader {
    static let keys = [
        "version", "title", "categories", "step", "bonus-cap", "may-exceed-hundred", "facts",
        "conditions", "grounds", "norms", "extras",
    ]

    /// Reads a schema from its text.
    ///
    /// `fingerprint` is the SHA-256 of the file in lower-case hex. `factsUsedByChecks` are the facts that
    /// the validator looks at, `printed` the names of the answers that documents print, or `nil` when nobody knows, so
    /// that only facts that nothing uses are reported. The schema is `nil` when any finding is a refusal; findings
    /// stand in the order of the file.
    package static func load(
        text: String,
        fingerprint: String,
        factsUsedByChecks: Set<FactKey>,
        printed: Set<String>?
    ) -> (schema: Schema?, findings: [Finding]) {
        let faults = FaultList(prefix: "schema")
        guard let root = YAMLText.root(of: text, faults: faults),
            let map = YAMLMap(root, called: "schema", keys: keys, faults: faults)
        else { return (nil, faults.ordered) }
        let scope = SchemaScope(faults: faults, printed: printed)
        readHead(map, into: scope)
        let body = SchemaBody(map, scope: scope)
        let schema = Schema(
            version: map.value("version", as: versionShape, version) ?? "",
            title: map.text("title") ?? "",
            fingerprint: fingerprint,
            categories: scope.categories,
            step: scope.step,
            facts: body.facts,
            norms: body.norms,
            extras: body.extras,
            bonusCap: map.points("bonus-cap") ?? Points(5),
            mayExceedHundred: map.flag("may-exceed-hundred") ?? false
        )
        SchemaLinter(scope: scope, schema: schema, body: body, map: map)
            .lint(factsUsedByChecks: factsUsedByChecks)
        return (faults.isFatal ? nil : schema, faults.ordered)
    }

    private static func readHead(_ map: YAMLMap, into scope: SchemaScope) {
        map.require("version", "title", "categories", "facts", "norms")
        scope.categories = (map.list("categories") ?? []).map(\.text)
        scope.step = map.points("step") ?? scope.step
    }

    /// The version stands in the form number, whose parts are parted by `/`.
    private static let versionShape = Wording(
        zh: "字母、数字、“.”和“-”，如 2023.1",
        en: "letters, digits, dots and hyphens, such as 2023.1"
    )

    private static func version(_ text: String) -> String? {
        let isPlain = text.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
        }
        return isPlain && !text.isEmpty ? text : nil
    }
}
