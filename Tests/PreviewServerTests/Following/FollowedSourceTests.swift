import Foundation
import JourneyModel
import PreviewServer
import SiteBuilder
import SourceDiagnostics
import Synchronization
import Testing

@Suite("Following an author's folder")
struct FollowedSourceTests {
    private static let settings = SiteBuild.Settings(today: CalendarDate(year: 2026, month: 11, day: 2)!, jobs: 2)

    /// Everything a build would write from a folder, and all that it would say, from nothing.
    private func fresh(_ path: String) throws -> (files: [String: [UInt8]], diagnostics: [Diagnostic]) {
        let tree = try SourceScan.scan(source: path, output: nil, jobs: 1)
        let (site, diagnostics) = SiteBuild.read(tree, settings: Self.settings)
        let files = Mutex<[String: [UInt8]]>([:])
        try SiteBuild.write(site, tree: tree, settings: Self.settings) { file throws(EnvironmentFailure) in
            let bytes = try file.bytes()
            files.withLock { $0[file.path] = bytes }
        }
        return (files.withLock { $0 }, diagnostics)
    }

    private func files(of reading: FollowedSource.Reading) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in reading.site.paths { files[path] = try reading.site.file(path)?.bytes() }
        return files
    }

    @Test("after any edits the followed site and its diagnostics are those of a clean build", arguments: [1, 2])
    func randomEdits(seed: UInt64) throws {
        var author = try EditedFolder(seed: seed)
        // Files at rest for some ticks of the clock are trusted, so that most of each look is memory.
        var followed = FollowedSource(source: author.folder.path, settings: Self.settings, rest: 40_000_000)
        var last = try #require(try followed.look())
        var done: [String] = []
        for number in 0..<110 {
            done.append(try author.edit())
            if Bool.random() { done.append(try author.edit()) }
            if let reading = try followed.look() { last = reading }
            let clean = try fresh(author.folder.path)
            let history = done.suffix(6).joined(separator: ", ")
            #expect(last.diagnostics == clean.diagnostics, "edit \(number): \(history)")
            let shown = try files(of: last)
            #expect(shown.keys.sorted() == clean.files.keys.sorted(), "edit \(number): \(history)")
            let different = clean.files.keys.sorted().filter { shown[$0] != clean.files[$0] }
            try #require(different.isEmpty, "edit \(number): \(different.prefix(5)) after \(history)")
        }
    }

    #if os(Linux)
        @Test("looking at the files that the system names finds what a clean build finds")
        func namedFiles() throws {
            var author = try EditedFolder(seed: 3)
            let watch = try FolderWatch()
            var followed = FollowedSource(source: author.folder.path, settings: Self.settings, rest: 40_000_000)
            var last = try #require(try followed.look())
            var done: [String] = []
            var named = 0
            for number in 0..<80 {
                while watch.watch(followed.folders) {
                    if let reading = try followed.look() { last = reading }
                }
                done.append(try author.edit())
                guard case .mayHaveChanged(let paths) = watch.wait(quiet: 1, atMost: 30) else { return }
                if paths != nil { named += 1 }
                if let reading = try followed.look(at: paths) { last = reading }
                let clean = try fresh(author.folder.path)
                let history = done.suffix(6).joined(separator: ", ")
                #expect(last.diagnostics == clean.diagnostics, "edit \(number): \(history)")
                let shown = try files(of: last)
                try #require(shown == clean.files, "edit \(number): \(history)")
            }
            #expect(named > 30)
        }
    #endif

    @Test("a folder that has not changed is told once")
    func unchanged() throws {
        let author = try EditedFolder(seed: 7)
        var followed = FollowedSource(source: author.folder.path, settings: Self.settings)
        #expect(try followed.look() != nil)
        #expect(try followed.look() == nil)
        try author.folder.write("content/journeys/.shoes.md.swp", "an editor's own")
        try author.folder.write("elsewhere.md", "# Not in the content folder")
        #expect(try followed.look() == nil)
        try author.folder.write("content/assets/note.txt", "another note\n")
        #expect(try followed.look() != nil)
    }

    @Test("the same file in the same bytes is told once more only when it was touched as an asset")
    func sameBytes() throws {
        let author = try EditedFolder(seed: 8)
        var followed = FollowedSource(source: author.folder.path, settings: Self.settings)
        _ = try followed.look()
        let text = try #require(author.folder.read("content/journeys/shoes.md"))
        try author.folder.write("content/journeys/shoes.md", text)
        #expect(try followed.look() == nil)
    }

    @Test("after midnight the same files are read for the new day, once")
    func midnight() throws {
        let author = try EditedFolder(seed: 10)
        let day = Mutex(Self.settings.today)
        var followed = FollowedSource(
            source: author.folder.path, settings: Self.settings, today: { day.withLock { $0 } })
        _ = try followed.look()
        #expect(try followed.look() == nil)
        let tomorrow = Self.settings.today.advanced(by: .days(1))
        day.withLock { $0 = tomorrow }
        #expect(try followed.look()?.site.site.atlas.today == tomorrow)
        #expect(try followed.look() == nil)
    }

    @Test("a folder that is gone is a failure, and the one that comes in its place is read")
    func deletedFolder() throws {
        let author = try EditedFolder(seed: 9)
        let path = author.folder.path
        var followed = FollowedSource(source: path, settings: Self.settings)
        _ = try followed.look()
        try FileManager.default.moveItem(atPath: path, toPath: path + "-away")
        defer { try? FileManager.default.removeItem(atPath: path + "-away") }
        #expect(throws: EnvironmentFailure.sourceMissing(path: path)) { try followed.look() }
        followed.forgetLast()
        try FileManager.default.moveItem(atPath: path + "-away", toPath: path)
        let reading = try #require(try followed.look())
        #expect(reading.site.has("journeys/shoes.html"))
    }
}
