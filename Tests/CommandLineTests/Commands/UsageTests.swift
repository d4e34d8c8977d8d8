import Foundation
import TestFolders
import Testing

@Suite("The command line")
struct UsageTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
    }

    @Test(
        "help goes to the output and is no failure",
        arguments: [["--help"], ["build", "--help"], ["help", "check"], []])
    func help(arguments: [String]) throws {
        let answer = try tool.run(arguments)
        #expect(answer.status == 0)
        #expect(answer.output.contains("USAGE:"))
        #expect(answer.messages.isEmpty)
    }

    @Test("the version is a line")
    func version() throws {
        let answer = try tool.run("--version")
        #expect(answer.status == 0)
        #expect(answer.output.split(separator: ".").count == 3)
    }

    @Test(
        "a wrong command line is told on the messages, with status 2",
        arguments: [
            ["biuld"], ["build", "--outptu", "x"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
            ["build", "--jobs", "--strict"], ["serve", "--port", "-1"],
            ["build", "--base-url", "example.com"], ["build", "--format", "yaml"], ["build", "a", "b"], ["inspect"],
        ])
    func wrong(arguments: [String]) throws {
        let answer = try tool.run(arguments)
        #expect(answer.status == 2)
        #expect(answer.output.isEmpty)
        #expect(answer.messages.hasPrefix("error: "))
    }

    @Test("a number of threads below 1 is answered with what it may be", arguments: ["-1", "0"])
    func jobs(number: String) throws {
        let answer = try tool.run("check", "--jobs", number)
        #expect(answer.status == 2)
        #expect(answer.messages.hasPrefix("error: --jobs must be 1 or more.\n"), "\(answer.messages)")
    }

    @Test(
        "what could not be written to the standard output is a failure of the environment",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: [
            "check", "check --format json", "check --format sarif", "check --format gitlab", "check --format github",
            "schema atlas", "inspect content/journeys/shoes.md", "inspect content/journeys/shoes.md --format json",
            "explain", "explain unknown-key", "diff . . --format html", "diff . .", "import content/journeys/shoes.md",
            "build", "new theme", "--help", "--version", "--generate-completion-script bash",
        ])
    func fullDisk(words: String) throws {
        try SampleSite.write(to: folder)
        let answer = try tool.shell("$TOOL \(words) > /dev/full")
        #expect(answer.status == 3)
        #expect(
            answer.messages.contains("error: The disk is full; the standard output could not be written.\n"),
            "\(answer.messages)")
        #expect(try tool.shell("$TOOL \(words) >&-").status == 3)
        let early = try tool.shell("$TOOL \(words) 2>said | true; echo ${PIPESTATUS[0]}")
        #expect(early.output == "0\n")
        #expect(folder.read("said")?.contains("error") == false)
    }

    /// Whether a program can be run without `/proc`.
    private static let canHideProc: Bool = {
        let line = "unshare --mount --map-root-user mount -t tmpfs none /proc"
        return (try? Tool(in: "/").shell(line).status) == 0
    }()

    @Test("arguments are heard where there is no /proc", .enabled(if: canHideProc))
    func withoutProc() throws {
        let answer = try tool.shell(
            """
            unshare --mount --map-root-user sh -c 'mount -t tmpfs none /proc && exec "$TOOL" "$@"' sh \
                explain 'unknown-key'
            """)
        #expect(answer.output.hasPrefix("unknown-key\n"), "\(answer.output) \(answer.messages)")
    }

    @Test("the general help tells of completions and of what is read of the environment")
    func generalHelp() throws {
        let help = try tool.run("--help").output
        for part in ["journeybook --generate-completion-script bash", "SOURCE_DATE_EPOCH", "GITHUB_WORKSPACE"] {
            #expect(help.contains(part), "\(part)")
        }
    }

    @Test("a reader that goes away early is no crash")
    func brokenPipe() throws {
        for index in 0..<300 { try folder.write("content/journeys/\(index).md", "---\nnonsense: 1\n---\n") }
        let answer = try tool.shell("$TOOL check | head -1; echo ${PIPESTATUS[0]}")
        #expect(answer.messages.isEmpty)
        #expect(answer.output.hasSuffix("\n1\n"))
    }

    @Test(
        "a command that is none is answered with what was meant",
        arguments: [
            ("bild", "Did you mean 'journeybook build'?"), ("chekc", "Did you mean 'journeybook check'?"),
            ("content", "To publish the maps of a folder write 'journeybook build content'."),
            ("something-else", "The commands are: build, check, serve, "),
        ])
    func unknownCommand(word: String, answer: String) throws {
        try SampleSite.write(to: folder)
        let told = try tool.run(word)
        #expect(told.status == 2)
        #expect(told.messages.hasPrefix("error: There is no command '\(word)'. \(answer)"), "\(told.messages)")
    }

    @Test("shells get completions of the commands", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let answer = try tool.run("--generate-completion-script", shell)
        #expect(answer.status == 0)
        for word in ["serve", "explain", "base-url", "service-blueprint", "sarif", "overdue-review"] {
            #expect(answer.output.contains(word), "\(word)")
        }
    }

    @Test("after help, bash offers the commands, and those of a command")
    func completionsOfHelp() throws {
        let script = try tool.run("--generate-completion-script", "bash").output
        try folder.write("journeybook.bash", script)
        func offers(_ line: String) throws -> [Substring] {
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }
            let answer = try tool.shell(
                """
                source journeybook.bash
                COMP_WORDS=(\(words.joined(separator: " "))) COMP_CWORD=\(words.count - 1)
                _journeybook journeybook \(words[words.count - 1]) \(words[words.count - 2])
                printf '%s\\n' "${COMPREPLY[@]}"
                """)
            #expect(answer.messages.isEmpty, "\(answer.messages)")
            return answer.output.split(separator: "\n")
        }
        #expect(try offers("journeybook help bui") == ["build"])
        #expect(try offers("journeybook help new ") == ["site", "journey", "persona", "theme"])
        #expect(try offers("journeybook help build x").isEmpty)
    }

    @Test("a hyphen for a file is answered with what to write, and makes no file", arguments: ["--report", "--output"])
    func hyphen(option: String) throws {
        try SampleSite.write(to: folder)
        let answer = try tool.run("build", option, "-")
        #expect(answer.status == 2)
        #expect(answer.messages.contains("\(option) ./-"), "\(answer.messages)")
        #expect(!folder.names("").contains("-"))
    }

    @Test("each command has a manual page with its options")
    func manual() throws {
        let script = #filePath.components(separatedBy: "/Tests/")[0] + "/Scripts/manual"
        let answer = try tool.shell("python3 '\(script)' \"$TOOL\" man")
        #expect(answer.status == 0, "\(answer.messages)")
        #expect(folder.names("man").contains("journeybook-new-journey.1"))
        let page = try #require(folder.read("man/journeybook-serve.1"))
        for part in [".TH \"JOURNEYBOOK-SERVE\" 1", ".SH NAME", ".SH SYNOPSIS", "\\-\\-port", "Default: \\fB4000\\fR"] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(folder.read("man/journeybook.1")?.contains("journeybook\\-serve\\fR(1)") == true)
    }
}
