import Foundation
import MarkupWriting
import Testing

struct JSONWriterTests {
    private func sample(pretty: Bool) -> String {
        var json = JSONWriter(pretty: pretty)
        json.object {
            $0.member("title", "A \"b\"\\\n\u{1}é")
            $0.member("count", 3)
            $0.member("isDraft", false)
            $0.member("score") { $0.number(-1.25) }
            $0.member("missing", ifPresent: nil)
            $0.member("stages") {
                $0.array(["x", "y"]) { json, name in json.object { $0.member("id", name) } }
            }
            $0.member("empty") { $0.array([String]()) { $0.string($1) } }
            $0.member("none") { $0.null() }
            $0.member("nothing") { $0.object { _ in } }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test("Members come in the order in which they are told")
    func compact() {
        #expect(
            sample(pretty: false)
                == #"{"title":"A \"b\"\\\n\u0001é","count":3,"isDraft":false,"score":-1.25,"#
                + #""stages":[{"id":"x"},{"id":"y"}],"empty":[],"none":null,"nothing":{}}"#)
    }

    @Test("The pretty form is indented by two spaces and ends in a line feed")
    func pretty() {
        let lines = sample(pretty: true).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(3) == ["{", #"  "title": "A \"b\"\\\n\u0001é","#, #"  "count": 3,"#])
        #expect(lines.contains("    {"))
        #expect(lines.contains(#"      "id": "x""#))
        #expect(lines.suffix(2) == ["}", ""])
    }

    @Test("Both forms say the same to another reader")
    func readable() throws {
        let objects = try [true, false].map {
            try JSONSerialization.jsonObject(with: Data(sample(pretty: $0).utf8)) as? NSDictionary
        }
        #expect(objects[0] == objects[1])
        #expect(objects[0]?["title"] as? String == "A \"b\"\\\n\u{1}é")
    }

    @Test("Names that are not ours and texts in two parts are escaped as well")
    func foreign() {
        var json = JSONWriter(pretty: false)
        json.object { $0.member(named: "a\"b") { $0.string("c\\", "\"d") } }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a\"b":"c\\\"d"}"#)
    }

    @Test("Any text survives", arguments: ["\u{0}\u{1F}\u{7F}", "\u{2028}", "\\u0041", "</script>", "😀"])
    func strings(text: String) throws {
        var json = JSONWriter(pretty: false)
        json.array([text]) { $0.string($1) }
        let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
        #expect(object == [text])
    }

    @Test("What is escaped is found at every place of a text of every length", arguments: ["\"", "\\", "\n", "\u{7F}"])
    func places(mark: String) throws {
        var texts: [String] = []
        for before in 0..<20 {
            for after in 0..<20 {
                texts.append(String(repeating: "o", count: before) + mark + mark + String(repeating: "я", count: after))
            }
        }
        var json = JSONWriter(pretty: false)
        json.array(texts) { $0.string($1) }
        let objects = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
        #expect(objects == texts)
    }
}
