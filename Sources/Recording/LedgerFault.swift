import GRDB
package import Norms

/// Why the ledger cannot be used.
package enum LedgerFault: Error, Sendable, Hashable {
    /// It cannot be opened or read; `reason` is SQLite's.
    case unreadable(path: String, reason: String)
    /// It cannot be written: disk full, read-only, no permission.
    case unwritable(path: String, reason: String)
    /// The file is no ledger or is damaged.
    case damaged(path: String, reason: String)
    /// Another process holds it.
    case busy(path: String)
    /// A newer version of the program made it.
    case newer(path: String)
    /// A row that was asked for is not there.
    case missing(String)

    /// The fault in words, with what to do.
    package var wording: Wording {
        switch self {
        case .unreadable(let path, let reason):
            Wording(
                zh: "无法读取台账 \(path)（\(reason)）；请检查文件和权限",
                en: "cannot read the ledger \(path) (\(reason)); check the file and its permissions"
            )
        case .unwritable(let path, let reason):
            Wording(
                zh: "无法写入台账 \(path)（\(reason)）；请检查磁盘空间和权限",
                en: "cannot write the ledger \(path) (\(reason)); check free space and permissions"
            )
        case .damaged(let path, let reason):
            Wording(
                zh: "台账 \(path) 已损坏（\(reason)）；请从备份恢复",
                en: "the ledger \(path) is damaged (\(reason)); restore it from a backup"
            )
        case .busy(let path):
            Wording(
                zh: "台账 \(path) 正被其他程序占用；请稍后再试",
                en: "another program holds the ledger \(path); try again later"
            )
        case .newer(let path):
            Wording(
                zh: "台账 \(path) 由更新版本的程序建立；请升级本程序",
                en: "a newer version made the ledger \(path); upgrade this program"
            )
        case .missing(let what):
            Wording(zh: "台账中没有 \(what)", en: "the ledger holds no \(what)")
        }
    }

    /// Does something with the ledger and turns SQLite's errors into faults.
    static func wrapping<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw LedgerFault(error, path: path)
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? "SQLite \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, reason: reason)
        case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR:
            self = .unwritable(path: path, reason: reason)
        default: self = .unreadable(path: path, reason: reason)
        }
    }
}
