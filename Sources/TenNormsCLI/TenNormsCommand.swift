import ArgumentParser
import TenNorms

/// The `tennorms` command.
@main
struct TenNormsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tennorms",
        abstract: "基层党建“十规范”督查考核：收表、校验、计分、出文书",
        discussion: """
            returned score sheets in, official documents out

            一个季度：tennorms init 工作区 → tennorms issue 2023Q2 → 收回的表放进 inbox
            → tennorms run 2023Q2
            """,
        version: "1.2.0",
        subcommands: [
            InitCommand.self, IssueCommand.self, IngestCommand.self, StatusCommand.self,
            ScoreCommand.self, ExplainCommand.self, PublishCommand.self, RunCommand.self,
            ApproveCommand.self, VoidCommand.self, DisputeCommand.self,
            DismissCommand.self,
            InspectCommand.self, CheckCommand.self, LintCommand.self,
            CheckDocumentCommand.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Failure.end(with: error)
        }
    }
}
