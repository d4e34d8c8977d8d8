import AtlasAnalysis
import AtlasLinking
import JourneyModel
import MapReading
import SourceDiagnostics
import Testing
import Theming

/// Damaged sheets of numbers through reading, linking and analysis. A round is known by its number.
@Suite("Reading damaged sheets of numbers")
struct MetricFuzzTests {
    private static let dictionary: ReadingDictionary = {
        var diagnostics: [Diagnostic] = []
        return ReadingDictionary.load(EmbeddedTheme.files(in: "dictionary"), diagnostics: &diagnostics)
    }()

    private static let map = """
        ---
        title: Ferry
        owner: Crew
        ---

        | Stage | Actions | Emotions |
        |---|---|---|
        | Buying | Queues | −1 |
        | Boarding | Waits | −2 |
        | Sailing | Looks | +2 |

        """

    private static let samples = [
        "journey,stage,metric,date,value,target,unit,segment,sample\n"
            + "ferry,Buying,drop-off,2026-06-01,34.5,15,,,120\nferry,Boarding,drop-off,2026-06-01,12.25,,percent,,\n"
            + "ferry,,nps,2026-06-01,-12,30,points,online,\nferry,Sailing,csat,2026-06-08,81,80,,,\n"
            + "ferry,Buying,time on stage,2026-06-08,3.5,2,days,,\n",
        "\u{FEFF}Этап;Показатель;Дата;Значение\r\nBuying;Отток;01.06.2026;34,5 %\r\nBoarding;Поток;08.06.2026;12 000\r\n"
            + "Sailing;CSAT;15.06.2026;\"81,5\"\r\n",
        "metric\tdate\tBuying\tBoarding\tSailing\tTotal\ndrop-off\t2026-06-01\t34.5\t12\t3\t\nvolume\t2026-06-01\t900\t700\t650\t900\n",
        "stage,metric,2026-05,2026-06\nBuying,conversion,61,64\nBoarding,csat,70,—\n",
    ]

    /// Signs that mean something in sheets, and some that mean nothing.
    private static let pieces: [[UInt8]] =
        [
            ",", ";", "\t", "\n", "\r\n", "\"", "\"\"", " ", "\u{A0}", "\u{2009}", "−", "-", "%", ".", "1.234", "1,234",
            "99999999999999", "1e9", "NaN", "0.5", "2026-02-30", "2026-W53", "12/31/2026", "Buying", "csat", "value",
            "\u{0}", "\u{FEFF}", "e\u{301}", "—", "ferry", "days", "share",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3]]

    private func mutated(round: Int) -> [UInt8] {
        var mutator = ByteMutator(seed: UInt64(round))
        var bytes = Array(Self.samples[round % Self.samples.count].utf8)
        for _ in 0...mutator.number(below: 4) {
            let place = mutator.number(below: bytes.count)
            switch mutator.number(below: 5) {
            case 0: bytes[place] = UInt8(mutator.number(below: 256))
            case 1: bytes.remove(at: place)
            case 2, 3: bytes.insert(contentsOf: Self.pieces[mutator.number(below: Self.pieces.count)], at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + mutator.number(below: 12)))
            }
        }
        return bytes
    }

    @Test("a thousand damaged sheets: no crash, every number is one that the sheet says, every other row is told")
    func damaged() {
        var settings = SettingsDraft()
        settings.dateFormat = DatePattern("dd.mm.yyyy")
        let reader = MetricSheetReader(dictionary: Self.dictionary, settings: settings)
        let map = MapReader(dictionary: Self.dictionary, settings: settings)
            .read(SourceFile(path: "content/journeys/ferry.md", text: Self.map), as: .journeys)
        var told = 0
        for round in 0..<1000 {
            let bytes = mutated(round: round)
            let draft = reader.read(SourceFile(path: "content/metrics/ferry.csv", bytes: bytes))
            var diagnostics = draft.diagnostics
            let atlas = AtlasLinker.link(
                [map], metrics: [draft], settings: settings, siteTitle: "Site", assets: [], baseURL: nil,
                today: SiteLiteral.today, diagnostics: &diagnostics)
            let measures = JourneyMeasures(Reference(0), in: atlas)
            _ = JourneyFunnel(measures)
            for row in draft.rows { check(row, in: bytes, round) }
            for diagnostic in diagnostics {
                #expect(diagnostic.range.upperBound <= max(bytes.count, Self.map.utf8.count), "round \(round)")
            }
            // Every row below the header is shown, or somebody says why not.
            let isWhole = measures.standings.map(\.latest).count > 0 || !diagnostics.isEmpty || bytes.isEmpty
            #expect(isWhole, "round \(round)")
            if diagnostics.contains(where: { $0.path.hasSuffix(".csv") }) { told += 1 }
        }
        // Most damage is seen; some of it makes another sheet that says something as clearly.
        #expect(told > 500)
    }

    /// The digits of a number are those of its cell, in the same order.
    private func check(_ row: MetricSheetDraft.Row, in bytes: [UInt8], _ round: Int) {
        let cell = String(decoding: bytes[row.range.offsets], as: UTF8.self)
        let written = cell.filter { $0.isASCII && $0.isNumber }.drop { $0 == "0" }
        let isShare = row.unit == .percent && !cell.contains("%")
        let read = row.value.plain.filter(\.isNumber).drop { $0 == "0" }
        func trimmed(_ digits: Substring) -> Substring {
            var digits = digits
            while digits.last == "0" { digits.removeLast() }
            return digits
        }
        // Beyond six decimals a number is rounded, and its digits may all be others.
        if let point = cell.lastIndex(where: { $0 == "." || $0 == "," }), cell[point...].count > 7,
            let exact = Double(
                cell.filter { "0123456789-".contains($0) || $0 == cell[point] }.replacing(",", with: "."))
        {
            #expect(abs(abs(exact) - abs(row.value.double)) < 1e-6, "round \(round): \(cell)")
            return
        }
        // A share is a hundred times what is written, which leaves its digits as they are.
        let isSame = trimmed(written) == trimmed(read) || isShare && trimmed(written).hasPrefix(trimmed(read))
        #expect(isSame, "round \(round): \(cell) became \(row.value.plain)")
        let isNegative = cell.contains("-") || cell.contains("−")
        #expect((row.value < .zero) == (isNegative && row.value != .zero), "round \(round): \(cell)")
    }
}
