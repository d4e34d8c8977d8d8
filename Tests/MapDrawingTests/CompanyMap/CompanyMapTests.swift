import AtlasAnalysis
import Foundation
import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct CompanyMapTests {
    /// The frames of what leads to pages, by address; a bar in several rows has several.
    private func bars(_ scene: Scene) -> [(address: String, frame: Frame)] {
        scene.part(.body).elements.compactMap { element in
            guard case .open(let group) = element, case .page(let address) = group.purpose else { return nil }
            return (address, group.frame)
        }
    }

    private func texts(_ scene: Scene, _ region: Scene.Region = .body) -> [String] {
        SceneInspection(scene).texts.filter { $0.region == region }.map(\.text)
    }

    private static let companies = [(1, 6), (10, 12), (60, 6), (300, 2)].flatMap { count, seeds in
        (0..<seeds).map { (count, UInt64($0)) }
    }

    @Test("in any company texts keep to their bars, bars do not meet, and no journey is missing", arguments: companies)
    func anyCompany(count: Int, seed: UInt64) throws {
        let company = Company.any(journeys: count, seed: seed)
        let scene = try #require(company.scene())
        let grid = try #require(company.grid)
        let inspection = SceneInspection(scene)
        #expect(inspection.findings.isEmpty)
        let bars = bars(scene)
        let nested = Set(grid.rows.flatMap { $0.bars.flatMap(\.nested) }.map { "j\($0.journey.index)" })
        let upper = bars.filter { !nested.contains($0.address) }.map(\.frame).sorted { $0.y < $1.y }
        for (index, frame) in upper.enumerated() {
            for other in upper[(index + 1)...].prefix(while: { $0.y < frame.maxY }) { #expect(!frame.meets(other)) }
        }
        let addresses = Set(bars.map(\.address))
        for row in grid.rows where !row.isCrowded {
            for bar in row.allBars { #expect(addresses.contains("j\(bar.journey.index)")) }
        }
        #expect(Set(grid.rows.flatMap(\.allBars).map(\.journey)).count == count)
    }

    @Test("for languages from right to left the map is mirrored, and its texts keep to their bars")
    func mirrored() throws {
        var company = Company.believable
        company.language = LanguageCode("he")
        let scene = try #require(company.scene())
        #expect(scene.isMirrored)
        #expect(SceneInspection(scene).findings.isEmpty)
        let names = SceneInspection(scene).texts.filter { $0.region == .header }
        let first = try #require(names.first { $0.text == "Awareness" }).frame
        #expect(first.x > (try #require(names.first { $0.text == "Loyalty" })).frame.x)
    }

    @Test("titles and personas of another language than the map's say which it is")
    func foreign() throws {
        var company = Company.believable
        let plain = InlineSVG.draw(try #require(company.scene()), prefix: "c").string
        #expect(!plain.contains("lang="))
        company.language = .polish
        let page = InlineSVG.draw(try #require(company.scene()), prefix: "c").string
        let title = try #require(company.journeys.first?.facts.title.split(separator: " ").first)
        let start = try #require(page.firstRange(of: title)?.lowerBound)
        #expect(page[..<start].hasSuffix(">") && page[..<start].contains("<g lang=\"en\">"))
        #expect(page.components(separatedBy: "<g lang=\"en\">").count > company.journeys.count)
    }

    @Test("so they do in the map's own file")
    func foreignInFile() throws {
        var company = Company.believable
        #expect(
            !String(decoding: StandaloneSVG.draw(try #require(company.scene())), as: UTF8.self).contains("<g xml:lang"))
        company.language = .polish
        let file = String(decoding: StandaloneSVG.draw(try #require(company.scene())), as: UTF8.self)
        #expect(file.contains("xml:lang=\"pl\""))
        var foreign = ""
        var own = ""
        var isForeign = false
        for line in file.split(separator: "\n") where !line.hasPrefix("<desc") {
            if line == "<g xml:lang=\"en\">" {
                isForeign = true
            } else if line == "</g>" {
                isForeign = false
            } else if isForeign {
                foreign += line
            } else {
                own += line
            }
        }
        for title in company.journeys.map(\.facts.title) {
            let start = ">" + title.prefix(6)
            #expect(foreign.contains(start) && !own.contains(start), "\(title)")
        }
        let word = ">" + (Words.of(.polish).text(.worstScore, ["score": ""]).split(separator: " ").first ?? "")
        #expect(own.contains(word) && !foreign.contains(word))
    }

    @Test("a nested map lies inside the bar above it, below its curve")
    func nested() throws {
        let bars = bars(try #require(Company.believable.scene()))
        let parent = try #require(bars.first { $0.address == "j0" }).frame
        let child = try #require(bars.first { $0.address == "j2" }).frame
        #expect(parent.contains(child))
        #expect(child.width < parent.width / 3)
    }

    @Test("a bar covers its phases, and its curve has each stage below its phase")
    func phases() throws {
        let company = Company.believable
        let columns = PhaseColumns(try #require(company.grid), x: CompanyMapLayout.namesWidth)
        let scene = try #require(company.scene())
        let bar = try #require(bars(scene).first { $0.address == "j4" }).frame
        #expect(bar.x == columns.left(0) + PhaseColumns.gap)
        #expect(bar.maxX == columns.left(4) - PhaseColumns.gap)
        let dots = scene.part(.body).elements.compactMap { element -> Double? in
            guard case .shape(.faceBad, .circle(let x, let y, let radius)) = element, radius == 5,
                y > bar.y, y < bar.maxY, x > bar.x, x < bar.maxX
            else { return nil }
            return x
        }
        #expect(dots == [columns.left(2) + columns.width / 2])
    }

    @Test("bars tell owner, kind, state, worst moment and severe pains in words")
    func words() throws {
        let drawn = texts(try #require(Company.believable.scene())).joined(separator: " ")
        for phrase in [
            "Branches", "Worst −2: Stage 4 · 3 severe pain points", "Future state · Planned", "Draft",
            "Day in the life",
            "Nobody owns this map",
        ] {
            #expect(drawn.contains(phrase), "\(phrase)")
        }
    }

    @Test("where rows are teams, a bar does not say once more whose it is")
    func teams() throws {
        let company = Company.believable
        let grid = try #require(CompanyGrid(byTeam: company.atlas.journeyReferences, in: company.atlas))
        let scene = CompanyMap.place(
            grid, in: company.atlas, language: .english, vocabulary: Words.of(.english), addresses: nil)
        #expect(texts(scene, .names).contains("Branches"))
        #expect(!texts(scene).contains { $0.contains("Branches") })
        // What sets the map apart is still told.
        #expect(texts(scene).contains { $0.contains("Future state · Planned") })
    }

    @Test("phases without a map are said once for a run")
    func gaps() throws {
        var company = Company()
        company.persona("Anna")
        company.journey("Only", personas: [0], [(1, 1)])
        let scene = try #require(company.scene())
        #expect(texts(scene).filter { $0 == "Not mapped yet" }.count == 2)
        let drawn = scene.part(.body).elements.filter { element in
            if case .shape(.vacant, _) = element { true } else { false }
        }
        #expect(drawn.count == 2)
    }

    @Test("a column apart holds what is in no phase beside what is in some, and is not there when nothing is")
    func outside() throws {
        var company = Company()
        company.persona("Anna")
        company.journey("Only", personas: [0], [(0, 1)])
        #expect(texts(try #require(company.scene()), .header) == company.phases)
        company.journey("A day", personas: [0], [(nil, 1)])
        #expect(texts(try #require(company.scene()), .header).contains("Outside the phases"))
    }

    @Test("a row with nothing in a phase has the room of all phases and says so")
    func outsideAlone() throws {
        // Viktor has nothing but a day.
        let scene = try #require(Company.believable.scene())
        #expect(!texts(scene, .header).contains("Outside the phases"))
        #expect(texts(scene).filter { $0 == "Outside the phases" }.count == 1)
        #expect(!texts(scene).contains("Not mapped yet"))
    }

    @Test("a crowded row becomes counts that lead to the persona, with the journey to look at")
    func crowd() throws {
        var company = Company()
        company.persona("Anna")
        for index in 0..<20 { company.journey("Journey \(index)", personas: [0], [(0, 0), (1, index == 7 ? -2 : 1)]) }
        company.journey("Nobody's", personas: [], [(0, 0)])
        let scene = try #require(company.scene())
        #expect(Set(bars(scene).map(\.address)) == ["p0", "j20"])
        #expect(texts(scene).filter { $0 == "20 journeys" }.count == 2)
        #expect(texts(scene).contains("Worst −2: Journey 7"))
        #expect(texts(scene).contains("No dip"))
    }

    @Test("a small company fits a laptop's screen without scrolling")
    func width() throws {
        #expect(try #require(Company.believable.scene()).fitsLaptop)
    }

    @Test("lanes keep their order, and what must stand below stands below")
    func packing() {
        let spans = [0..<2, 1..<3, 2..<4, 3..<4]
        #expect(LanePacking.pack(spans, above: [nil, nil, nil, nil]) == [[0, 2], [1, 3]])
        #expect(LanePacking.pack(spans, above: [nil, nil, 1, nil]) == [[0, 3], [1], [2]])
        #expect(LanePacking.pack([], above: []).isEmpty)
    }

    @Test("the map stays as it was seen, as scene, in a page and as a file")
    func goldens() throws {
        let company = Company.believable
        try compare(try #require(company.scene()).dump, "company.scene")
        let inline = InlineSVG.draw(try #require(company.scene()), prefix: "company").string
        try compare(inline.replacingOccurrences(of: "><", with: ">\n<") + "\n", "company.inline.html")
        let file = StandaloneSVG.draw(try #require(company.scene(withLinks: false)))
        try compare(String(decoding: file, as: UTF8.self), "company.svg")
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    private func compare(_ text: String, _ name: String) throws {
        let url = CompanyMapTests.folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try text.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        let golden = try String(contentsOf: url, encoding: .utf8)
        let differing = zip(golden.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
        #expect(golden == text, "\(name) differs: \(differing.map { "\($0)" } ?? "in length")")
    }
}
