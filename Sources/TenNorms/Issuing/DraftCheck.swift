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

    /// What lies in the folder in the place of a draft.
    enum State {
        /// The draft as the program writes it today.
        case asDrafted
        /// What a person made of it.
        case edited([UInt8])
        /// Nothing that can be issued.
        case held(ApprovalHold)
    }

    /// Looks at the draft that a person has seen.
    func state(of notice: Notice) -> State {
        let name = notice.plan.draftName
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            return .held(ApprovalHold(.notDrafted, notDrafted))
        }
        if let lock = lock(of: name) { return .held(ApprovalHold(.open, Self.open(lock))) }
        let there = Array(data)
        let print = Fingerprint(of: there).hex
        let fresh = Fingerprint(of: notice.bytes).hex
        if print == fresh { return .asDrafted }
        let own = list.prints(of: name)
        if own.contains(print) {
            let changes = Self.changes(from: there, to: notice.bytes)
            return .held(ApprovalHold(.outdated, outdated(changes)))
        }
        guard own.isEmpty || own.contains(fresh) else {
            return .held(ApprovalHold(.outdated, editedOutdated))
        }
        return .edited(there)
    }

    /// The file by which Word, WPS (`~$` for the first two letters) or LibreOffice says that it has a draft open.
    private func lock(of name: String) -> String? {
        let path = name as NSString
        let (parent, file) = (path.deletingLastPathComponent, path.lastPathComponent)
        return ["~$\(file.dropFirst(2))", "~$\(file)", ".~lock.\(file)#"].map { "\(parent)/\($0)" }
            .first(where: exists)
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

    private static func open(_ lock: String) -> Wording {
        Wording(
            zh: "稿子正在 Word、WPS 或 LibreOffice 里打开着，可能还有没保存的改动；请保存、关闭后再签发"
                + "（确已关闭的，删去 \(lock)）",
            en:
                "the draft is open in a program and may have changes that are not saved; save and close it "
                + "(if it is closed, delete \(lock))"
        )
    }

    private var editedOutdated: Wording {
        Wording(
            zh: "稿子人工改过，而改的是旧稿：起草之后数据、设置或模板又有变化；请运行 tennorms publish \(cycle)，"
                + "人工改过的另存为“（人工修改）”，把要留的改动誊到新稿里，再签发",
            en:
                "somebody edited the draft, and data, settings or template changed since it was drafted; run "
                + "tennorms publish \(cycle): the edited one is put aside; carry its changes over to the new "
                + "draft, then approve"
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
