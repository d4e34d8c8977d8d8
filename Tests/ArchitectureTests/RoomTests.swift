import Foundation
import Testing

@Suite struct RoomTests {
    /// Swift's own modules, which any room may import.
    private static let swiftModules: Set<String> = ["Synchronization"]
    /// Who may talk to the machine, and who needs Unicode's normal forms.
    private static let machineRooms: [String: Set<String>] = [
        "Foundation": ["SiteBuilder", "JourneybookCommand", "MarkupWriting"],
        "Dispatch": ["SiteBuilder", "PreviewServer", "JourneybookCommand"],
        "Glibc": ["SiteBuilder", "JourneybookCommand"],
        "Musl": ["SiteBuilder", "JourneybookCommand"],
        "Darwin": ["SiteBuilder", "JourneybookCommand"],
    ]

    @Test("The table of rooms names exactly the targets in Sources")
    func tableIsComplete() throws {
        #expect(Room.all.map(\.name).sorted() == (try Repository.names(in: "Sources")))
        #expect(Room.byName.count == Room.all.count)
    }

    @Test("Each room with tests has them in a target of its name")
    func testTargets() throws {
        let known = Set(Room.all.map { $0.name + "Tests" } + ["ArchitectureTests", "Browser", "CommandLineTests"])
        for name in try Repository.names(in: "Tests") where name.hasSuffix("Tests") {
            #expect(known.contains(name), "\(name)")
        }
    }

    @Test("A room uses only rooms on lower floors")
    func floors() throws {
        #expect(Import.all.count > 50)
        for use in Import.all {
            guard let used = Room.byName[use.module] else { continue }
            let floor = try #require(Room.byName[use.room]).floor
            #expect(used.floor < floor, "\(use.path) imports \(use.module)")
        }
    }

    @Test("Package.swift gives a room only rooms on lower floors")
    func declaredFloors() throws {
        let declared = try PackageManifest.rooms(in: Repository.text("Package.swift"))
        #expect(declared.count > 10)
        for (room, dependencies) in declared {
            let floor = try #require(Room.byName[room]).floor
            for dependency in dependencies {
                guard let used = Room.byName[dependency] else { continue }
                #expect(used.floor < floor, "\(room) depends on \(dependency)")
            }
        }
    }

    @Test("A module of others is imported by the one room that is its door")
    func doors() {
        let pairs = Room.all.flatMap { room in room.doors.map { (module: $0, room: room.name) } }
        let doors = Dictionary(grouping: pairs) { $0.module }
        for (module, rooms) in doors { #expect(rooms.count == 1, "\(module) has one door") }
        for use in Import.all {
            if let door = doors[use.module]?.first?.room {
                #expect(use.room == door, "\(use.path) imports \(use.module)")
            } else if let allowed = Self.machineRooms[use.module] {
                #expect(allowed.contains(use.room), "\(use.path) imports \(use.module)")
            } else {
                let isOurs = Self.swiftModules.contains(use.module) || Room.byName[use.module] != nil
                #expect(isOurs, "\(use.path) imports \(use.module)")
            }
        }
    }

    @Test("Every door is used")
    func noIdleDoors() {
        let used = Set(Import.all.map { "\($0.room) \($0.module)" })
        for room in Room.all {
            for module in room.doors {
                let isUsed = used.contains("\(room.name) \(module)")
                #expect(isUsed, "\(room.name) imports \(module)")
            }
        }
    }

    @Test(
        "Rooms below the site builder touch no disk, clock, environment or locale",
        arguments: [
            "FileManager", "ProcessInfo", "getenv(", "fopen(", "Date()", "Date.now", "ContinuousClock",
            "SuspendingClock", "DispatchTime", "Locale", "URLSession", "print(", "fputs(", "Bundle.", "DateFormatter",
            "NumberFormatter", "String(format:", ".random", ".hashValue",
        ])
    func pure(name: String) {
        for file in Repository.sources where (Room.byName[file.target]?.floor ?? 0) < 6 {
            for (index, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                #expect(!contains(line, name), "\(file.path):\(index + 1) uses \(name)")
            }
        }
    }

    @Test("Markup is taken on trust only where templates are rendered")
    func oneEscaper() {
        for file in Repository.sources where file.target != "Theming" && file.target != "MarkupWriting" {
            #expect(!file.text.contains("SafeMarkup(fromTemplate"), "\(file.path)")
        }
    }

    /// Whether the line has the name as a word of its own, not as the end of another: `blueprint(` is not `print(`.
    private func contains(_ line: Substring, _ name: String) -> Bool {
        line.ranges(of: name).contains { range in
            let before = line[..<range.lowerBound].last
            return name.hasPrefix(".") || !(before.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
        }
    }
}
