import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Sheets of numbers")
struct MetricSheetTests {
    private func draft(_ text: String, settings yaml: String = "", path: String = "content/metrics/a.csv")
        -> MetricSheetDraft
    {
        var diagnostics: [Diagnostic] = []
        let settings = SettingsReader.read(
            SourceFile(path: SettingsDraft.path, text: yaml), dictionary: Reading.dictionary,
            diagnostics: &diagnostics)
        #expect(diagnostics.isEmpty)
        return MetricSheetReader(dictionary: Reading.dictionary, settings: settings)
            .read(SourceFile(path: path, text: text))
    }

    /// Each row as `journey/stage metric date value`, and what else it says.
    private func rows(_ text: String, settings: String = "", path: String = "content/metrics/a.csv") -> [String] {
        let draft = draft(text, settings: settings, path: path)
        #expect(draft.diagnostics.map(\.explanation) == [])
        return draft.rows.map { row in
            func name(_ index: Int?) -> String { index.map { draft.names[$0].value } ?? "" }
            let metric: String =
                switch row.metric {
                case .known(let kind): kind.rawValue
                case .declared(let index): "own \(index)"
                }
            var text = "\(name(row.journey))/\(name(row.stage)) \(metric) \(row.date.iso) \(row.value.plain)"
            if let target = row.target { text += " target \(target.plain)" }
            if row.segment != nil { text += " segment \(name(row.segment))" }
            if row.persona != nil { text += " persona \(name(row.persona))" }
            if let sample = row.sample { text += " sample \(sample)" }
            if row.source != nil { text += " source \(name(row.source))" }
            return text
        }
    }

    /// `code severity` and the place, with the marks taken out of the text.
    private func complaints(_ marked: String, settings: String = "") -> [String] {
        let marks: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"]
        var plain = ""
        var places: [Int: Character] = [:]
        for character in marked {
            if marks.contains(character) { places[plain.utf8.count] = character } else { plain.append(character) }
        }
        return draft(plain, settings: settings).diagnostics.sorted().map { complaint in
            let place = places[complaint.range.lowerBound].map { String($0) } ?? "\(complaint.range.lowerBound)"
            return "\(complaint.code.rawValue) \(complaint.severity.rawValue) \(place)"
        }
    }

    @Test("the long form has a number a row")
    func long() {
        let found = rows(
            """
            journey,stage,metric,date,value,target,segment,persona,sample,source
            mortgage,Signing,conversion,2026-03-02,"61,5 %",70,online,anna,1 204,bank
            mortgage,,nps,2026-03-02,-12,,,,,
            """)
        #expect(
            found == [
                "mortgage/Signing conversion 2026-03-02 61.5 target 70 segment online persona anna sample 1204 source bank",
                "mortgage/ nps 2026-03-02 -12",
            ])
    }

    @Test("headers, metrics and units are understood in Russian and Polish, semicolons and tabs part the cells")
    func languages() {
        #expect(
            rows(
                "\u{FEFF}Путь;Этап;Показатель;Дата;Значение;Цель\r\nИпотека;Сделка;Конверсия;2026-03-02;61,5;70\r\n")
                == ["Ипотека/Сделка conversion 2026-03-02 61.5 target 70"])
        #expect(
            rows("Podróż\tEtap\tWskaźnik\tData\tWartość\tJednostka\nKonto\tWideo\tCzas trwania\t2026-03-02\t2,5\tdni\n")
                == ["Konto/Wideo time-on-stage 2026-03-02 2.5"])
    }

    @Test("the wide forms have a column for each stage, each day or each metric")
    func wide() {
        #expect(
            rows("journey,metric,date,Applying,Signing,Total\nmortgage,conversion,2026-03-02,61,,40\n")
                == ["mortgage/Applying conversion 2026-03-02 61", "mortgage/ conversion 2026-03-02 40"])
        #expect(
            rows("journey,stage,metric,2026-03-02,2026-W11\nmortgage,Signing,nps,5,—\n")
                == ["mortgage/Signing nps 2026-03-02 5"])
        #expect(
            rows("journey,stage,date,conversion,CSAT\nmortgage,Signing,2026-03-02,61,n/a\n")
                == ["mortgage/Signing conversion 2026-03-02 61"])
    }

    @Test("without a column for the journey the file's name says which it is")
    func fileName() {
        #expect(
            rows("stage,metric,date,value\nSigning,nps,2026-03-02,5\n", path: "content/metrics/bank/mortgage.csv")
                == ["mortgage/Signing nps 2026-03-02 5"])
    }

    @Test("metrics of the settings go by their ids and their names, and known ones may be told more about")
    func declared() {
        let settings = """
            metrics:
              - {id: returns, name: {en: Returns, ru: Возвраты}, unit: percent, direction: down, target: 8}
              - {id: csat, unit: 1..5, target: "4,5"}
            date-format: dd.mm.yyyy
            """
        let text = "journey;metric;date;value\nshoes;Возвраты;02.03.2026;9 %\nshoes;satisfaction;02.03.2026;4,2\n"
        #expect(rows(text, settings: settings) == ["shoes/ own 0 2026-03-02 9", "shoes/ own 1 2026-03-02 4.2"])
        let draft = draft(text, settings: settings)
        #expect(draft.rows.map(\.unit) == [.percent, .rating(lowest: 1, highest: 5)])
    }

    @Test("a unit says what the numbers count, and shares become percentages")
    func units() {
        let draft = draft(
            """
            journey,metric,date,value,unit
            a,conversion,2026-03-02,0.615,share
            a,time on stage,2026-03-02,40,min
            a,cost,2026-03-02,12.5,EUR
            a,ces,2026-03-02,5.5,/7
            """)
        #expect(draft.diagnostics.isEmpty)
        #expect(draft.rows.map(\.value.plain) == ["61.5", "40", "12.5", "5.5"])
        #expect(
            draft.rows.map(\.unit) == [.percent, .time(.minutes), .other("EUR"), .rating(lowest: 1, highest: 7)])
    }

    @Test("bad cells are told by their places, and the good rows beside them are read")
    func badCells() {
        let text = """
            journey,stage,metric,date,value,target
            a,b,conversion,1️⃣2026-13-01,50,
            a,b,conversion,2026-01-05,2️⃣many,
            a,b,conversion,2026-01-06,3️⃣120,
            a,b,nps,2026-01-06,4️⃣5 %,
            a,b,conversion,2026-01-07,40,
            """
        #expect(
            complaints(text) == [
                "invalid-cell error 1️⃣", "invalid-cell error 2️⃣", "invalid-cell error 3️⃣", "invalid-cell error 4️⃣",
            ])
    }

    @Test("a complaint names row and column as a spreadsheet counts them")
    func placesInWords() {
        let found = draft("journey,metric,date,value\n\na,nps,2026-01-05,5\na,nps,2026-01-12,x\n").diagnostics
        #expect(found.map(\.explanation) == ["row 4, column 4 (value) holds \"x\""])
    }

    @Test("a decimal comma between commas makes a cell too many, not another number")
    func decimalComma() {
        #expect(
            complaints("journey,metric,date,value\na,conversion,2026-01-05,12,1️⃣5\n") == ["invalid-cell error 1️⃣"])
    }

    @Test("a number that could be two is told, unless the settings or its neighbours say which")
    func uncertain() {
        let text = "journey;metric;date;value\na;volume;2026-01-05;1️⃣1.234\n"
        #expect(complaints(text) == ["invalid-cell error 1️⃣"])
        #expect(complaints(text, settings: "decimal-sign: \",\"\n") == [])
        #expect(complaints(text + "a;cost;2026-01-05;3,5\n") == [])
    }

    @Test("cells that a row needs are not empty")
    func emptyCells() {
        let text = """
            journey,metric,date,value
            1️⃣,nps,2026-01-05,5
            a,2️⃣,2026-01-05,5
            a,nps,3️⃣,5
            a,nps,2026-01-05,4️⃣
            """
        #expect(complaints(text).map { $0.split(separator: " ")[0] } == Array(repeating: "invalid-cell", count: 4))
        #expect(complaints(text).map { $0.last } == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"])
    }

    @Test("columns that are missing, twice there or unknown are told")
    func columns() {
        #expect(complaints("1️⃣journey,metric,value\na,nps,5\n") == ["missing-column error 1️⃣"])
        #expect(complaints("1️⃣journey,stage\na,b\n") == ["missing-column error 1️⃣"])
        #expect(complaints("journey,metric,date,value,1️⃣number\na,nps,2026-01-05,5,6\n") == ["missing-column error 1️⃣"])
        #expect(
            complaints("journey,metric,date,value,1️⃣samples\na,nps,2026-01-05,5,6\n") == ["unknown-column warning 1️⃣"])
        let unknown = draft("journey,metric,date,value,samples\na,nps,2026-01-05,5,6\n").diagnostics
        #expect(unknown.first?.suggestion == "write \"sample\"")
    }

    @Test("an unknown metric is told once, with the nearest name")
    func unknownMetric() {
        let text = "journey,metric,date,value\na,1️⃣conversoin,2026-01-05,5\na,conversoin,2026-01-06,5\n"
        #expect(complaints(text) == ["unknown-metric error 1️⃣"])
        let found = draft("journey,metric,date,value\na,conversoin,2026-01-05,5\n").diagnostics
        #expect(found.first?.suggestion == "write \"conversion\"")
    }

    @Test("percentages that all lie below one are doubted")
    func shares() {
        let text = "journey,metric,date,value\na,conversion,2026-01-05,1️⃣0.61\na,conversion,2026-01-06,0.64\n"
        #expect(complaints(text) == ["unlikely-share warning 1️⃣"])
        #expect(complaints(text + "a,conversion,2026-01-07,61\n") == [])
        #expect(complaints("journey,metric,date,value\na,conversion,2026-01-05,0.61 %\n") == [])
    }

    @Test("quotation marks that nothing closes keep the sheet from being read")
    func quotes() {
        #expect(
            complaints("journey,metric,date,value\na,nps,2026-01-05,1️⃣\"5\n") == ["malformed-sheet error 1️⃣"])
    }

    @Test("of many complaints of a kind the first twenty are told, the rest counted")
    func many() {
        let text =
            "journey,metric,date,value\n" + (0..<500).map { "a,nps,2026-01-05,x\($0)\n" }.joined()
        let found = draft(text).diagnostics
        #expect(found.count == 21)
        #expect(found.last?.explanation == "480 are not told one by one")
    }

    @Test("damaged bytes and a unit that does not suit are told")
    func bytes() {
        let settings = SettingsDraft()
        let reader = MetricSheetReader(dictionary: Reading.dictionary, settings: settings)
        let damaged = reader.read(SourceFile(path: "a.csv", bytes: Array("a,b\n1,".utf8) + [0xC0]))
        #expect(damaged.diagnostics.map(\.code) == [.invalidUTF8])
        #expect(
            complaints("journey,metric,date,value,unit\na,conversion,2026-01-05,5,1️⃣days\n")
                == ["invalid-cell error 1️⃣"])
    }
}
