import Foundation
import SiteBuilder
import SourceDiagnostics
import Testing

/// Small sites and everything that is made of them, byte for byte, but for the theme's own files.
///
/// `UPDATE_GOLDENS=1 swift test --filter GoldenSiteTests` writes the output anew; look at the difference before keeping it.
@Suite("Golden sites")
struct GoldenSiteTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Goldens")

    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

    /// One small site for each kind of map and notation; of these only the maps' own files are kept.
    private static let kinds = [
        "across", "blueprint-outline", "blueprint-table", "day", "family", "future", "translation",
    ]

    @Test(
        "the site is what was looked at and kept", arguments: ["one-stage", "outline", "table", "plain-folder"] + kinds)
    func golden(name: String) throws {
        let home = Self.folder.appendingPathComponent(name)
        let source = try Self.files(home.appendingPathComponent("source"))
        try #require(!source.isEmpty)
        let site = SiteLiteral(files: source.map { SourceFile(path: $0.key, bytes: $0.value) })
        let (all, diagnostics) = site.build(baseURL: name == "outline" ? "https://maps.example.com/" : nil)
        var made = all.filter { path, _ in
            guard Self.kinds.contains(name) else { return !path.hasPrefix("theme/") }
            return path.contains("journeys/") && !path.hasSuffix("index.html")
        }
        made["diagnostics.txt"] = Array(
            diagnostics.map {
                "\($0.severity.rawValue)[\($0.code.rawValue)] \($0.path):\($0.range.start) \($0.summary)\n"
            }
            .joined().utf8)
        let target = home.appendingPathComponent("site")
        if Self.isUpdating {
            try? FileManager.default.removeItem(at: target)
            for (path, bytes) in made {
                let file = target.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file)
            }
            return
        }
        let kept = try Self.files(target)
        #expect(made.keys.sorted() == kept.keys.sorted())
        for (path, bytes) in kept.sorted(by: { $0.key < $1.key }) where made[path] != bytes {
            Issue.record("\(name)/site/\(path) differs: \(Self.difference(bytes, made[path] ?? []))")
        }
    }

    private static func files(_ folder: URL) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
            var isFolder: ObjCBool = false
            let file = folder.appendingPathComponent(path)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = try Array(Data(contentsOf: file))
        }
        return files
    }

    /// The surroundings of the first byte that differs.
    private static func difference(_ old: [UInt8], _ new: [UInt8]) -> String {
        let place = zip(old, new).prefix { $0 == $1 }.count
        func around(_ bytes: [UInt8]) -> String {
            String(decoding: bytes[max(0, min(place, bytes.count) - 40)..<min(bytes.count, place + 60)], as: UTF8.self)
        }
        return "at byte \(place): kept …\(around(old))… made …\(around(new))…"
    }
}
