extension SheetDate {
    /// The date in ISO 8601: `2023-03-05`, `2023-03-05T10:30:00`, `10:30:00`, or `36:30:00` for a length of time.
    package var text: String { "" }
}
