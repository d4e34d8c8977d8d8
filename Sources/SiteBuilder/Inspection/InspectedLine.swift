import JourneyModel
import MapReading
import SourceDiagnostics

/// One line of a file and what it became.
package struct InspectedLine: Sendable {
    /// What a part of a line is.
    package enum Kind: String, Sendable, CaseIterable {
        case key, title, persona, stage, step, lane, item, feeling, attributes, source, structure, comment, prose
    }

    /// A place of the line that means something. Numbers count from 0; of the map's own order.
    package struct Part: Sendable {
        package let kind: Kind
        /// The name or the text as it was understood.
        package let text: String
        package var map: Int?
        package var stage: Int?
        package var lane: Int?
        package var laneKind: LaneKind?
        package var duration: String?
        /// Of a feeling; nil when its words have none.
        package var score: ExperienceScore?
        /// The score was taken from a word or a face.
        package var isInferred = false
        /// Bytes from the start of the line.
        package let offset: Int

        init(_ kind: Kind, _ text: String, offset: Int) {
            self.kind = kind
            self.text = text
            self.offset = offset
        }
    }

    /// From 1.
    package let number: Int
    package let text: String
    package let parts: [Part]
    /// What a line belongs to that began on an earlier one.
    package let continued: Kind?
    /// Codes of the diagnostics that point at the line.
    package let codes: [DiagnosticCode]

    package var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    static func lines(of file: SourceFile, _ account: FileAccount, _ diagnostics: [Diagnostic]) -> [InspectedLine] {
        let table = LineTable(file.bytes)
        var parts: [[Part]] = Array(repeating: [], count: table.starts.count)
        var continued: [Kind?] = Array(repeating: nil, count: table.starts.count)
        for mark in account.marks {
            let first = table.lineIndex(of: mark.range.lowerBound)
            let part = Part(mark, account.draft.journeys, offset: mark.range.lowerBound - table.starts[first])
            parts[first].append(part)
            let last = table.lineIndex(of: max(mark.range.lowerBound, mark.range.upperBound - 1))
            for line in first + 1..<max(last, first) + 1 { continued[line] = part.kind }
        }
        var codes: [[DiagnosticCode]] = Array(repeating: [], count: table.starts.count)
        for diagnostic in diagnostics {
            let line = table.lineIndex(of: diagnostic.range.lowerBound)
            if !codes[line].contains(diagnostic.code) { codes[line].append(diagnostic.code) }
        }
        var lines = table.starts.indices.map { line in
            let text = table.text(ofLine: line)
            var own = parts[line]
            let isBlank = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if own.isEmpty, continued[line] == nil, !isBlank { own = [Part(.structure, "", offset: 0)] }
            return InspectedLine(
                number: line + 1, text: text, parts: own, continued: own.isEmpty ? continued[line] : nil,
                codes: codes[line])
        }
        // The end of a last line is no line of its own.
        if let last = lines.last, last.text.isEmpty, lines.count > 1 { lines.removeLast() }
        return lines
    }
}

extension InspectedLine.Part {
    fileprivate init(_ mark: SourceMark, _ maps: [JourneyDraft], offset: Int) {
        switch mark.meaning {
        case .key(let name): self.init(.key, name, offset: offset)
        case .title: self.init(.title, "", offset: offset)
        case .persona(let name): self.init(.persona, name, offset: offset)
        case .stage(let map, let place):
            self.init(.stage, maps[map].stages[place].name, offset: offset)
            self.map = map
            stage = place
            duration = maps[map].stages[place].duration
        case .step(let map, let place):
            self.init(.step, maps[map].steps[place].name, offset: offset)
            self.map = map
            stage = maps[map].steps[place].stage
            duration = maps[map].steps[place].duration
        case .lane(let map, let place):
            self.init(.lane, maps[map].lanes[place].name, offset: offset)
            self.map = map
            lane = place
            laneKind = maps[map].lanes[place].kind
        case .item(let map, let place):
            let item = maps[map].items[place]
            self.init(item.feeling == nil ? .item : .feeling, item.text.plain, offset: offset)
            self.map = map
            stage = item.stage
            lane = item.lane
            laneKind = maps[map].lanes[item.lane].kind
            score = item.feeling?.score
            isInferred = item.feeling?.isInferred ?? false
        case .attributes(let text): self.init(.attributes, text, offset: offset)
        case .source(let title): self.init(.source, title, offset: offset)
        case .structure: self.init(.structure, "", offset: offset)
        case .comment: self.init(.comment, "", offset: offset)
        case .prose: self.init(.prose, "", offset: offset)
        }
    }
}
