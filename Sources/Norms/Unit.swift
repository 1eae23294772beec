/// An inspected unit: a party organisation of a county organ, an institution or an enterprise.
package struct Unit: Sendable, Hashable {
    /// `U001`.
    package var code: UnitCode
    /// The full official name.
    package var name: String
    /// Short names, former names and other spellings that people write.
    package var aliases: [String]
    /// `机关`, `事业单位` or `国有企业`, as the schema names them.
    package var category: UnitCategory
    /// The number of the inspection group, from 1.
    package var group: Int
    /// The branch secretary (第一责任人).
    package var secretary: String
    /// The head of the unit.
    package var head: String
    /// The leader directly responsible (直接责任人).
    package var leader: String
    /// The liaison officer.
    package var liaison: String
    /// Members on the roll, or `nil` when the roster does not say.
    package var members: Int?
    /// Staff, or `nil` when the roster does not say.
    package var staff: Int?

    /// Makes a unit.
    package init(
        code: UnitCode,
        name: String,
        aliases: [String] = [],
        category: UnitCategory,
        group: Int,
        secretary: String = "",
        head: String = "",
        leader: String = "",
        liaison: String = "",
        members: Int? = nil,
        staff: Int? = nil
    ) {
        self.code = code
        self.name = name
        self.aliases = aliases
        self.category = category
        self.group = group
        self.secretary = secretary
        self.head = head
        self.leader = leader
        self.liaison = liaison
        self.members = members
        self.staff = staff
    }
}
