import SourceDiagnostics
import Testing

@testable import LocatedYAML

struct YAMLParserTests {
    @Test("Keys and values know their bytes, in any script")
    func places() throws {
        let result = read("title: Ипотека 😀 e\u{301}\nsteps:\n  - \"żółw\"\n  - {a: 1, б: [x, y]}\nempty:\n")
        #expect(result.diagnostics.isEmpty)
        let expected = """
            mapping
              title ‹title›
                plain Ипотека 😀 e\u{301} ‹Ипотека 😀 e\u{301}›
              steps ‹steps›
                list
                  quoted żółw ‹"żółw"›
                  mapping
                    a ‹a›
                      plain 1 ‹1›
                    б ‹б›
                      list
                        plain x ‹x›
                        plain y ‹y›
              empty ‹empty›
                plain  ‹›

            """
        #expect(dump(try #require(result.node), result.file) == expected)
    }

    @Test("A byte-order mark and CR LF shift nothing")
    func windowsFile() throws {
        let result = read("\u{FEFF}ключ: да\r\nдругой: |\r\n  раз\r\n  два\r\nend: 1\r\n")
        #expect(result.diagnostics.isEmpty)
        let expected = """
            mapping
              ключ ‹ключ›
                plain да ‹да›
              другой ‹другой›
                quoted раз⏎два⏎ ‹|␍⏎  раз␍⏎  два›
              end ‹end›
                plain 1 ‹1›

            """
        #expect(dump(try #require(result.node), result.file) == expected)
    }

    @Test("A part of a file is read with places in the whole file")
    func partOfFile() throws {
        let file = SourceFile(path: "a.md", text: "---\nцель: да\n---\nтекст\n")
        var diagnostics: [Diagnostic] = []
        let node = try #require(
            YAMLParser.parse(file, range: ByteRange(4, 4 + "цель: да\n".utf8.count), diagnostics: &diagnostics))
        #expect(diagnostics.isEmpty)
        #expect(file.text(node.entries[0].key.range) == "цель")
        #expect(file.text(node.entries[0].value.range) == "да")
        #expect(node.range.lowerBound == 4)
    }

    @Test("Scalars stay the text they are", arguments: ["no", "012", "1:30", "2024-05-01", "0x1F", "1e3", "+2", "4/5"])
    func textStaysText(value: String) throws {
        let result = read("key: \(value)\n")
        #expect(result.diagnostics.isEmpty)
        #expect(result.node?["key"]?.scalar == value)
        #expect(result.node?["key"]?.isEmpty == false)
    }

    @Test(
        "Nothing written is told from an empty text",
        arguments: [("", true), ("~", true), ("null", true), ("\"\"", false)])
    func nothing(value: String, isEmpty: Bool) {
        #expect(read("key: \(value)\n").node?["key"]?.isEmpty == isEmpty)
    }

    @Test(
        "A file without content says nothing and is no mistake",
        arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
    func emptyFile(text: String) {
        let result = read(text)
        #expect(result.node == nil)
        #expect(result.diagnostics.isEmpty)
    }

    @Test("Folded and literal texts are read and lie in their lines")
    func blockScalars() throws {
        let result = read("a: >\n  one\n  two\n\nb: 'it''s'\nc: plain\n  goes on\n")
        #expect(result.diagnostics.isEmpty)
        let expected = """
            mapping
              a ‹a›
                quoted one two⏎ ‹>⏎  one⏎  two›
              b ‹b›
                quoted it's ‹'it''s'›
              c ‹c›
                plain plain goes on ‹plain⏎  goes on›

            """
        #expect(dump(try #require(result.node), result.file) == expected)
    }

    @Test("Accessors give lists and texts as readers want them")
    func accessors() throws {
        let node = try #require(read("one: a\nmany: [a, b]\nnone:\n").node)
        #expect(node["one"]?.elementsOrSelf.map(\.scalar) == ["a"])
        #expect(node["many"]?.elementsOrSelf.map(\.scalar) == ["a", "b"])
        #expect(node["none"]?.elementsOrSelf.isEmpty == true)
        #expect(node["none"]?.locatedText == nil)
        #expect(node["one"]?.locatedText == Located("a", ByteRange(5, 6)))
        #expect(node["missing"] == nil)
        #expect(["one", "many", "none"].map { node[$0]?.kindInWords } == ["text", "a list", "nothing"])
        #expect(node.kindInWords == "a group of keys")
    }
}

struct UnquotedColonTests {
    @Test(
        "A colon in an unquoted value is understood, with advice",
        arguments: [
            ("title: Ипотека: от идеи до ключей", "Ипотека: от идеи до ключей"),
            ("title: a: b: c", "a: b: c"),
            ("title: a: b # note: x", "a: b"),
            ("title: Stages:", "Stages:"),
            ("title: It's 5: \"go\"", "It's 5: \"go\""),
            ("title:   a:  b  ", "a:  b"),
        ])
    func understood(line: String, value: String) throws {
        let result = read("id: x\n\(line)\nkind: y\n")
        #expect(result.node?["title"]?.scalar == value)
        #expect(result.node?["kind"]?.scalar == "y")
        #expect(result.diagnostics.map(\.code) == [.unquotedColon])
        #expect(result.diagnostics.map(\.severity) == [.advice])
        #expect(result.diagnostics.map { result.file.text($0.range) } == [value])
    }

    @Test("Several such lines are all understood, in lists too, and lines that follow keep their place")
    func several() throws {
        let result = read("a: x: y\nlist:\n  - name: Сбор: начало\n    kind: z\nb: p: q\n  and more\nc: 3\n")
        #expect(result.diagnostics.map { result.file.text($0.range) } == ["x: y", "Сбор: начало", "p: q"])
        #expect(result.node?["list"]?.elements?.first?["name"]?.scalar == "Сбор: начало")
        #expect(result.node?["b"]?.scalar == "p: q and more")
        let last = try #require(result.node?["c"])
        #expect(result.file.text(last.range) == "3")
    }

    @Test("Hundreds of such lines end in a diagnostic, quickly")
    func tooMany() {
        let result = read(String(repeating: "k: a: b\n", count: 8000))
        #expect(result.node == nil)
        #expect(result.diagnostics.map(\.code) == [.invalidYAML])
    }
}
