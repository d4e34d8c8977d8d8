/// What shells offer after `journeybook help`: the commands.
///
/// The scripts of ArgumentParser offer nothing there, because its own command `help` takes any words. Each script has one
/// place for them, which this fills in.
struct HelpCompletion {
    struct Command {
        let name: String
        let abstract: String
        let subcommands: [Command]
    }

    let commands: [Command]

    /// The script with the commands after `help`; any other text as it is.
    func completing(_ script: String) -> String {
        if script.hasPrefix("#compdef ") { return replacing("'*:subcommands:'", with: zsh, in: script) }
        if script.hasPrefix("#!/bin/bash") {
            return replacing("__journeybook_offer_flags_options -1", with: bash, in: script)
        }
        if script.hasPrefix("function __journeybook_") { return script + "\n" + fish }
        return script
    }

    /// Replaces the first place after the beginning of the function for `help`.
    private func replacing(_ place: String, with lines: String, in script: String) -> String {
        guard let function = script.firstRange(of: "\n_journeybook_help() {"),
            let found = script[function.upperBound...].firstRange(of: place)
        else { return script }
        return String(script[..<found.lowerBound]) + lines + String(script[found.upperBound...])
    }

    private var names: String { commands.map(\.name).joined(separator: " ") }
    private var parents: [Command] { commands.filter { !$0.subcommands.isEmpty } }

    private var bash: String {
        var lines = ["__journeybook_offer_flags_options -1", "    case \"${prev}\" in"]
        lines.append("    help) COMPREPLY+=($(compgen -W '\(names)' -- \"${cur}\")) ;;")
        for parent in parents {
            let names = parent.subcommands.map(\.name).joined(separator: " ")
            lines.append("    \(parent.name)) COMPREPLY+=($(compgen -W '\(names)' -- \"${cur}\")) ;;")
        }
        return (lines + ["    esac"]).joined(separator: "\n")
    }

    private var zsh: String {
        var lines = ["'1:subcommand:(\(names))'"]
        if !parents.isEmpty {
            let cases = parents.map { "\($0.name)) compadd \($0.subcommands.map(\.name).joined(separator: " ")) ;;" }
            lines.append("'2:subcommand:{ case \"${words[2]}\" in \(cases.joined(separator: " ")) esac }'")
        }
        return lines.joined(separator: "\n        ")
    }

    private var fish: String {
        var lines: [String] = []
        func offer(_ command: Command, _ condition: String) {
            let abstract = command.abstract.replacing("'", with: "\\'")
            lines.append("complete -c 'journeybook' -n '\(condition)' -fa '\(command.name)' -d '\(abstract)'\n")
        }
        let place = "__journeybook_should_offer_completions_for_positional \"journeybook help\" -eq"
        for command in commands { offer(command, "\(place) 1") }
        for parent in parents {
            for command in parent.subcommands {
                offer(command, "\(place) 2; and contains \(parent.name) (__journeybook_tokens -pc)")
            }
        }
        return lines.joined()
    }
}
