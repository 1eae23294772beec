import Foundation
import Support
import Testing

/// LibreOffice that stands still while `approve --pdf` waits for it.
@Suite struct StuckOfficeTests {
    @Test func `a LibreOffice that stands still is ended with its children, and the batch goes on`()
        throws
    {
        let scratch = try ScratchFolder()
        // It stands still over one document, deaf to requests, as do a child and a grandchild.
        let office = try OfficeStandIn(
            before: """
                if [ "$file" = document2.docx ]; then
                    trap '' TERM
                    sh -c 'trap "" TERM; sh -c "trap \\"\\" TERM; sleep 600" & wait; sleep 600' & wait
                    sleep 600
                fi
                """
        )
        let program = Program(
            folder: scratch.url,
            variables: ["PATH": "\(office.folder.path):/usr/bin:/bin"]
        )
        #expect(try program.run(["init", "w"]).status == 0)
        let place = ["--workspace", "w"]
        let drafted = try program.run(["publish", "2023Q2", "--only", "reminder"] + place)
        #expect(drafted.status == 0)
        let result = try program.run(
            [
                "approve", "2023Q2", "--unit", "U001", "U002", "U003", "U004", "U005", "--date",
                "2023-07-10", "--by", "张三", "--pdf", "--pdf-patience", "1",
            ] + place
        )
        #expect(result.status == 1)
        #expect(result.output.contains("  不能转成 PDF：out/2023Q2/issued/催报通知/云直工函〔2023〕2号"))
        #expect(result.output.contains("PDF 4 份，其中新做 4 份"))
        #expect(!result.output.contains("pdf/issued/合并打印"), "a file for the printer with a gap")
        #expect(try office.rounds() == 2)
        #expect(try office.strays().isEmpty)
        let issued = try FileManager.default.contentsOfDirectory(
            atPath: scratch.url.appending(path: "w/out/2023Q2/pdf/issued/催报通知").path
        )
        #expect(issued.count == 4)
    }
}
