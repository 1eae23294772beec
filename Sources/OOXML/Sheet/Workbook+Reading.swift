extension Workbook {
    /// Reads a workbook from the bytes of its file.
    ///
    /// Nothing that a person can do without stops it: a package may lack shared strings, styles, drawings and
    /// properties. A cell whose shared string is missing has no value. A sheet that is missing itself is a fault: what
    /// it held would be lost without a word.
    package static func read(
        _ bytes: [UInt8],
        limits: Limits = .standard
    ) throws(PackageFault) -> Workbook {
        let package = try OfficePackage(bytes: bytes, limits: limits)
        guard package.kind == .workbook else { throw .wrongKind(found: package.kind) }
        let workbook = try Workbook(package)
        if let lost = workbook.lostSheets.first { throw .missingPart(lost) }
        return workbook
    }

    /// Reads the workbook that an open package holds; sheets that are not there are named in ``lostSheets``.
    package init(_ package: borrowing OfficePackage) throws(PackageFault) {
        let loader = try WorkbookLoader(package)
        self.init()
        date1904 = loader.contents.date1904
        percentFormats = loader.percentFormats
        decimalPlaces = loader.decimalPlaces
        formatWords = loader.formatWords
        customProperties = package.customProperties()
        hasMacros = package.hasMacros
        isStrict = package.isStrict
        var kept: [Int: Int] = [:]
        var room = SheetRoom(package.limits)
        for (index, entry) in loader.contents.sheets.enumerated() {
            guard let part = loader.part(of: entry) else { continue }
            guard package.contains(part) else {
                lostSheets.append(part)
                continue
            }
            let sheet = try loader.sheet(entry, in: part, package, room: &room)
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
