import JourneyModel
import MarkupWriting
import SourceDiagnostics
import Theming

/// The files that `journeybook new` begins with: starters of the built-in theme, filled in.
///
/// A starter is a file of the author's with holes, `{name|what stands there otherwise}`. A line whose hole has nothing
/// to hold is left out.
package enum Starter {
    /// The languages that starters are written in.
    package enum Language: String, Sendable, CaseIterable {
        case en, ru, pl
    }

    /// What fills the holes.
    fileprivate struct Filling {
        var title: String?
        /// Nil keeps the starter's own; empty leaves the line out.
        var owner: String?
        var persona: String?
        var language = ""
        /// Channels that may be named; nil for all.
        var channels: Set<String>?
    }

    /// A whole site: settings, a persona and a journey.
    package static func site(title: String?, kind: JourneyKind, language: Language) -> [SourceFile] {
        let settings = fill("settings.yaml", language, Filling(title: title))
        let persona = fill("persona.md", language, Filling())
        let journey = fill(kind.rawValue + ".md", language, Filling())
        return [
            SourceFile(path: SourceLayout.settingsPath, text: settings),
            SourceFile(path: "content/personas/\(name(heading(persona))).md", text: persona),
            SourceFile(path: "content/journeys/\(name(heading(journey))).md", text: journey),
        ]
    }

    /// A journey for a site that is there.
    package static func journey(
        title: String, kind: JourneyKind, language: Language, persona: String?, in surroundings: Surroundings
    ) -> SourceFile {
        var filling = surroundings.filling(title: title, language)
        filling.persona = persona ?? surroundings.persona(for: language) ?? ""
        return SourceFile(
            path: surroundings.path("journeys", title, otherwise: "journey"),
            text: fill(kind.rawValue + ".md", language, filling))
    }

    /// A persona for a site that is there.
    package static func persona(title: String, language: Language, in surroundings: Surroundings) -> SourceFile {
        SourceFile(
            path: surroundings.path("personas", title, otherwise: "persona"),
            text: fill("persona.md", language, surroundings.filling(title: title, language)))
    }

    /// A file of the built-in theme where a site's own stands in for it; nil when there is none of that name.
    /// - Parameter name: its path in the theme. Words of a language that is not built in are the English ones.
    package static func theme(_ name: String) -> SourceFile? {
        let path = PathText.join(SourceLayout.themeFolder, name)
        if let file = EmbeddedTheme.theme.first(where: { $0.path == name }) {
            return SourceFile(path: path, bytes: file.bytes)
        }
        let code = name.dropFirst("words/".count).dropLast(".yaml".count)
        guard name == "words/\(code).yaml", !code.isEmpty,
            code.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }),
            let english = EmbeddedTheme.theme.first(where: { $0.path == "words/en.yaml" })
        else { return nil }
        let lines = String(decoding: english.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let head = "# The words of the interface, to be translated. One that is left out is shown in English."
        return SourceFile(path: path, text: ([head] + lines.dropFirst().map(String.init)).joined(separator: "\n"))
    }

    /// What a new file has to fit in with.
    package struct Surroundings: Sendable {
        private let hasContentFolder: Bool
        private let paths: Set<String>
        private let atlas: Atlas

        package init(_ tree: SourceTree, _ atlas: Atlas) {
            hasContentFolder =
                tree.content.isEmpty || tree.content.contains { SourceLayout.isInContentFolder($0.file.path) }
            paths = Set(tree.paths)
            self.atlas = atlas
        }

        /// The codes of the site's languages, the first one first.
        package var languages: [String] { atlas.site.languages.map(\.tag) }

        /// The ids of the personas, in the order in which lists show them.
        package var personas: [String] { atlas.personas.filter { $0.translationOf == nil }.map(\.id) }

        /// The id of the persona that goes by an id or a name.
        package func persona(named name: String) -> String? {
            (atlas.personas.first { $0.id == name } ?? atlas.personas.first { $0.name == name })?.id
        }

        /// The first language of the site that there are starters in.
        package var language: Language {
            atlas.site.languages.lazy.compactMap { Language(rawValue: $0.tag) }.first ?? .en
        }

        /// The file of a title. Titles without a letter share a word; the first of its numbers that is free is taken.
        fileprivate func path(_ folder: String, _ title: String, otherwise word: String) -> String {
            func path(_ name: String) -> String {
                (hasContentFolder ? SourceLayout.contentFolder + "/" : "") + "\(folder)/\(name).md"
            }
            let name = Starter.name(title)
            guard name.isEmpty else { return path(name) }
            var number = 1
            while paths.contains(path(number == 1 ? word : "\(word)-\(number)")) { number += 1 }
            return path(number == 1 ? word : "\(word)-\(number)")
        }

        fileprivate func persona(for language: Language) -> String? {
            let personas = atlas.personas.filter { $0.translationOf == nil }
            return (personas.first { $0.language.tag == language.rawValue } ?? personas.first)?.id
        }

        fileprivate func filling(title: String, _ language: Language) -> Filling {
            // Texts in a language that the site does not have are there to be translated.
            let isNamed = languages.dropFirst().contains(language.rawValue)
            return Filling(
                title: title, owner: atlas.teams.first?.id, persona: nil,
                language: isNamed ? language.rawValue : "", channels: Set(atlas.channels.map(\.id)))
        }
    }

    // MARK: Filling in

    private static func fill(_ file: String, _ language: Language, _ filling: Filling) -> String {
        let path = "starters/\(language.rawValue)/\(file)"
        guard let starter = EmbeddedTheme.files(in: "starters").first(where: { $0.path == path }) else {
            preconditionFailure("there is no \(path)")
        }
        let lines = String(decoding: starter.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.compactMap { line(String($0), filling) }.joined(separator: "\n")
    }

    private static func line(_ line: String, _ filling: Filling) -> String? {
        guard let hole = Hole(line) else { return channels(line, filling) }
        let value: String
        switch hole.name {
        case "title": value = filling.title.map(yaml) ?? hole.otherwise
        case "owner": value = filling.owner.map(yaml) ?? hole.otherwise
        case "persona": value = filling.persona.map { $0.isEmpty ? "" : yaml($0) } ?? hole.otherwise
        case "lang": value = filling.language
        default: preconditionFailure("a starter has a hole named \(hole.name)")
        }
        return value.isEmpty ? nil : hole.before + value + hole.after
    }

    /// A line that names channels which the site does not have is left out, or only its attribute.
    private static func channels(_ line: String, _ filling: Filling) -> String? {
        guard let known = filling.channels else { return line }
        if let name = line.range(of: "- channel: ").map({ String(line[$0.upperBound...]) }) {
            return known.contains(name) ? line : nil
        }
        if line.hasPrefix("channels: [") {
            let names = line.dropFirst("channels: [".utf8.count).dropLast().split(separator: ",")
                .map { $0.drop { $0 == " " } }.filter { known.contains(String($0)) }
            return names.isEmpty ? nil : "channels: [\(names.joined(separator: ", "))]"
        }
        var line = line
        for name in ["web", "desk", "mail"] where !known.contains(name) {
            line = line.replacing(" {channel=\(name)}", with: "")
        }
        return line
    }

    private struct Hole {
        let before: String
        let name: String
        let otherwise: String
        let after: String

        /// Nil for a line without one.
        init?(_ line: String) {
            guard let start = line.range(of: ": {"), let bar = line[start.upperBound...].firstIndex(of: "|"),
                let end = line[bar...].firstIndex(of: "}")
            else { return nil }
            let name = line[start.upperBound..<bar]
            guard name.allSatisfy({ $0.isLetter }) else { return nil }
            before = String(line[..<start.lowerBound]) + ": "
            self.name = String(name)
            otherwise = String(line[line.index(after: bar)..<end])
            after = String(line[line.index(after: end)...])
        }
    }

    /// Text as a value of YAML, in quotation marks where it needs them.
    private static func yaml(_ text: String) -> String {
        let clean = text.unicodeScalars.reduce(into: "") {
            $0.unicodeScalars.append(
                $1.properties.generalCategory == .control || $1 == "\u{2028}" || $1 == "\u{2029}" ? " " : $1)
        }
        let special: Set<Character> = [
            ":", "#", "\"", "'", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "\\", "?",
        ]
        // What begins with a letter and is none of these is text; other beginnings may be numbers, dates or signs.
        let isPlain =
            !clean.contains { special.contains($0) } && clean.first?.isLetter == true && clean.last != " "
            && !wordsOfYAML.contains(clean.lowercased())
        if isPlain { return clean }
        return "\"" + clean.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Words that mean a truth value or nothing, in any case.
    private static let wordsOfYAML: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    /// The title in the front matter of a starter that keeps its own.
    private static func heading(_ text: String) -> String {
        text.split(separator: "\n").first { $0.hasPrefix("title: ") }.map { String($0.dropFirst(7)) } ?? ""
    }

    /// The name of a file for a title; empty when the title has no letter and no digit. A slash makes no folder.
    private static func name(_ title: String) -> String {
        Slug.identifier(title.replacing("/", with: " "))
    }
}

extension String {
    /// The first place of a text, without Foundation.
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
