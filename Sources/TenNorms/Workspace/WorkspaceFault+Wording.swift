package import Norms

extension WorkspaceFault {
    /// What happened and what to do, for the person at the keyboard.
    package var wording: Wording {
        switch self {
        case .notFound(let folder): notFound(folder)
        case .alreadyThere(let folder):
            Wording(
                zh: "\(folder) 已经存在且不是空文件夹；请换一个名称",
                en: "\(folder) is there already and is not empty; choose another name"
            )
        case .invalid(let file, let findings): invalid(file, findings.count)
        case .noTemplates:
            Wording(
                zh: "找不到随程序安装的模板；请重新安装（make install）",
                en: "the templates that come with the program are missing; run make install again"
            )
        case .noSuchFile(let path):
            Wording(zh: "没有这个文件：\(path)；请核对名称", en: "no such file: \(path); check the name")
        case .noSuchUnit(let text, let nearest): noSuchUnit(text, nearest)
        case .noSuchRow(let code):
            Wording(
                zh: "指标中没有 \(code)；请核对编码",
                en: "the schema has no row \(code); check the code"
            )
        case .nothingRecorded(let unit, let cycle):
            Wording(
                zh: "\(unit) 在 \(cycle) 没有计入的评分表；用 tennorms status \(cycle) 查看收表情况",
                en: "\(unit) has no form that counts in \(cycle); see tennorms status \(cycle)"
            )
        case .busy(let path): busy(path)
        case .stopped(let wording): wording
        case .cannotWrite(let path, let reason): cannotWrite(path, reason)
        }
    }

    private func notFound(_ folder: String) -> Wording {
        Wording(
            zh: "\(folder) 及其上级文件夹中没有 workspace.yaml；"
                + "请进入工作区，或用 --workspace 指明，或用 tennorms init 新建",
            en: "no workspace.yaml in \(folder) or above; "
                + "go into a workspace, name one with --workspace, or make one with tennorms init"
        )
    }

    private func invalid(_ file: String, _ count: Int) -> Wording {
        Wording(
            zh: "\(file) 有 \(count) 处问题，不能继续；请改好后再运行，tennorms lint 列出全部问题",
            en: "\(file) has \(count) faults; mend them and run again, tennorms lint lists them all"
        )
    }

    private func busy(_ path: String) -> Wording {
        Wording(
            zh: "另一次运行正在使用工作区（\(path)）；请等它结束后再试",
            en: "another run holds the workspace (\(path)); wait for it to end and try again"
        )
    }

    private func cannotWrite(_ path: String, _ reason: String) -> Wording {
        Wording(
            zh: "不能写入 \(path)（\(reason)）；请检查磁盘空间和权限",
            en: "cannot write \(path) (\(reason)); check the disk space and the permissions"
        )
    }

    private func noSuchUnit(_ text: String, _ nearest: [Unit]) -> Wording {
        guard !nearest.isEmpty else {
            return Wording(
                zh: "名册中没有单位 \(text)；请核对编码或名称",
                en: "the roster has no unit \(text); check the code or the name"
            )
        }
        let meant = nearest.map { "\($0.name)（\($0.code)）" }.joined(separator: "、")
        return Wording(
            zh: "名册中没有单位 \(text)；是不是 \(meant)？",
            en: "the roster has no unit \(text); is it \(meant)?"
        )
    }
}
