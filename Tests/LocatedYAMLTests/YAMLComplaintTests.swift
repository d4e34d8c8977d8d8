import SourceDiagnostics
import Testing

@testable import LocatedYAML

struct YAMLComplaintTests {
    /// Reads YAML in which ▶ marks the places where complaints are expected to start.
    func codes(_ marked: String) -> (found: [String], expected: [Int], node: YAMLNode?) {
        var expected: [Int] = []
        var text = ""
        for character in marked {
            if character == "▶" { expected.append(text.utf8.count) } else { text.append(character) }
        }
        let result = read(text)
        #expect(result.diagnostics.map(\.range.lowerBound) == expected, "\(result.diagnostics)")
        #expect(result.diagnostics.allSatisfy { $0.suggestion != nil && !$0.summary.hasSuffix(".") })
        return (result.diagnostics.map { "\($0.code.rawValue): \($0.summary)" }, expected, result.node)
    }

    @Test(
        "What could unfold or change its type is refused at its place",
        arguments: [
            ("имя: ▶&a x\n", "unsafe-yaml: YAML anchors are not allowed"),
            ("имя: ▶*a\n", "unsafe-yaml: YAML aliases are not allowed"),
            ("имя: ▶*important*\n", "unsafe-yaml: YAML aliases are not allowed"),
            ("a: ▶& co\n", "unsafe-yaml: YAML anchors are not allowed"),
            ("a: ▶!!int 5\n", "unsafe-yaml: YAML tags are not allowed"),
            ("a: ▶!local [x]\n", "unsafe-yaml: YAML tags are not allowed"),
            ("b:\n  ▶<<: x\n", "unsafe-yaml: YAML merge keys are not allowed"),
        ])
    func unsafe(marked: String, expected: String) {
        #expect(codes(marked).found == [expected])
    }

    @Test("Every anchor and alias of a file is named in one run")
    func severalUnsafe() {
        let found = codes("a: ▶&x [1]\nb: ▶*x\nc: [▶*x, ▶*x]\nd: ▶&y {▶<<: ▶*x}\n").found
        #expect(found.count == 7)
    }

    @Test("A key given twice is an error with a note at the first")
    func duplicate() throws {
        let result = read("a: 1\nтема: 2\na: 3\nпара: {x: 1, x: 2}\n")
        #expect(result.diagnostics.map(\.code) == [.duplicateKey, .duplicateKey])
        let first = try #require(result.diagnostics.first)
        #expect(first.range == ByteRange(17, 18))
        #expect(first.notes.map(\.range) == [ByteRange(0, 1)])
        #expect(result.node?["a"]?.scalar == "1")
    }

    @Test("A key given twice in a large mapping is found too")
    func duplicateInLargeMapping() {
        let lines = (0..<40).map { "key\($0): \($0)\n" }.joined()
        let result = read(lines + "key3: again\nkey30: again\n")
        #expect(result.diagnostics.map { result.file.text($0.range) } == ["key3", "key30"])
        #expect(result.node?.entries.count == 40)
    }

    @Test(
        "Syntax errors are told in plain words at their place",
        arguments: [
            ("a: 1\n▶\tb: 2\n", "Indentation must be spaces"),
            ("a:\n▶\t- b\n", "Indentation must be spaces"),
            ("имя: ▶@anna\n", "Value must not start with \"@\""),
            ("имя: ▶`code`\n", "Value must not start with \"`\""),
            ("имя: ▶%50\n", "Value must not start with \"%\""),
            ("имя: ▶\"нет конца\n", "Quote must be closed"),
            ("имя: ▶'нет конца\n", "Quote must be closed"),
            ("a: 1\n▶просто слова\nb: 2\n", "Key must be followed by a colon and a space"),
            ("a: ▶[b, c\nd: 1\n", "List in brackets must be closed"),
            ("a: ▶{b: c\n", "List in brackets must be closed"),
            ("a: ▶- b\n", "List entries must stand on lines of their own"),
            ("a: b\n  c▶: d\n", "Line must be indented like its neighbours"),
            ("a: \"b\" ▶c\n", "Line must be indented like its neighbours"),
            ("a:\n  - b\n ▶c: d\n", "Line must be indented like its neighbours"),
            ("a: {▶{b}}\n", "Key must be plain text"),
            ("a: 1\n▶---\nb: 2\n", "YAML must be a single document"),
            ("a: x▶\u{1}y\n", "Text must not contain control characters"),
        ])
    func syntax(marked: String, summary: String) {
        let result = codes(marked)
        #expect(result.found == ["invalid-yaml: \(summary)"])
        #expect(result.node == nil)
    }

    @Test(
        "A colon without a space is told from a line without a colon",
        arguments: [
            ("a: 1\n▶owner:me\nb: 2\n", "write \"owner: me\""), ("a: 1\n▶owner:me\n", "write \"owner: me\""),
            ("▶owner:me\nb: 2\n", "write \"owner: me\""), ("a: 1\r\n▶owner:me\r\nb: 2\r\n", "write \"owner: me\""),
            (
                "a: 1\n▶https://x.example\nb: 2\n",
                "write \"key: value\", or indent the line when it continues the value above"
            ),
        ])
    func missingSpace(marked: String, suggestion: String) {
        #expect(codes(marked).found == ["invalid-yaml: Key must be followed by a colon and a space"])
        #expect(read(marked.replacing("▶", with: "")).diagnostics.first?.suggestion == suggestion)
    }

    @Test("Bytes that are not UTF-8 are reported, the rest is read")
    func damage() throws {
        let file = SourceFile(path: "a.yaml", bytes: Array("a: x".utf8) + [0xFF, 0xC0] + Array("\nb: ы\n".utf8))
        var diagnostics: [Diagnostic] = []
        let node = try #require(
            YAMLParser.parse(file, range: ByteRange(0, file.bytes.count), diagnostics: &diagnostics))
        #expect(diagnostics.map(\.code) == [.invalidUTF8])
        #expect(diagnostics.map(\.range.lowerBound) == [4])
        #expect(node["b"].map { file.text($0.range) } == "ы")
    }

    @Test("Front matter may have 64 KiB, a whole file 256 KiB")
    func size() {
        let text = "---\n" + String(repeating: "# comment\n", count: 7000) + "a: 1\n---\n"
        let file = SourceFile(path: "a.md", text: text)
        var diagnostics: [Diagnostic] = []
        #expect(YAMLParser.parse(file, range: ByteRange(4, text.utf8.count - 4), diagnostics: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == [.fileTooLarge])
        #expect(read(String(text.dropFirst(4).dropLast(4))).node?["a"]?.scalar == "1")
        #expect(read(String(repeating: "# comment\n", count: 30000)).diagnostics.map(\.code) == [.fileTooLarge])
    }
}

struct HostileYAMLTests {
    @Test("Nesting bombs are refused at level 33", arguments: ["[", "{a: ", "- ", "? "])
    func nesting(unit: String) {
        let result = read(String(repeating: unit, count: 20000))
        #expect(result.node == nil)
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.allSatisfy { $0.range.lowerBound <= 33 * unit.utf8.count })
    }

    @Test("32 levels are allowed")
    func deepestAllowed() {
        let fine = read(String(repeating: "[", count: 32) + "x" + String(repeating: "]", count: 32))
        #expect(fine.diagnostics.isEmpty)
        let deep = read(String(repeating: "[", count: 33) + "x" + String(repeating: "]", count: 33))
        #expect(deep.diagnostics.map(\.code) == [.nestingTooDeep])
        #expect(deep.diagnostics.map(\.range.lowerBound) == [32])
    }

    @Test("An alias bomb builds nothing")
    func aliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        let clock = ContinuousClock()
        let time = clock.measure {
            let result = read(text)
            #expect(result.diagnostics.count == 10 + 81)
            #expect(result.diagnostics.allSatisfy { $0.code == .unsafeYAML })
        }
        #expect(time < .seconds(1))
    }

    @Test("Broken input of every kind ends in values or complaints, never in a crash")
    func mutated() {
        let seed = Array(
            "title: Ипотека: ключи\nlist:\n  - a\n  - \"b\\n\"\n  - {c: [1, 2], d: 'e'}\ntext: |\n  один\n  два\n".utf8)
        let noise = Array(":-[]{}\"'\n\t #&*!|>%@`?,\\x".utf8) + [0xD0, 0xFF, 0x00, 0x85, 0xE2, 0x80, 0xA8]
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<3000 {
            var bytes = seed
            for _ in 0...next(6) {
                let place = next(bytes.count)
                switch next(3) {
                case 0: bytes[place] = noise[next(noise.count)]
                case 1: bytes.insert(noise[next(noise.count)], at: place)
                default: bytes.remove(at: place)
                }
            }
            let file = SourceFile(path: "a.yaml", bytes: bytes)
            var diagnostics: [Diagnostic] = []
            let node = YAMLParser.parse(file, range: ByteRange(0, bytes.count), diagnostics: &diagnostics)
            #expect(node != nil || !diagnostics.isEmpty, "silent: \(String(decoding: bytes, as: UTF8.self))")
            #expect(diagnostics.allSatisfy { $0.range.upperBound <= bytes.count })
            if let node { #expect(node.range.upperBound <= bytes.count) }
        }
    }
}
