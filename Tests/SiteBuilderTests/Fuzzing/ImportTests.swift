import SiteBuilder
import SourceDiagnostics
import Testing

@Suite("Importing maps")
struct ImportTests {
    private static let shapes = MapSamples.all.filter {
        !["persona", "no map", "unlabelled fence"].contains($0.name)
    }

    /// A score that a file tells twice counts once; an outline tells it twice and says so in the report.
    private static let exact = shapes.filter { $0.name != "told twice" }

    @Test("what is imported reads as the same maps", arguments: exact.map(\.name))
    func sameModel(name: String) throws {
        let sample = try #require(Self.shapes.first { $0.name == name })
        guard case .success(let made) = MapImport.make(SourceFile(path: "map.md", text: sample.text)) else {
            // A notation that is not read yet has nothing to import.
            Issue.record("no map in \(name)")
            return
        }
        #expect(made.differences.isEmpty, "\(made.differences)\n\(made.text)")
    }

    @Test("importing an import changes nothing")
    func stable() throws {
        for sample in Self.shapes {
            guard case .success(let once) = MapImport.make(SourceFile(path: "map.md", text: sample.text)),
                case .success(let twice) = MapImport.make(SourceFile(path: "map.md", text: once.text))
            else {
                Issue.record("\(sample.name) is not imported")
                continue
            }
            #expect(once.text == twice.text, "\(sample.name)")
        }
    }

    @Test("a sheet with its stages down or across is the table of the same cells")
    func sheets() throws {
        let down =
            "Stage;Actions;Emotions;Pain points\nLooking;\"Compares; asks\";+1;\nPaying;Types *twice*;−2 cross;No|way\n"
        let across = "\tLooking\tPaying\nActions\tCompares\tTypes\nEmotions\t+1\t−2\n"
        guard case .success(let one) = MapImport.make(SourceFile(path: "x/spring-survey.csv", text: down)),
            case .success(let two) = MapImport.make(SourceFile(path: "b.tsv", text: across))
        else {
            Issue.record("a sheet is not imported")
            return
        }
        #expect(one.text.hasPrefix("# Spring survey\n\n## Looking\n\n### Actions\n\n- Compares\n- asks\n"))
        #expect(one.text.contains("- Types \\*twice\\*\n"))
        #expect(one.text.contains("- No|way\n"))
        #expect(one.differences.isEmpty)
        #expect(two.stages == 2)
        #expect(two.items == 4)
        #expect(two.differences.isEmpty)
    }

    @Test("a complaint about a sheet names row and column")
    func places() throws {
        let sheet = "Stage,Actions,Emotions\nLooking,Compares,3\n"
        guard case .success(let made) = MapImport.make(SourceFile(path: "a.csv", text: sheet)) else {
            Issue.record("not imported")
            return
        }
        let index = try #require(made.diagnostics.firstIndex { $0.code == .bareScore })
        #expect(made.places[index] == "row 2, column 3 (Emotions)")
        guard case .failure(let fault) = MapImport.make(SourceFile(path: "a.csv", text: "a,b\n\"x,y\n")) else {
            Issue.record("an open quotation mark is no fault")
            return
        }
        #expect(fault == .sheet("row 2, column 1: a field begins with a quotation mark that nothing ends"))
    }

    @Test("what is no part of a map is told with its line")
    func leftOut() throws {
        guard case .success(let made) = MapImport.make(SourceFile(path: "a.md", text: MapSamples.outline)) else {
            Issue.record("not imported")
            return
        }
        #expect(made.leftOut == ["line 24", "line 26"])
        #expect(made.text.contains("Told by six readers in spring."))
    }
}
