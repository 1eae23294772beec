import Foundation
import Intake
import Norms
import Publishing

/// Holds the draft that lies in the folder, which is what a person has seen, against the one that the data give now.
struct DraftCheck {
    private let folder: String
    private let cycle: Cycle
    private let list: DraftList

    /// Looks into the folder of a cycle, `folder` with its full path.
    init(folder: String, cycle: Cycle) {
        self.folder = folder
        self.cycle = cycle
        list = DraftList(folder: folder)
    }

    /// Why a draft cannot be issued as it is; `nil` when what lies there is what would be issued.
    func hold(on notice: Notice) -> ApprovalHold? {
        let name = notice.plan.draftName
        let path = "\(folder)/\(name)"
        guard let data = FileManager.default.contents(atPath: path) else {
            return ApprovalHold(.notDrafted, notDrafted)
        }
        let there = Array(data)
        let print = Fingerprint(of: there).hex
        if print == Fingerprint(of: notice.bytes).hex { return nil }
        if list.prints(of: name).contains(print) {
            return ApprovalHold(.outdated, outdated(Self.changes(from: there, to: notice.bytes)))
        }
        return ApprovalHold(.edited, edited(Self.changes(from: notice.bytes, to: there)))
    }

    /// The drafts that a person edited and that were put aside when the program had something new to say.
    func asideCopies(of notice: Notice) -> [String] {
        let name = "\(folder)/\(notice.plan.draftName)" as NSString
        let parent = name.deletingLastPathComponent
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.filter { $0.hasPrefix("\(notice.plan.title)（人工修改") }.sorted()
    }

    /// Whether there is a draft of a name.
    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(name)")
    }

    /// Removes a draft that was issued, if it is still the one that was approved.
    func remove(_ name: String, approved print: String) {
        let path = "\(folder)/\(name)"
        guard let data = FileManager.default.contents(atPath: path),
            Fingerprint(of: Array(data)).hex == print
        else { return }
        try? FileManager.default.removeItem(atPath: path)
    }

    private var notDrafted: Wording {
        Wording(
            zh: "还没有起草；请运行 tennorms publish \(cycle)，审阅后再签发",
            en: "not drafted yet; run tennorms publish \(cycle), read the draft, then approve"
        )
    }

    private func outdated(_ changes: Wording) -> Wording {
        Wording(
            zh: "起草之后数据、设置或模板有变化（\(changes.zh)）；请运行 tennorms publish \(cycle)，重新审阅后再签发",
            en: "data, settings or template changed after it was drafted (\(changes.en)); "
                + "run tennorms publish \(cycle), read the new draft, then approve"
        )
    }

    private func edited(_ changes: Wording) -> Wording {
        Wording(
            zh: "稿子起草后被人改过（\(changes.zh)），不能照此编号；要保留改动的，改在模板或数据里，"
                + "不保留的，删去这份稿子；然后运行 tennorms publish \(cycle)，审阅后再签发",
            en:
                "somebody edited the draft (\(changes.en)); put the change into the template or the data, "
                + "or delete this draft; then run tennorms publish \(cycle), read it, and approve"
        )
    }

    /// The first difference in words, and how many there are.
    static func changes(from old: [UInt8], to new: [UInt8]) -> Wording {
        guard let comparison = DocumentComparison(from: old, to: new) else {
            return Wording(zh: "文件打不开", en: "the file cannot be opened")
        }
        guard let first = comparison.changes.first else {
            return Wording(zh: "文字相同，排版不同", en: "the same words, another layout")
        }
        let (before, after) = excerpts(first.before, first.after)
        let count = comparison.changes.count
        let zh =
            before.isEmpty
            ? "增加“\(after)”" : after.isEmpty ? "删去“\(before)”" : "“\(before)”变为“\(after)”"
        let en =
            before.isEmpty
            ? "added “\(after)”"
            : after.isEmpty ? "removed “\(before)”" : "“\(before)” became “\(after)”"
        return Wording(
            zh: count > 1 ? "\(zh)等\(count)处" : zh,
            en: count > 1 ? "\(en), \(count) places in all" : en
        )
    }

    /// Two lines cut down to where they differ.
    private static func excerpts(_ before: String, _ after: String) -> (String, String) {
        let shared = zip(before, after).prefix { $0 == $1 }.count
        let start = max(0, shared - 6)
        func cut(_ text: String) -> String {
            let rest = text.dropFirst(start)
            return (start > 0 && !rest.isEmpty ? "…" : "") + rest.prefix(24)
                + (rest.count > 24 ? "…" : "")
        }
        return (cut(before), cut(after))
    }
}
