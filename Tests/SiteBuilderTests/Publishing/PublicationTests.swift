import Foundation
import MarkupWriting
import SiteBuilder
import Testing

@Suite("Publishing")
struct PublicationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("source")
    }

    private typealias Files = [String: String]

    private static let old: Files = [
        "index.html": "old home", "a/one.html": "one", "a/two.html": "two", "b/c/d.svg": "<svg/>",
    ]
    private static let new: Files = ["index.html": "new home", "a/one.html": "one", "x/three.html": "three"]

    @discardableResult
    private func publish(
        _ files: Files, canExchange: Bool = true, fingerprint: ContentHash? = nil,
        observe: @escaping @Sendable (Publication.Moment) throws(EnvironmentFailure) -> Void = { _ in }
    ) throws -> Publication.Result {
        let output = try OutputFolder.check(folder.path("public"), source: folder.path("source"), homes: [])
        let place = folder
        let publication = try Publication(
            to: output, canExchange: canExchange, observe: observe,
            lookAgain: { () throws(EnvironmentFailure) in
                try OutputFolder.check(place.path("public"), source: place.path("source"), homes: [])
            })
        do {
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                try publication.add(OutputFile(path: path, bytes: Array(text.utf8)))
            }
            return try publication.publish(fingerprint: fingerprint)
        } catch {
            publication.abandon()
            throw error
        }
    }

    private func site() -> Files {
        folder.tree("public").mapValues { String(decoding: $0, as: UTF8.self) }
            .filter { $0.key != Manifest.name }
    }

    @Test("the site is exactly the files that were added, and nothing stays beside it", arguments: [true, false])
    func replace(canExchange: Bool) throws {
        try publish(Self.old, canExchange: canExchange)
        #expect(site() == Self.old)
        let result = try publish(Self.new, canExchange: canExchange)
        #expect(site() == Self.new)
        #expect(result == .init(written: 2, unchanged: 1, removed: 2))
        #expect(folder.names() == ["public", "source"])
        #expect(folder.names("public") == [".journeybook-manifest", "a", "index.html", "x"])
    }

    @Test("an unchanged file keeps its inode, a changed one gets a new one")
    func hardLinks() throws {
        try publish(Self.old)
        let before = try Disk.status(folder.path("public/a/one.html"))
        let home = try Disk.status(folder.path("public/index.html"))
        try publish(Self.new)
        #expect(try Disk.status(folder.path("public/a/one.html"))?.inode == before?.inode)
        #expect(try Disk.status(folder.path("public/index.html"))?.inode != home?.inode)
    }

    @Test("a file in pieces is what its bytes would be, and keeps its inode when it has not changed")
    func pieces() throws {
        // More than one step of a digest, and no step ends where a piece does.
        let pieces = FilePieces(count: 5) { index in [UInt8](repeating: UInt8(index), count: 300_001) }
        func publish(_ content: OutputFile.Content, _ home: String) throws -> Publication.Result {
            let output = try OutputFolder.check(folder.path("public"), source: folder.path("source"), homes: [])
            let publication = try Publication(to: output)
            try publication.add(OutputFile(path: "all.json", content: content))
            try publication.add(OutputFile(path: "index.html", bytes: Array(home.utf8)))
            return try publication.publish(fingerprint: nil)
        }
        #expect(try publish(.pieces(pieces), "one").written == 2)
        #expect(folder.tree("public")["all.json"] == pieces.bytes)
        let before = try Disk.status(folder.path("public/all.json"))
        #expect(try publish(.bytes(pieces.bytes), "two").unchanged == 1)
        #expect(try publish(.pieces(pieces), "three").unchanged == 1)
        #expect(try Disk.status(folder.path("public/all.json"))?.inode == before?.inode)
        let other = FilePieces(count: 6) { index in index < 5 ? pieces.piece(index) : [7] }
        #expect(try publish(.pieces(other), "four").written == 2)
        #expect(folder.tree("public")["all.json"] == pieces.bytes + [7])
    }

    @Test("a piece that is a file of the site as well is read from there")
    func gathered() throws {
        let pieces = FilePieces(count: 3) { index in
            [UInt8(index)]
        } file: {
            $0 == 1 ? "a/one.json" : nil
        }
        let output = try OutputFolder.check(folder.path("public"), source: folder.path("source"), homes: [])
        let publication = try Publication(to: output)
        try publication.add(OutputFile(path: "a/one.json", bytes: [7, 8]))
        try publication.add(OutputFile(path: "all.json", content: .pieces(pieces)))
        _ = try publication.publish(fingerprint: nil)
        #expect(folder.tree("public")["all.json"] == [0, 7, 8, 2])
    }

    @Test("the same site again writes nothing at all")
    func unchanged() throws {
        let fingerprint = ContentHash("inputs")
        try publish(Self.old, fingerprint: fingerprint)
        let before = try Disk.status(folder.path("public"))?.inode
        let result = try publish(Self.old, fingerprint: fingerprint)
        #expect(result.isUnchanged)
        #expect(try Disk.status(folder.path("public"))?.inode == before)
        #expect(folder.names() == ["public", "source"])
    }

    @Test("a file that somebody changed is written again")
    func tampered() throws {
        try publish(Self.old)
        Thread.sleep(forTimeInterval: 0.02)
        try folder.write("public/a/one.html", "eno")
        let result = try publish(Self.old)
        #expect(site() == Self.old)
        #expect(result.written == 1)
    }

    @Test("a file that somebody removed is written again")
    func removed() throws {
        try publish(Self.old)
        try FileManager.default.removeItem(atPath: folder.path("public/a/one.html"))
        #expect(try publish(Self.old).written == 1)
        #expect(site() == Self.old)
    }

    private static let moments: [Publication.Moment] = [
        .staged, .fileAdded(1), .fileAdded(3), .beforeManifest, .beforeExchange, .betweenRenames, .afterExchange,
    ]

    @Test("a failure at any moment leaves one of the two sites whole", arguments: moments, [true, false])
    func failure(moment: Publication.Moment, canExchange: Bool) throws {
        try publish(Self.old, canExchange: canExchange)
        let isReached = moment != .betweenRenames || !canExchange
        let failing: @Sendable (Publication.Moment) throws(EnvironmentFailure) -> Void = {
            now throws(EnvironmentFailure) in
            if now == moment { throw .diskFull(path: "public") }
        }
        if isReached {
            #expect(throws: EnvironmentFailure.diskFull(path: "public")) {
                try publish(Self.new, canExchange: canExchange, observe: failing)
            }
        }
        #expect(site() == (moment == .afterExchange ? Self.new : Self.old))
        try publish(Self.new, canExchange: canExchange)
        #expect(site() == Self.new)
        #expect(folder.names() == ["public", "source"])
    }

    @Test("a first publication that fails leaves nothing")
    func firstFailure() throws {
        #expect(throws: EnvironmentFailure.self) {
            try publish(Self.old) { now throws(EnvironmentFailure) in
                if now == .beforeExchange { throw .diskFull(path: "public") }
            }
        }
        #expect(folder.names() == ["source"])
    }

    @Test(
        "of two first publications at once both succeed, and the later one stays", arguments: [true, false],
        [true, false])
    func twoAtOnce(canExchange: Bool, isFolderThere: Bool) throws {
        if isFolderThere { try folder.makeFolder("public") }
        let other = self
        let result = try publish(Self.new, canExchange: canExchange) { now throws(EnvironmentFailure) in
            if now == .beforeExchange { _ = try? other.publish(Self.old) }
        }
        #expect(site() == Self.new)
        #expect(result == .init(written: 3, removed: 2))
        #expect(folder.names() == ["public", "source"])
    }

    @Test("foreign files that came into being meanwhile are refused and stay")
    func foreignMeanwhile() throws {
        let folder = folder
        #expect(throws: EnvironmentFailure.output(path: folder.path("public"), .notOurs)) {
            try publish(Self.new) { now throws(EnvironmentFailure) in
                if now == .beforeExchange { try? folder.write("public/thesis.txt", "mine") }
            }
        }
        #expect(site() == ["thesis.txt": "mine"])
        #expect(folder.names() == ["public", "source"])
    }

    @Test("what a killed run has left is removed, what a living one holds is not")
    func staleStaging() throws {
        try folder.write(".public.journeybook-dead/.journeybook-staging", "")
        try folder.write(".public.journeybook-dead/a/half.html", "<htm")
        try folder.makeFolder(".public.journeybook-empty")
        try folder.write(".public.journeybook-foreign/thesis.txt", "mine")
        let living = try StagingFolder(beside: folder.path("public"))
        try publish(Self.old)
        let names = folder.names()
        #expect(!names.contains(".public.journeybook-dead"))
        #expect(!names.contains(".public.journeybook-empty"))
        #expect(folder.read(".public.journeybook-foreign/thesis.txt") == "mine")
        #expect(names.contains(PathText.name(living.path)))
    }

    @Test("runs that begin and clean up at the same time leave each other alone")
    func stagingAtOnce() {
        let output = folder.path("public")
        DispatchQueue.concurrentPerform(iterations: 4) { run in
            for round in 0..<60 {
                do {
                    if run % 2 == 0 {
                        let living = try StagingFolder(beside: output)
                        withExtendedLifetime(living) {
                            #expect(FileManager.default.fileExists(atPath: living.path))
                        }
                    }
                    try StagingFolder.cleanUp(beside: output)
                } catch {
                    Issue.record("run \(run), round \(round): \(error)")
                }
            }
        }
        #expect(throws: Never.self) { try StagingFolder.cleanUp(beside: output) }
        #expect(folder.names() == ["source"])
    }

    @Test("a site that a killed run had moved away is put back")
    func recovery() throws {
        try publish(Self.old)
        try FileManager.default.moveItem(
            atPath: folder.path("public"), toPath: folder.path(".public.journeybook-1-old"))
        try StagingFolder.cleanUp(beside: folder.path("public"))
        #expect(site() == Self.old)
    }

    @Test("a file that appears in the old site while the new one is published is not deleted")
    func lateForeignFile() throws {
        try publish(Self.old)
        let folder = folder
        try publish(Self.new) { now throws(EnvironmentFailure) in
            if now == .beforeExchange { try? folder.write("public/late.txt", "mine") }
        }
        #expect(site() == Self.new)
        let kept = folder.names().first { $0.hasPrefix(".public.journeybook-") }
        #expect(kept.flatMap { folder.read($0 + "/late.txt") } == "mine")
    }

    @Test("two addresses that differ only in case or composition are refused")
    func collision() throws {
        for (one, other) in [("a/Map.html", "a/map.html"), ("caf\u{E9}.html", "cafe\u{301}.html")] {
            let output = try OutputFolder.check(folder.path("public"), source: folder.path("source"), homes: [])
            let publication = try Publication(to: output)
            try publication.add(OutputFile(path: one, bytes: [1]))
            #expect(throws: EnvironmentFailure.self) { try publication.add(OutputFile(path: other, bytes: [2])) }
            publication.abandon()
        }
        #expect(folder.names() == ["source"])
    }

    @Test("new files have the permissions that the umask leaves, the folder keeps its own")
    func permissions() throws {
        try publish(Self.old)
        let mask = try #require(try Disk.status(folder.path("public/index.html"))?.mode)
        #expect(mask & 0o111 == 0 && mask & 0o600 == 0o600)
        try Disk.setMode(folder.path("public"), 0o750)
        try publish(Self.new)
        #expect(try Disk.status(folder.path("public"))?.mode == 0o750)
    }

    @Test("a copied file is linked when it is unchanged and copied when it is not")
    func assets() throws {
        try folder.write("source/film.mp4", "frames")
        func publishFilm() throws -> Publication.Result {
            let output = try OutputFolder.check(folder.path("public"), source: folder.path("source"), homes: [])
            let publication = try Publication(to: output)
            try publication.add(OutputFile(path: "assets/film.mp4", content: .disk(folder.path("source/film.mp4"))))
            return try publication.publish(fingerprint: ContentHash("x"))
        }
        #expect(try publishFilm().written == 1)
        #expect(try publishFilm().isUnchanged)
        try folder.write("source/film.mp4", "other frames")
        #expect(try publishFilm().written == 1)
        #expect(folder.read("public/assets/film.mp4") == "other frames")
    }

    @Test("a place where nothing may be written is a failure with a remedy")
    func unwritable() throws {
        let output = try OutputFolder.check("/proc/journeybook/public", source: folder.path("source"), homes: [])
        #expect(throws: EnvironmentFailure.self) { try Publication(to: output) }
    }

    @Test("many threads may add files at once")
    func concurrency() throws {
        let output = try OutputFolder.check(folder.path("public"), source: folder.path("source"), homes: [])
        let publication = try Publication(to: output)
        _ = try Workers.map(Array(0..<200), jobs: 8) { number throws(EnvironmentFailure) in
            try publication.add(OutputFile(path: "f\(number % 7)/\(number).html", bytes: Array("\(number)".utf8)))
        }
        #expect(try publication.publish(fingerprint: nil).written == 200)
        #expect(site().count == 200)
        #expect(site()["f3/199.html"] == "199")
    }
}
