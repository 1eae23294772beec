/// The prefixes that are bound at a place of a part.
struct PlainScopes {
    private struct Binding {
        let prefix: XMLBytes
        let namespace: XMLNamespace
    }

    private var bindings: [Binding] = []
    /// A number for the bindings in force: two places with the same number have the same bindings.
    private(set) var current = 0
    private var last = 0

    var count: Int { bindings.count }

    /// The vocabulary of names without prefix.
    var standard: XMLNamespace? {
        bindings.last { $0.prefix.count == 0 }?.namespace ?? XMLNamespace.none
    }

    /// Binds a prefix, empty for names without one; false when it is bound twice in one tag, or must not be.
    mutating func declare(_ prefix: XMLBytes, _ address: XMLBytes, after start: Int) -> Bool {
        guard !(prefix == "xml"), !(prefix == "xmlns"), prefix.count == 0 || address.count > 0,
            !bindings[start...].contains(where: { $0.prefix == prefix })
        else { return false }
        let namespace = address.count == 0 ? XMLNamespace.none : XMLNamespace(address)
        bindings.append(Binding(prefix: prefix, namespace: namespace))
        last += 1
        current = last
        return true
    }

    /// The vocabulary of a prefix; nil when it is not bound.
    func namespace(_ prefix: XMLBytes) -> XMLNamespace? {
        if let found = bindings.last(where: { $0.prefix == prefix }) {
            return found.namespace
        }
        return prefix == "xml" ? .other : nil
    }

    /// Goes back to the bindings of before an element.
    mutating func leave(_ count: Int, _ scope: Int) {
        guard scope != current else { return }
        bindings.removeLast(bindings.count - count)
        current = scope
    }
}
