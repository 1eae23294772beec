import Norms
import Yams

/// Reads the facts block of the schema.
struct FactLoader {
    let scope: SchemaScope

    /// Reads one fact; `nil` when it is unusable.
    func load(_ node: Node) -> Fact? {
        let keys = ["key", "label", "asks", "unit", "options", "required", "synonyms", "help"]
        guard let map = YAMLMap(node, called: "facts", keys: keys, faults: scope.faults) else {
            return nil
        }
        map.require("key", "label", "asks")
        let options = (map.list("options") ?? []).map(\.text)
        guard let key = map.value("key", as: Self.keyShape, Self.key),
            let label = map.text("label"),
            let asks = AnswerKindLoader.load(map, options: options)
        else { return nil }
        if scope.facts[FactKey(key)] != nil { reportTwice(key, map) }
        return Fact(
            key: FactKey(key),
            label: label,
            synonyms: (map.list("synonyms") ?? []).map(\.text),
            asks: asks,
            isRequired: map.flag("required") ?? true,
            help: map.text("help") ?? ""
        )
    }

    private static let keyShape = Wording(zh: "英文字母和数字", en: "letters and digits only")

    private static func key(_ text: String) -> String? {
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isPlain && text.first?.isLetter == true ? text : nil
    }

    private func reportTwice(_ key: String, _ map: YAMLMap) {
        scope.faults.add(
            "duplicate-code",
            at: map.place(of: "key"),
            value: key,
            zh: "“\(key)”重复",
            en: "\"\(key)\" is used twice",
            remedy: Wording(zh: "改用别的名称", en: "choose another")
        )
    }
}
