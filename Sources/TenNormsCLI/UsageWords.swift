/// What the argument parser says of a faulty command line, in Chinese.
///
/// Its sentences are those of swift-argument-parser 1.8; one that is not known here stays as it is.
struct UsageWords {
    /// The whole message, by lines: what is wrong, what the word means, the usage, where to read on.
    let lines: [String]

    /// Puts a message of the parser into Chinese.
    init(_ message: String) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        let isOfProgram = lines.contains { $0.hasSuffix("tennorms <subcommand>") }
        self.lines = lines.map { Self.line($0, isOfProgram: isOfProgram) }
    }

    private static func line(_ line: Substring, isOfProgram: Bool) -> String {
        if let fault = line.after("Error: ") {
            return "tennorms: " + sentence(fault, isOfProgram: isOfProgram)
        }
        if let meaning = line.after("Help:") { return "说明：" + meaning }
        if let usage = line.after("Usage: ") { return "用法：" + usage }
        if let see = line.wholeMatch(of: /\s*See '(.+)' for more information\./) {
            return "详见：\(see.1)"
        }
        return String(line)
    }

    private static func sentence(_ fault: Substring, isOfProgram: Bool) -> String {
        if let odd = fault.wholeMatch(of: /(?:\d+ u|U)nexpected arguments?: ?'(.+?)'.*/)
            ?? fault.wholeMatch(of: /Unexpected argument '(.+?)'/)
        {
            return isOfProgram
                ? "没有“\(odd.1)”这个命令；tennorms --help 列出全部命令" : "多写了“\(odd.1)”；请去掉或核对写法"
        }
        return missing(fault) ?? invalid(fault) ?? own(fault)
    }

    /// What a command of ours says in both languages: `请写明作废原因 / the reason is empty`.
    private static func own(_ fault: Substring) -> String {
        let halves = fault.split(separator: " / ", maxSplits: 1)
        let isChinese = halves.first?.contains { !$0.isASCII } ?? false
        return String(isChinese ? halves[0] : fault)
    }

    private static func missing(_ fault: Substring) -> String? {
        if let gap = fault.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return "少写了\(gap.1)；请补上"
        }
        if let gap = fault.wholeMatch(of: /Missing value for '(\S+).*'/) {
            return "\(gap.1) 后面要写内容；请补上"
        }
        return nil
    }

    private static func invalid(_ fault: Substring) -> String? {
        if let odd = fault.wholeMatch(of: /Unknown option '(\S+)'\.?(?: Did you mean '(.+)'\?)?/) {
            return "没有 \(odd.1) 这个选项" + (odd.2.map { "；是不是 \($0)？" } ?? "；请核对写法")
        }
        if let odd = fault.prefixMatch(of: /The value '(.*)' is invalid for '(\S+?)[ '].*/) {
            let choices = fault.firstMatch(of: /one of ('.+')\.$/).map { "；可写：\($0.1)" }
            let list = fault.hasSuffix(":") ? "；可写的有：" : nil
            return "\(odd.2) 不能写成“\(odd.1)”" + (choices ?? list ?? "；请按说明写")
        }
        if let odd = fault.prefixMatch(of: /The option '(\S+)' does not take any value/) {
            return "\(odd.1) 后面不写内容；请去掉“=”及其后的内容"
        }
        return nil
    }
}

extension Substring {
    fileprivate func after(_ start: String) -> Substring? {
        hasPrefix(start) ? dropFirst(start.count) : nil
    }
}
