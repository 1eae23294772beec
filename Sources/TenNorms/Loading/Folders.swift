/// The names of the folders of a workspace, relative to it; a county may translate them.
package struct Folders: Sendable, Hashable {
    /// Returned forms are dropped here: `inbox`, or `收件箱`.
    package var inbox: String
    /// Every file that ever came in, by SHA-256.
    package var archive: String
    /// Readable copies of what counts now.
    package var accepted: String
    /// Marked-up copies and slips to send back.
    package var returned: String
    /// Files that came in twice.
    package var duplicates: String
    /// Files that are no forms.
    package var quarantine: String
    /// Blank forms to send out.
    package var forms: String
    /// Drafts, issued documents and summaries.
    package var out: String

    /// Names the folders.
    package init(
        inbox: String = "inbox",
        archive: String = "archive",
        accepted: String = "accepted",
        returned: String = "returned",
        duplicates: String = "duplicates",
        quarantine: String = "quarantine",
        forms: String = "forms",
        out: String = "out"
    ) {
        self.inbox = inbox
        self.archive = archive
        self.accepted = accepted
        self.returned = returned
        self.duplicates = duplicates
        self.quarantine = quarantine
        self.forms = forms
        self.out = out
    }

    /// Every name, in the order in which they are declared.
    package var all: [String] {
        [inbox, archive, accepted, returned, duplicates, quarantine, forms, out]
    }
}
