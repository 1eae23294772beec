package import Norms
import OOXML

/// Writes the blank form of a unit and a cycle, as a workbook and as a document, from the schema.
///
/// Every field stands where ``FormLayout`` says and carries its ``FieldID/tag``: a defined name in the workbook, a
/// content control in the document. Rows that are not due are printed all the same, closed and prefilled with
/// 不适用, so that positions hold. The same unit, cycle, schema and settings give the same bytes.
package struct FormIssuer: Sendable {
    private let schema: Schema
    private let settings: Settings
    private let layout: FormLayout

    /// Makes an issuer of forms for a schema; the settings give the grades, the office and the deadline.
    package init(schema: Schema, settings: Settings) {
        self.schema = schema
        self.settings = settings
        layout = FormLayout(schema: schema)
    }

    /// Writes the workbook of a unit to a file; throws ``SheetFault`` when it cannot be written.
    package func sheet(for unit: Norms.Unit, cycle: Cycle, to path: String) throws {
        var form = try SheetForm(content: content(unit, cycle), path: path)
        form.writeScoreSheet()
        form.writeHelpSheet()
        try form.finish()
    }

    /// The document of a unit; throws ``ZipBuilderFault`` when it cannot be put together.
    package func document(for unit: Norms.Unit, cycle: Cycle) throws -> [UInt8] {
        var form = WordForm(content: content(unit, cycle))
        return try form.package()
    }

    private func content(_ unit: Norms.Unit, _ cycle: Cycle) -> FormContent {
        FormContent(schema: schema, settings: settings, layout: layout, unit: unit, cycle: cycle)
    }
}
