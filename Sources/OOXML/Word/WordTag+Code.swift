extension WordTag: XMLTag {
    /// The tag as a number: its group in the high four bits, its place in the group in the low four.
    var rawValue: UInt8 {
        switch self {
        case .other: 0
        case .skipped: 1
        case .structure(let member): 0x10 | member.rawValue
        case .piece(let member): 0x20 | member.rawValue
        case .properties(let member): 0x30 | member.rawValue
        case .paragraphProperty(let member): 0x40 | member.rawValue
        case .runProperty(let member): 0x50 | member.rawValue
        case .rowProperty(let member): 0x60 | member.rawValue
        case .cellProperty(let member): 0x70 | member.rawValue
        case .change(let member): 0x80 | member.rawValue
        case .formField(let member): 0x90 | member.rawValue
        case .control(let member): 0xA0 | member.rawValue
        case .setting(let member): 0xB0 | member.rawValue
        case .alternative(let member): 0xC0 | member.rawValue
        }
    }

    init?(rawValue: UInt8) {
        let member = rawValue & 0xF
        let tag: WordTag? =
            switch rawValue >> 4 {
            case 0: member == 1 ? .skipped : .other
            case 1: Structure(rawValue: member).map { .structure($0) }
            case 2: Piece(rawValue: member).map { .piece($0) }
            case 3: Properties(rawValue: member).map { .properties($0) }
            case 4: ParagraphProperty(rawValue: member).map { .paragraphProperty($0) }
            case 5: RunProperty(rawValue: member).map { .runProperty($0) }
            case 6: RowProperty(rawValue: member).map { .rowProperty($0) }
            case 7: CellProperty(rawValue: member).map { .cellProperty($0) }
            case 8: Change(rawValue: member).map { .change($0) }
            case 9: FormField(rawValue: member).map { .formField($0) }
            case 10: Control(rawValue: member).map { .control($0) }
            case 11: Setting(rawValue: member).map { .setting($0) }
            case 12: Alternative(rawValue: member).map { .alternative($0) }
            default: nil
            }
        guard let tag else { return nil }
        self = tag
    }
}
