/// A column of the roster, known by its heading.
enum RosterColumn: CaseIterable, Hashable {
    case code, name, aliases, category, group, secretary, head, leader, liaison, members, staff

    /// The heading as we print it, then what else people call the column.
    var names: [String] {
        switch self {
        case .code: ["编码", "单位编码", "单位代码", "代码"]
        case .name: ["单位名称", "单位", "单位全称", "全称", "名称"]
        case .aliases: ["别名", "简称", "曾用名", "其他名称"]
        case .category: ["类别", "单位类别", "单位性质"]
        case .group: ["检查组", "督查组", "考核组", "组别"]
        case .secretary: ["书记", "支部书记", "党支部书记", "党组织书记"]
        case .head: ["负责人", "单位负责人", "主要负责人"]
        case .leader: ["分管领导", "直接责任人", "分管负责人"]
        case .liaison: ["联络员", "党务联络员", "联系人"]
        case .members: ["党员数", "党员人数", "党员总数"]
        case .staff: ["职工数", "职工人数", "在职职工数"]
        }
    }

    /// Whether a roster without the column cannot be used.
    var isRequired: Bool {
        switch self {
        case .code, .name, .category, .group: true
        case .aliases, .secretary, .head, .leader, .liaison, .members, .staff: false
        }
    }

    /// The column with a heading, by ``Folding/key(_:)``; a note in brackets does not matter.
    static func named(_ heading: String) -> RosterColumn? {
        let key = Folding.key(heading)
        let bare = key.split(separator: "(").first.map(String.init) ?? key
        return allCases.first { $0.names.contains(key) || $0.names.contains(bare) }
    }
}
