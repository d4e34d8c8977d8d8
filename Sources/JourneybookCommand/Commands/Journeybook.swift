import ArgumentParser
import SiteBuilder
import SourceDiagnostics

/// The command line: parses the arguments, runs the command and answers with the exit status.
package enum Journeybook {
    package static let version = "0.1.0"

    /// What a caller may rely on.
    package enum ExitStatus: Int32, Sendable {
        case fine = 0
        /// The content has errors, or warnings with `--strict`.
        case contentFailed = 1
        case usage = 2
        /// Disk, permissions, a file or a folder that is there and not ours to replace.
        case environmentFailed = 3
    }

    /// Runs the command of the process's arguments and ends the process with its status.
    package static func main() -> Never {
        Terminal.ignoreBrokenPipes()
        let status = run(Disk.arguments())
        do {
            try Terminal.finish()
        } catch {
            // Whatever the command has found, who reads its output does not know.
            Terminal.tell(error)
            Terminal.end(ExitStatus.environmentFailed.rawValue)
        }
        Terminal.end(status)
    }

    private static func run(_ arguments: [String]) -> Int32 {
        do {
            try RootCommand.refuseUnknownCommand(arguments.first)
            var command = try RootCommand.parseAsRoot(arguments)
            try command.run()
            return ExitStatus.fine.rawValue
        } catch let end as CommandEnd {
            return end.status.rawValue
        } catch {
            // Help and version come as errors too, with a status of 0.
            let isUsage = !RootCommand.exitCode(for: error).isSuccess
            let message = RootCommand.fullMessage(for: error)
            guard isUsage else {
                Terminal.write(RootCommand.helpCompletion.completing(message) + "\n")
                return ExitStatus.fine.rawValue
            }
            // As all other errors begin.
            let text = message.hasPrefix("Error: ") ? "error: " + message.dropFirst("Error: ".utf8.count) : message
            Terminal.write(text + "\n", to: .messages)
            return ExitStatus.usage.rawValue
        }
    }
}

/// Ends a command with a status after it has said all there is to say.
struct CommandEnd: Error {
    let status: Journeybook.ExitStatus
}

struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journeybook",
        abstract: "Publishes customer journey maps written in Markdown as a website.",
        discussion: """
            Exit status: 0 fine, 1 the content has errors (or warnings with --strict), 2 the command line was wrong, \
            3 the environment failed (disk, permissions, a file that is there already).

            Of the environment are read: SOURCE_DATE_EPOCH, the day of a build in seconds since 1970, so that the same \
            files make the same site on every day; NO_COLOR, which keeps reports without colours; GITHUB_WORKSPACE and \
            CI_PROJECT_DIR, which name the root of a repository to reports for code hosts.

            Completions for a shell: journeybook --generate-completion-script bash (or zsh, fish).
            """,
        version: Journeybook.version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ImportCommand.self,
            IdsCommand.self, InspectCommand.self, DiffCommand.self, ExplainCommand.self, SchemaCommand.self,
        ])
}

extension RootCommand {
    fileprivate static var helpCompletion: HelpCompletion {
        HelpCompletion(commands: commands(configuration))
    }

    private static func commands(_ configuration: CommandConfiguration) -> [HelpCompletion.Command] {
        var commands: [HelpCompletion.Command] = []
        for subcommand in configuration.subcommands {
            let own = subcommand.configuration
            commands.append(
                HelpCompletion.Command(
                    name: own.commandName ?? "", abstract: own.abstract, subcommands: self.commands(own)))
        }
        return commands
    }

    /// A first word that is no command is answered with the one that was meant.
    fileprivate static func refuseUnknownCommand(_ word: String?) throws {
        guard let word, !word.hasPrefix("-") else { return }
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !known.contains(word) else { return }
        let meant =
            NearestName.find(word, among: known).map { "Did you mean 'journeybook \($0)'?" }
            ?? (ContentVersion.Place(word).isFolder
                ? "To publish the maps of a folder write 'journeybook build \(word)'."
                : "The commands are: \(known.joined(separator: ", ")).")
        throw ValidationError("There is no command '\(word)'. \(meant)")
    }
}
