import Testing

@Suite struct StyleTests {
    private static let forbiddenFolders: Set<String> = [
        "Core", "Common", "Shared", "Utils", "Util", "Utilities", "Helpers", "Helper", "Misc", "Extensions",
    ]
    private static let forbiddenEndings = [
        "Manager", "Helper", "Helpers", "Processor", "Handler", "Context", "Service", "Data", "Info", "Utils",
    ]

    private static var all: [Repository.File] { Repository.sources + Repository.tests }

    @Test("No folder or target is named after nothing in particular")
    func folders() {
        for file in Self.all {
            for part in file.path.split(separator: "/").dropLast() {
                #expect(!Self.forbiddenFolders.contains(String(part)), "\(file.path)")
            }
        }
    }

    @Test("Types are named after what they are")
    func typeNames() throws {
        let declaration = try Regex("\\b(?:struct|class|enum|actor|protocol|typealias)\\s+([A-Za-z_][A-Za-z0-9_]*)")
        for file in Repository.sources {
            for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                guard let name = line.firstMatch(of: declaration)?.output[1].substring else { continue }
                let ending = Self.forbiddenEndings.first { name.hasSuffix($0) }
                #expect(ending == nil, "\(name) in \(file.path)")
            }
        }
    }

    @Test("No file is longer than 500 lines")
    func length() {
        for file in Self.all { #expect(file.lines.count <= 501, "\(file.path): \(file.lines.count)") }
    }

    @Test("Nothing is put off in a comment")
    func unfinished() {
        // Composed here, so that this file may stand among those it reads.
        let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
        let others =
            Repository.files(in: "templates", endingIn: "") + Repository.files(in: "docs", endingIn: ".md")
            + Repository.files(in: "Scripts", endingIn: "")
        for file in Self.all + others {
            for word in words { #expect(!file.text.contains(word), "\(word) in \(file.path)") }
        }
    }

    @Test("No file is empty or holds comments alone")
    func placeholders() {
        for file in Self.all {
            let hasCode = file.lines.contains { line in
                let text = line.drop { $0 == " " }
                return !text.isEmpty && !text.hasPrefix("//")
            }
            #expect(hasCode, "\(file.path)")
        }
    }

    @Test("A type that other rooms use says what it is")
    func documented() throws {
        let declaration = try Regex("^package (?:final |indirect )*(?:struct|class|enum|actor|protocol) ")
        for file in Repository.sources {
            let lines = file.lines
            for (index, line) in lines.enumerated() where line.firstMatch(of: declaration) != nil {
                let before = lines[..<index].last { !$0.hasPrefix("@") } ?? ""
                #expect(before.hasPrefix("///"), "\(file.path):\(index + 1)")
            }
        }
    }
}
