import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Shapes of keys")
struct ShapeTests {
    /// A group of keys, and the path of keys that leads to it.
    struct Group: Sendable, CustomTestStringConvertible {
        let path: [String]
        let isList: [Bool]
        let keys: [String]

        var testDescription: String { path.joined(separator: ".") }

        /// The path as YAML, and `inner` in the innermost group.
        func yaml(_ inner: String) -> String {
            var text = ""
            var indent = ""
            for (key, isList) in zip(path, isList) {
                text += "\(indent)\(key):\n"
                indent += isList ? "    " : "  "
                if isList { text += String(indent.dropLast(2)) + "- " }
            }
            let isItem = isList.last ?? false
            return text + (isItem ? "" : indent) + inner + "\n"
        }
    }

    private static func groups(_ keys: [KeyShape]) -> [Group] {
        keys.flatMap { key in groups(key.shape, [key.name], [false]) }
    }

    private static func groups(_ shape: ValueShape, _ path: [String], _ isList: [Bool]) -> [Group] {
        switch shape {
        case .text, .number, .date, .choice: []
        case .list(let element): groups(element, path, isList.dropLast() + [true])
        case .group(let keys): [Group(path: path, isList: isList, keys: keys.map(\.name))]
        case .table(let value): groups(value, path + ["any"], isList + [false])
        case .either(let shapes):
            // The same group alone and in a list is one group.
            Array(shapes.flatMap { groups($0, path, isList) }.prefix(1))
        }
    }

    private static let inSettings = groups(DocumentShape.settings)
    private static let inJourneys = groups(DocumentShape.journey)
    private static let inPersonas = groups(DocumentShape.persona)

    private func complaints(_ yaml: String, as role: FileRole?) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let role {
            let reader = MapReader(dictionary: ReadingDictionary(), settings: SettingsDraft())
            let file = SourceFile(path: "a.md", text: "---\n\(yaml)---\n\n# A\n")
            return reader.read(file, as: role).diagnostics
        }
        _ = SettingsReader.read(SourceFile(path: SettingsDraft.path, text: yaml), diagnostics: &diagnostics)
        return diagnostics
    }

    /// The keys that a reader says it knows, when it meets one that it does not.
    private func known(_ yaml: String, as role: FileRole?) throws -> [String] {
        let complaint = try #require(complaints(yaml, as: role).first { $0.code == .unknownKey }, "\(yaml)")
        let text = try #require(complaint.suggestion)
        #expect(text.hasPrefix("known keys: "))
        return text.dropFirst("known keys: ".count).split(separator: ", ").map(String.init)
    }

    @Test("the outermost keys are those that the readers know")
    func outermost() throws {
        let unknown = "qqqqqqqqqqqqqqqqqqqq: 1\n"
        #expect(try known(unknown, as: nil) == DocumentShape.settings.map(\.name))
        #expect(try known(unknown, as: .journeys) == DocumentShape.journey.map(\.name))
        #expect(try known(unknown, as: .persona) == DocumentShape.persona.map(\.name))
    }

    @Test("the keys of each group of the settings are known there, and no others", arguments: inSettings)
    func settings(group: Group) throws {
        if group.path == ["diagnostics"] {
            #expect(group.keys == DiagnosticCode.allCases.map(\.rawValue))
            return
        }
        let known = try known(group.yaml("qqqqqqqqqqqqqqqqqqqq: 1"), as: nil)
        // `names` is understood as another spelling of `name`.
        #expect(Set(known) == Set(group.keys).subtracting(group.keys.contains("name") ? ["names"] : []))
    }

    @Test("the keys of each group of a journey are known there, and no others", arguments: inJourneys)
    func journeys(group: Group) throws {
        #expect(Set(try known(group.yaml("qqqqqqqqqqqqqqqqqqqq: 1"), as: .journeys)) == Set(group.keys))
    }

    @Test("the keys of each group of a persona are known there, and no others", arguments: inPersonas)
    func personas(group: Group) throws {
        #expect(Set(try known(group.yaml("qqqqqqqqqqqqqqqqqqqq: 1"), as: .persona)) == Set(group.keys))
    }

    @Test("there are groups to test")
    func groupsFound() {
        #expect(Self.inSettings.count >= 7 && Self.inJourneys.count >= 6 && Self.inPersonas.count >= 1)
    }
}
