/// What reading a file came to.
package enum ReadOutcome: Sendable, Hashable {
    /// A form of a known unit and cycle.
    case form(FilledForm)
    /// Not a form that could be attributed: damaged, of another kind, or of an unknown unit or cycle.
    ///
    /// The findings say why; the file is kept and tried again when the schema, the roster or the file changes.
    case trouble([Finding])
}
