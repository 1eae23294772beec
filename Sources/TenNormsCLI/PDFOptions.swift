import ArgumentParser
import Foundation
import TenNorms

/// Whether PDF copies are made, and how long one is waited for.
struct PDFOptions: ParsableArguments {
    @Flag(help: "另存 PDF，每种另合成一份付印，需要 LibreOffice / PDF copies too, and one file a kind")
    var pdf = false

    @Option(
        name: .customLong("pdf-patience"),
        help: "转 PDF 时最多等多少秒没有动静，不写为 60 / seconds without a PDF, 60 if left out"
    )
    var patience = 60

    func validate() throws {
        guard patience > 0 else {
            throw ValidationError(
                "--pdf-patience 须为正整数（秒） / --pdf-patience takes seconds, at least 1"
            )
        }
    }

    /// What makes them with the programs of this machine, or says which are missing; `nil` when none are asked for.
    var maker: PDFMaker? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return pdf ? PDFMaker(searching: path, patience: Double(patience)) : nil
    }
}
