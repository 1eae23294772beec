extension OfficePackage {
    /// Hands the events of a part to a handler.
    func scan(_ part: String, into handler: inout some XMLHandler) throws(PackageFault) {
        try XMLScanner.scan(contents(of: part), name: part, limits: limits, into: &handler)
    }
}
