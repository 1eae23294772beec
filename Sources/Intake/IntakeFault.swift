import Glibc
package import Norms

/// Why files cannot be taken in at all; what is wrong with a single file is a finding instead.
package enum IntakeFault: Error, Sendable, Hashable {
    /// A folder or file of the workspace cannot be read; `errno` says why.
    case cannotRead(path: String, code: Int32)
    /// A folder or file of the workspace cannot be written; `errno` says why.
    case cannotWrite(path: String, code: Int32)
    /// A file that the archive should hold is not there.
    case notKept(Fingerprint)
    /// A file of the archive is larger than the reader was told to take, in bytes.
    case tooLarge(Fingerprint, size: Int, limit: Int)
    /// Another run holds the workspace; `holder` is its process number when it is known.
    case locked(path: String, holder: Int?)

    /// The fault in words, with what to do.
    package var wording: Wording {
        switch self {
        case .cannotRead(let path, let code): Self.unreadable(path, Self.reason(code))
        case .cannotWrite(let path, let code): Self.unwritable(path, Self.reason(code))
        case .notKept(let fingerprint):
            Wording(
                zh: "档案中没有文件 \(fingerprint)；请从备份恢复 archive 文件夹",
                en:
                    "the archive holds no file \(fingerprint); restore the archive folder from a backup"
            )
        case .tooLarge(let fingerprint, let size, let limit):
            Wording(
                zh: "档案文件 \(fingerprint) 有 \(size) 字节，超过 \(limit) 字节的上限；请单独处理",
                en:
                    "the archived file \(fingerprint) has \(size) bytes, over the limit of \(limit); handle it by hand"
            )
        case .locked(let path, let holder): Self.held(path, holder)
        }
    }

    private static func unreadable(_ path: String, _ reason: String) -> Wording {
        Wording(
            zh: "无法读取 \(path)（\(reason)）；请检查该文件夹是否存在、是否有权限",
            en: "cannot read \(path) (\(reason)); check that it exists and may be read"
        )
    }

    private static func unwritable(_ path: String, _ reason: String) -> Wording {
        Wording(
            zh: "无法写入 \(path)（\(reason)）；请检查磁盘空间和权限",
            en: "cannot write \(path) (\(reason)); check free space and permissions"
        )
    }

    private static func held(_ path: String, _ holder: Int?) -> Wording {
        let who = holder.map { "\($0)" } ?? "?"
        return Wording(
            zh: "另一个 tennorms 正在使用本工作区（进程 \(who)，锁文件 \(path)）；请等它结束后再试",
            en:
                "another run holds this workspace (process \(who), lock \(path)); wait until it ends"
        )
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
