import Foundation
import Testing

@Suite("journeybook schema")
struct SchemaCommandTests {
    private typealias Object = [String: Any]

    private let tool: Tool
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
    }

    private func schema(_ subject: String) throws -> Object {
        let answer = try tool.run("schema", subject)
        #expect(answer.status == 0)
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? Object)
    }

    /// Every schema in a schema.
    private func all(_ schema: Object) -> [Object] {
        var inner: [Object] = []
        for value in (schema["properties"] as? Object ?? [:]).values { inner.append(value as? Object ?? [:]) }
        for key in ["items", "additionalProperties"] { if let one = schema[key] as? Object { inner.append(one) } }
        inner += schema["anyOf"] as? [Object] ?? []
        return [schema] + inner.flatMap(all)
    }

    @Test(
        "a schema is one of draft 2020-12, with a type or a choice everywhere",
        arguments: ["front-matter", "persona", "settings"])
    func valid(subject: String) throws {
        let schema = try schema(subject)
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["type"] as? String == "object")
        #expect(schema["additionalProperties"] as? Bool == false)
        let types: Set<String> = ["string", "number", "boolean", "null", "array", "object"]
        for part in all(schema) {
            #expect(part["type"] != nil || part["anyOf"] != nil || part["enum"] != nil, "\(part)")
            let named = (part["type"] as? [String]) ?? (part["type"] as? String).map { [$0] } ?? []
            #expect(Set(named).isSubset(of: types))
        }
        for (key, value) in try #require(schema["properties"] as? Object) {
            #expect(((value as? Object)?["description"] as? String)?.isEmpty == false, "\(key)")
        }
    }

    /// Why a value does not fit its schema; nil when it does.
    private func complaint(_ value: Any, _ schema: Object, _ root: Object, _ path: String) -> String? {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let target = (root["$defs"] as? Object)?[name] as? Object else { return "\(path): no \(name)" }
            return complaint(value, target, root, path)
        }
        if let allowed = schema["enum"] as? [String] {
            return (value as? String).map(allowed.contains) == true ? nil : "\(path): \(value) is no choice"
        }
        switch schema["type"] as? String {
        case "string":
            guard let text = value as? String else { return "\(path): no text" }
            guard let pattern = schema["pattern"] as? String else { return nil }
            return text.range(of: pattern, options: .regularExpression) == nil ? "\(path): \(text)" : nil
        case "number": return value is NSNumber ? nil : "\(path): no number"
        case "integer":
            return (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
                ? nil : "\(path): no integer"
        case "boolean": return value is Bool ? nil : "\(path): no truth value"
        case "array":
            guard let list = value as? [Any], let items = schema["items"] as? Object else { return "\(path): no list" }
            return list.lazy.enumerated().compactMap { complaint($1, items, root, "\(path)[\($0)]") }.first
        case "object":
            guard let object = value as? Object else { return "\(path): no object" }
            let properties = schema["properties"] as? Object ?? [:]
            for key in schema["required"] as? [String] ?? [] where object[key] == nil { return "\(path) lacks \(key)" }
            for (key, value) in object {
                if let property = properties[key] as? Object ?? schema["additionalProperties"] as? Object {
                    if let complaint = complaint(value, property, root, "\(path).\(key)") { return complaint }
                } else {
                    return "\(path).\(key) is unknown"
                }
            }
            return nil
        default: return "\(path): a schema without a type"
        }
    }

    @Test("the atlas of the example fits its schema, and each journey's file its part")
    func atlas() throws {
        let schema = try schema("atlas")
        let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        #expect(try tool.run("build", example, "--output", folder.path("site")).status == 0)
        func object(_ path: String) throws -> Object {
            let text = try #require(folder.read(path), "\(path)")
            return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        }
        var atlas = try object("site/atlas.json")
        #expect(complaint(atlas, schema, schema, "atlas") == nil)
        let journey = try #require((schema["$defs"] as? Object)?["journey"] as? Object)
        #expect(complaint(try object("site/journeys/bank/mortgage.json"), journey, schema, "journey") == nil)
        // The check can fail.
        atlas["date"] = "today"
        #expect(complaint(atlas, schema, schema, "atlas") == "atlas.date: today")
        atlas["date"] = nil
        #expect(complaint(atlas, schema, schema, "atlas") == "atlas lacks date")
    }

    @Test("what has changed fits its schema")
    func changes() throws {
        let schema = try schema("diff")
        try folder.write("old/content/journeys/shoes.md", SampleSite.journey)
        try folder.write("old/content/journeys/one.md", "# One\n\n## A\n\n**Actions:** a\n\n**Pain points:** b\n")
        try folder.write("old/content/personas/anna.md", SampleSite.persona)
        let edited = SampleSite.journey.replacing("## Paying", with: "## Paying in").replacing(
            "Compares", with: "Tries"
        )
        .replacing("(−1)", with: "(−2)").replacing("owner: sales", with: "owner: Shop\ntags: [a, b]")
        try folder.write(
            "new/content/journeys/shoes.md", edited + "\n**Thoughts:**\n\n- Why?\n\n## Running\n\n**Actions:** Runs\n")
        try folder.write("new/content/pages/about.md", "# About\n\nText.\n")
        try folder.write("old/content/pages/now.md", "# What we do now\n\nText of the page.\n")
        try folder.write("new/content/pages/today.md", "# What we do now\n\nText of the page.\n")
        try folder.write("new/journeybook.yaml", "title: New\n")
        // The persona is gone, which is an error of the newer version.
        let answer = try tool.run("diff", "old", "new", "--format", "json")
        #expect(answer.status == 1)
        let said = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? Object)
        #expect(complaint(said, schema, schema, "diff") == nil)
        #expect((said["journeys"] as? [Object])?.compactMap { $0["fate"] as? String } == ["changed", "removed"])
        #expect((said["personas"] as? [Object])?.first?["fate"] as? String == "removed")
        #expect((said["pages"] as? [Object])?.compactMap { $0["fate"] as? String } == ["added", "changed"])
        #expect((said["pages"] as? [Object])?.compactMap { $0["lostAddress"] as? String } == ["pages/now.html"])
    }

    @Test("fixed values are offered")
    func choices() throws {
        let properties = try #require(try schema("front-matter")["properties"] as? Object)
        let kinds = all(try #require(properties["kind"] as? Object)).compactMap { $0["enum"] as? [String] }
        #expect(kinds == [["current-state", "future-state", "day-in-the-life", "service-blueprint"]])
    }

    @Test("what is none of them is a wrong command line")
    func wrong() throws {
        #expect(try tool.run("schema", "css").status == 2)
        #expect(try tool.run("schema").status == 2)
    }
}
