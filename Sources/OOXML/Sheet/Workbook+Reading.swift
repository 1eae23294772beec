extension Workbook {
    /// Reads a workbook from the bytes of its file.
    ///
    /// Nothing that a person can do without stops it: a package may lack shared strings, styles, drawings and
    /// properties. A cell whose shared string is missing has no value.
    package static func read(
        _ bytes: [UInt8],
        limits: Limits = .standard
    ) throws(PackageFault) -> Workbook {
        let package = try OfficePackage(bytes: bytes, limits: limits)
        guard package.kind == .workbook else { throw .wrongKind(found: package.kind) }
        return try Workbook(package)
    }

    /// Reads the workbook that an open package holds.
    package init(_ package: borrowing OfficePackage) throws(PackageFault) {
        let loader = try WorkbookLoader(package)
        self.init()
        date1904 = loader.contents.date1904
        percentFormats = loader.percentFormats
        customProperties = package.customProperties()
        hasMacros = package.hasMacros
        isStrict = package.isStrict
        var kept: [Int: Int] = [:]
        var room = SheetRoom(package.limits)
        for (index, entry) in loader.contents.sheets.enumerated() {
            guard let sheet = try loader.sheet(entry, package, room: &room) else { continue }
            kept[index] = sheets.count
            sheets.append(sheet)
        }
        definedNames = loader.contents.names.compactMap { $0.renumbered(kept) }
    }
}

extension DefinedName {
    /// The name with the index of its sheet among the sheets that were kept; nil when its sheet was not.
    fileprivate func renumbered(_ kept: [Int: Int]) -> DefinedName? {
        guard let sheetIndex else { return self }
        guard let place = kept[sheetIndex] else { return nil }
        return DefinedName(name: name, sheetIndex: place, formula: formula, isHidden: isHidden)
    }
}
