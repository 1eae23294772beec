/// The parts that every Office package has.
package enum OfficeParts {
    /// `[Content_Types].xml` for a package with one main part.
    package static func types(_ main: String, _ kind: String) -> String {
        #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
            + #"<Default Extension="xml" ContentType="application/xml"/>"#
            + #"<Override PartName="/\#(main)" "#
            + #"ContentType="application/vnd.openxmlformats-officedocument.\#(kind).main+xml"/></Types>"#
    }

    /// A relationships part.
    package static func rels(_ links: String) -> String {
        #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + links + "</Relationships>"
    }

    /// One relationship.
    package static func link(_ id: String, _ type: String, _ target: String) -> String {
        #"<Relationship Id="\#(id)" Type="\#(type)" Target="\#(target)"/>"#
    }

    /// The beginning of the types of relationships.
    package static func links(_ isStrict: Bool) -> String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    /// The relationship from the package to its main part.
    package static func rootLink(_ main: String, _ isStrict: Bool = false) -> String {
        link("rId1", links(isStrict) + "/officeDocument", main)
    }
}
