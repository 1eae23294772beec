/// Counts numbered paragraphs in document order and makes the labels that Word shows before them.
struct NumberingCounter {
    private var instances: [Int: NumberingReader.Instance] = [:]
    private var lists: [Int: NumberingReader.List] = [:]
    private var styles = WordStyleReader()
    private var styleLevels: [Int: [String: Int]] = [:]
    /// The last number of each level of each list.
    private var counts: [Int: [Int: Int]] = [:]
    /// Where levels of lists begin that a numbering starts anew and no paragraph has reached yet.
    private var begins: [Int: [Int: Int]] = [:]
    private var started: Set<Int> = []
    /// The list that a numbering style defines.
    private var definitions: [String: Int] = [:]

    init() {}

    init(_ numbering: NumberingReader, _ styles: WordStyleReader) {
        instances = numbering.instances
        lists = numbering.lists
        styleLevels = numbering.styleLevels
        self.styles = styles
        let styled = lists.compactMap { list in list.value.style.map { ($0, list.key) } }
        definitions = Dictionary(styled, uniquingKeysWith: min)
    }

    /// Counts a paragraph and gives its label; nil when it has none.
    mutating func label(style: String?, id: Int?, level: Int?) -> String? {
        guard !instances.isEmpty else { return nil }
        let inherited = style.flatMap { styles.numbering(of: $0) }
        guard let id = id ?? inherited?.id, let instance = instances[id] else { return nil }
        let list = resolved(instance.list)
        let own = level ?? inherited?.level ?? style.flatMap { styleLevels[list]?[$0] } ?? 0
        let place = min(max(0, own), 8)
        guard let definition = self.level(place, instance, list) else { return nil }
        count(place, definition, instance, list, id)
        return render(definition, instance, list)
    }

    /// A list can be no more than a link to the one that a numbering style defines (ECMA-376 §17.9.21).
    private func resolved(_ list: Int) -> Int {
        guard let link = lists[list]?.link else { return list }
        return definitions[link] ?? list
    }

    private func level(
        _ level: Int,
        _ instance: NumberingReader.Instance,
        _ list: Int
    ) -> NumberingLevel? {
        instance.levels[level] ?? lists[list]?.levels[level]
    }

    private mutating func count(
        _ place: Int,
        _ definition: NumberingLevel,
        _ instance: NumberingReader.Instance,
        _ list: Int,
        _ id: Int
    ) {
        var numbers = counts[list] ?? [:]
        if started.insert(id).inserted {
            // A numbering with starts of its own begins anew where it is first used.
            for (level, start) in instance.starts {
                numbers[level] = nil
                begins[list, default: [:]][level] = start
            }
        }
        let first = begins[list]?.removeValue(forKey: place) ?? definition.start
        numbers[place] = numbers[place].map { $0 &+ 1 } ?? first
        for deeper in (place + 1)..<9 {
            let restart = level(deeper, instance, list)?.restart
            if restart.map({ $0 > 0 && place < $0 }) ?? true { numbers[deeper] = nil }
        }
        counts[list] = numbers
    }

    private func render(
        _ definition: NumberingLevel,
        _ instance: NumberingReader.Instance,
        _ list: Int
    ) -> String? {
        if definition.format == "bullet" { return Self.bullet(definition) }
        if definition.format == "none", !definition.pattern.contains("%") {
            return definition.pattern.isEmpty ? nil : definition.pattern
        }
        var label = ""
        var isAfterPercent = false
        for character in definition.pattern {
            if isAfterPercent, let number = character.wholeNumberValue, number > 0 {
                label += self.number(number - 1, definition, instance, list)
                isAfterPercent = false
            } else if character == "%" {
                isAfterPercent = true
            } else {
                label += isAfterPercent ? "%\(character)" : String(character)
                isAfterPercent = false
            }
        }
        return label.isEmpty ? nil : label
    }

    private func number(
        _ place: Int,
        _ definition: NumberingLevel,
        _ instance: NumberingReader.Instance,
        _ list: Int
    ) -> String {
        guard let level = level(place, instance, list) else { return "" }
        // A level above that no paragraph has reached shows where it begins.
        let value = counts[list]?[place] ?? begins[list]?[place] ?? level.start
        return NumberWords.rendered(value, definition.isLegal ? "decimal" : level.format)
    }

    /// A bullet in a symbol font as the character that it shows, or as a plain one.
    private static func bullet(_ definition: NumberingLevel) -> String? {
        guard let first = definition.pattern.unicodeScalars.first else { return nil }
        if let shown = definition.font.character(first.value) { return String(shown) }
        return (0xE000...0xF8FF).contains(first.value) ? "•" : definition.pattern
    }
}
