import Norms
import Yams

/// One mapping of a YAML file, read key by key; what is wrong goes to the list of faults.
struct YAMLMap {
    /// Where the mapping stands.
    let place: Place
    /// The keys in the order of the file, with their places and values.
    let pairs: [(key: String, place: Place, value: Node)]
    let faults: FaultList

    /// Reads a node as a mapping in which any key may stand; `nil` with a finding when it is none.
    init?(_ node: Node, called name: String, faults: FaultList) {
        place = YAMLText.place(node.mark)
        self.faults = faults
        guard let mapping = node.mapping else {
            let expected = Wording(zh: "“名称: 值”的一组内容", en: "a mapping of names to values")
            faults.wrongType(name, at: place, value: node.scalar?.string ?? "", expected: expected)
            return nil
        }
        pairs = mapping.map {
            ($0.key.scalar?.string ?? "", YAMLText.place($0.key.mark), $0.value)
        }
    }

    /// Reads a node as a mapping in which only these keys may stand.
    init?(_ node: Node, called name: String, keys: [String], faults: FaultList) {
        self.init(node, called: name, faults: faults)
        for pair in pairs where !keys.contains(pair.key) {
            faults.unknown(
                "unknown-key",
                Wording(zh: "项目", en: "key"),
                named: pair.key,
                at: pair.place,
                of: keys
            )
        }
    }

    /// The value of a key.
    func node(_ key: String) -> Node? { pairs.first { $0.key == key }?.value }

    /// Where the value of a key stands; the mapping itself when the key is missing.
    func place(of key: String) -> Place { node(key).map { YAMLText.place($0.mark) } ?? place }

    /// Whether a key is written.
    func has(_ key: String) -> Bool { node(key) != nil }

    /// Reports a required key that is missing.
    func require(_ keys: String...) {
        for key in keys where !has(key) {
            faults.add(
                "missing-key",
                at: place,
                value: key,
                zh: "缺少“\(key)”",
                en: "\"\(key)\" is missing",
                remedy: Wording(zh: "在此处补上“\(key)”", en: "add \"\(key)\" here")
            )
        }
    }

    /// The text of a key; `nil` when it is missing or no plain value.
    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar else {
            let expected = Wording(zh: "一个文字或数字", en: "a single value")
            faults.wrongType(key, at: place(of: key), value: "", expected: expected)
            return nil
        }
        return scalar.string
    }

    /// The value of a key after a conversion, with a finding when the conversion fails.
    func value<T>(_ key: String, as expected: Wording, _ convert: (String) -> T?) -> T? {
        guard let text = text(key) else { return nil }
        if let value = convert(text) { return value }
        faults.wrongType(key, at: place(of: key), value: text, expected: expected)
        return nil
    }

    /// A list of texts; a single text stands for a list of one.
    func list(_ key: String) -> [(text: String, place: Place)]? {
        guard let node = node(key) else { return nil }
        let items = node.sequence.map(Array.init) ?? [node]
        return items.compactMap { item in
            if let text = item.scalar?.string { return (text, YAMLText.place(item.mark)) }
            let expected = Wording(zh: "文字的列表，如 [甲, 乙]", en: "a list of texts")
            faults.wrongType(key, at: YAMLText.place(item.mark), value: "", expected: expected)
            return nil
        }
    }

    /// The nodes of a list; a finding when the value is no list.
    func sequence(_ key: String) -> [Node] {
        guard let node = node(key) else { return [] }
        if let sequence = node.sequence { return Array(sequence) }
        let expected = Wording(zh: "以“-”开头的列表", en: "a list")
        let value = node.scalar?.string ?? ""
        faults.wrongType(key, at: place(of: key), value: value, expected: expected)
        return []
    }
}

extension YAMLMap {
    /// A number of points that is not negative.
    func points(_ key: String) -> Points? {
        value(key, as: Wording(zh: "不小于0的分数，如 2.5", en: "a number of points, such as 2.5")) {
            Points($0).flatMap { $0 >= .zero ? $0 : nil }
        }
    }

    /// A quantity that is not negative.
    func quantity(_ key: String) -> Quantity? {
        value(key, as: Wording(zh: "不小于0的数，如 3", en: "a number such as 3")) {
            Quantity($0).flatMap { $0.millionths >= 0 ? $0 : nil }
        }
    }

    /// A whole number within a range.
    func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        let expected = Wording(
            zh: "\(range.lowerBound)至\(range.upperBound)之间的整数",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
        return value(key, as: expected) { Int($0).flatMap { range.contains($0) ? $0 : nil } }
    }

    /// Yes or no.
    func flag(_ key: String) -> Bool? {
        value(key, as: Wording(zh: "yes 或 no", en: "yes or no")) {
            switch $0 {
            case "yes", "true", "是": true
            case "no", "false", "否": false
            default: nil
            }
        }
    }
}
