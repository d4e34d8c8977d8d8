import Foundation
import TestFolders
import Testing

@Suite("Builds that are stopped half way")
struct KillTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        try SampleSite.write(to: folder)
        tool = Tool(in: folder.path)
        for number in 0..<40 { try write(number, title: "Buying shoes") }
    }

    private func write(_ number: Int, title: String) throws {
        try folder.write(
            "content/journeys/j\(number).md",
            SampleSite.journey.replacingOccurrences(of: "Buying shoes", with: "\(title) \(number)"))
    }

    @Test("a build that is killed at any moment leaves the old site or the new one, whole")
    func kill() throws {
        let old = try site(title: "Buying shoes")
        for number in 0..<40 { try write(number, title: "Choosing boots") }
        var seen: Set<String> = []
        for delay in stride(from: 0.0, to: 1.6, by: 0.08) {
            // The old site is put back each time, so that every try has something to lose.
            if folder.tree("public") != old { try restore(old) }
            _ = try tool.shell("$TOOL build & sleep \(delay); kill -9 $!; wait")
            let now = folder.tree("public")
            if now == old {
                seen.insert("old")
            } else {
                #expect(now.count == old.count)
                let pages = now.filter { $0.key.hasPrefix("journeys/j") && $0.key.hasSuffix(".html") }
                #expect(pages.count == 40)
                #expect(pages.allSatisfy { String(decoding: $0.value, as: UTF8.self).contains("Choosing boots") })
                seen.insert("new")
            }
        }
        #expect(seen.contains("old"))
        let last = try tool.run("build")
        #expect(last.status == 0)
        #expect(folder.names().filter { $0.contains("journeybook-") }.isEmpty, "what dead runs left is removed")
    }

    @Test("a disk that takes no more leaves the old site as it was")
    func limit() throws {
        try tool.run("build")
        let before = folder.tree("public")
        for number in 0..<40 { try write(number, title: "Choosing boots") }
        // A limit on the size of files stands in for a full disk: the first larger file cannot be written.
        let answer = try tool.shell("trap '' XFSZ; ulimit -f 4; $TOOL build")
        #expect(answer.status == 3)
        #expect(answer.messages.hasPrefix("error: Could not write "))
        #expect(folder.tree("public") == before)
        #expect(folder.names() == ["content", "journeybook.yaml", "public"])
    }

    private func site(title: String) throws -> [String: [UInt8]] {
        for number in 0..<40 { try write(number, title: title) }
        try tool.run("build")
        return folder.tree("public")
    }

    private func restore(_ site: [String: [UInt8]]) throws {
        try? FileManager.default.removeItem(atPath: folder.path("public"))
        for (path, bytes) in site { try folder.write("public/" + path, String(decoding: bytes, as: UTF8.self)) }
    }
}
