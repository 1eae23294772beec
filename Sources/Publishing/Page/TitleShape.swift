/// Breaks a title into lines that keep words whole and have the shape of a trapezoid or a diamond
/// (GB/T 9704-2012 §7.3.1).
///
/// Words are known from a list and from the names that the caller adds; a title that needs no break has none, and no
/// line has fewer than three characters. Limits: a word that is in no list may be cut when every other break is worse,
/// and a title that would need more than four lines is filled line by line.
package struct TitleShape: Sendable {
    private let capacity: Double
    private let words: TitleWords

    /// Makes a shape for lines of so many full-width characters; names are kept whole like the words of the list.
    package init(capacity: Int, names: [String] = []) {
        self.capacity = Double(capacity)
        words = TitleWords(names: names)
    }

    /// The lines of a title, in order; together they are the title.
    package func lines(_ title: String) -> [String] {
        let characters = Array(title)
        let widths = Self.widths(characters)
        let total = widths.reduce(0, +)
        guard total > capacity, characters.count > 5 else { return [title] }
        let costs = words.breakCosts(characters)
        let fewest = Int((total / capacity).rounded(.up))
        var best: (cost: Double, breaks: [Int])?
        for count in fewest...max(fewest, min(fewest + 1, 4)) where count <= 4 {
            var search = TitleSearch(widths: widths, costs: costs, capacity: capacity, lines: count)
            if let found = search.best(), found.cost < (best?.cost ?? .infinity) { best = found }
        }
        return cut(characters, at: best?.breaks ?? filled(widths))
    }

    private func cut(_ characters: [Character], at breaks: [Int]) -> [String] {
        zip([0] + breaks, breaks + [characters.count]).map { String(characters[$0..<$1]) }
    }

    /// Breaks wherever a line is full.
    private func filled(_ widths: [Double]) -> [Int] {
        var breaks: [Int] = []
        var line = 0.0
        for (index, width) in widths.enumerated() {
            if line + width > capacity {
                breaks.append(index)
                line = 0
            }
            line += width
        }
        return breaks
    }

    /// The widths of characters, each with the quarter of one that Word puts in between digits and Chinese.
    private static func widths(_ title: [Character]) -> [Double] {
        title.indices.map { index in
            let isASCII = title[index].isASCII
            let isMeeting =
                index > 0 && isASCII != title[index - 1].isASCII
                && title[(index - 1)...index].allSatisfy { $0.isLetter || $0.isNumber }
            return (isASCII ? 0.5 : 1) + (isMeeting ? 0.25 : 0)
        }
    }
}

/// Looks for the cheapest way to break a title into a number of lines.
private struct TitleSearch {
    let widths: [Double]
    let costs: [Double]
    let capacity: Double
    let lines: Int
    private var found: (cost: Double, breaks: [Int])?

    init(widths: [Double], costs: [Double], capacity: Double, lines: Int) {
        self.widths = widths
        self.costs = costs
        self.capacity = capacity
        self.lines = lines
    }

    mutating func best() -> (cost: Double, breaks: [Int])? {
        // Each line more than needed has its price, so that a title does not grow for a small gain.
        extend([], [], from: 0, cost: Double(lines) * 8)
        return found
    }

    private mutating func extend(_ breaks: [Int], _ done: [Double], from start: Int, cost: Double) {
        if done.count == lines - 1 {
            let last = widths[start...].reduce(0, +)
            guard last >= 3, last <= capacity else { return }
            let whole = cost + shapeCost(done + [last])
            if whole < (found?.cost ?? .infinity) { found = (whole, breaks) }
            return
        }
        var line = 0.0
        for index in start..<widths.count {
            line += widths[index]
            if line > capacity { return }
            guard line >= 3, index + 1 < widths.count, costs[index + 1] < .infinity else {
                continue
            }
            let next = cost + costs[index + 1]
            if next < (found?.cost ?? .infinity) {
                extend(breaks + [index + 1], done + [line], from: index + 1, cost: next)
            }
        }
    }

    /// Trapezoids and diamonds cost what their lines differ; a rectangle a little, an hourglass too much.
    private func shapeCost(_ lines: [Double]) -> Double {
        guard lines.count > 1 else { return 0 }
        let steps = zip(lines, lines.dropFirst()).map { $1 - $0 }
        let isHourglass = zip(steps, steps.dropFirst()).contains { $0 < 0 && $1 > 0 }
        let isRectangle = steps.allSatisfy { abs($0) < 1 }
        let uneven = steps.map { max(0, abs($0) - 4) * 1.5 }.reduce(0, +)
        let edges = lines.count > 2 ? abs(lines[0] - (lines.last ?? 0)) * 0.2 : 0
        return uneven + edges + (isHourglass ? 40 : 0) + (isRectangle ? 3 : 0)
    }
}
