import Glibc
import Norms

extension InboxTrouble {
    /// A symbolic link, which is never followed: it may lead out of the inbox.
    static func link(_ name: String) -> InboxTrouble {
        trouble(
            name,
            "inbox-link",
            cause: Wording(zh: "这是一个链接，不是文件", en: "this is a link, not a file"),
            remedy: Wording(zh: "请把文件本身放进收件箱", en: "put the file itself into the inbox")
        )
    }

    /// A device, pipe or socket.
    static func notAFile(_ name: String) -> InboxTrouble {
        trouble(
            name,
            "inbox-not-a-file",
            cause: Wording(zh: "这不是普通文件", en: "this is not a regular file"),
            remedy: Wording(zh: "请从收件箱移走", en: "take it out of the inbox")
        )
    }

    /// A file or folder that cannot be opened.
    static func unreadable(_ name: String, code: Int32) -> InboxTrouble {
        let reason = String(cString: strerror(code))
        return trouble(
            name,
            "inbox-unreadable",
            cause: Wording(zh: "打不开（\(reason)）", en: "cannot be opened (\(reason))"),
            remedy: Wording(zh: "请检查权限后重试", en: "check the permissions and try again")
        )
    }

    /// A folder deeper than anybody nests them.
    static func tooDeep(_ name: String) -> InboxTrouble {
        trouble(
            name,
            "inbox-too-deep",
            cause: Wording(zh: "文件夹嵌套过深", en: "the folders are nested too deeply"),
            remedy: Wording(zh: "请把文件移到上层文件夹", en: "move the files further up")
        )
    }

    private static func trouble(
        _ name: String,
        _ code: String,
        cause: Wording,
        remedy: Wording
    ) -> InboxTrouble {
        InboxTrouble(
            name: name,
            finding: Finding(code, .query, value: name, cause: cause, remedy: remedy)
        )
    }
}
