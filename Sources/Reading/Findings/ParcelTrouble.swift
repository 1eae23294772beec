import Norms
import OOXML

/// Why something in a zip archive was not taken, in words.
enum ParcelTrouble {
    static func empty() -> Finding {
        Finding(
            "archive-empty",
            .refusal,
            cause: Wording(zh: "压缩包里没有表格", en: "the archive holds no form"),
            remedy: Wording(zh: "请检查后重新报送", en: "check it and send it again")
        )
    }

    static func tooMany(_ count: Int) -> Finding {
        Finding(
            "archive-too-many",
            .refusal,
            value: "\(count)",
            cause: Wording(
                zh: "压缩包里有\(count)个文件，超过\(Parcel.most)个，没有拆开",
                en:
                    "the archive holds \(count) files, more than \(Parcel.most), and was not unpacked"
            ),
            remedy: Wording(zh: "请只放表格，分几个压缩包报送", en: "send the forms alone, in several archives")
        )
    }

    /// A file that cannot be taken out: it has a password, is damaged or goes beyond a limit.
    static func member(_ name: String, _ fault: PackageFault) -> Finding {
        let inner = FileTrouble.finding(for: fault)
        return Finding(
            "archive-member",
            .refusal,
            value: name,
            cause: Wording(
                zh: "压缩包里的“\(name)”取不出来：\(inner.cause.zh)",
                en: "\"\(name)\" cannot be taken out of the archive: \(inner.cause.en)"
            ),
            remedy: Wording(
                zh: "请把这个文件单独报送；其余文件已收",
                en: "send this file by itself; the others were taken in"
            )
        )
    }
}
