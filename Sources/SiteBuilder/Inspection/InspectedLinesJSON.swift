import MarkupWriting

/// The lines of a file and what they became, for programs.
///
/// `lines`, each with `line` (from 1), `became` and, where something points at the line, `diagnostics` (codes). What it
/// became has `what` and as far as it applies `text`, `map`, `stage`, `lane` (from 0), `column` (bytes from 1), `kind` of
/// lane, `duration`, `score` (−1 … +1) and `inferred`. A line that goes on with an earlier one says `continues`.
package enum InspectedLinesJSON {
    package static func write(_ lines: [InspectedLine], _ writer: inout JSONWriter) {
        writer.member("lines") { writer in
            writer.array(lines.filter { !$0.isBlank }) { write($1, &$0) }
        }
    }

    private static func write(_ line: InspectedLine, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("line", line.number)
            if let kind = line.continued { writer.member("continues", kind.rawValue) }
            writer.member("became") { writer in
                writer.array(line.parts) { write($1, &$0) }
            }
            if !line.codes.isEmpty {
                writer.member("diagnostics") { $0.array(line.codes) { $0.string($1.rawValue) } }
            }
        }
    }

    private static func write(_ part: InspectedLine.Part, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("what", part.kind.rawValue)
            writer.member("column", part.offset + 1)
            if !part.text.isEmpty { writer.member("text", part.text) }
            if let map = part.map { writer.member("map", map) }
            if let stage = part.stage { writer.member("stage", stage) }
            if let lane = part.lane { writer.member("lane", lane) }
            if let kind = part.laneKind { writer.member("kind", kind.rawValue) }
            if let duration = part.duration { writer.member("duration", duration) }
            if part.kind == .feeling {
                writer.member("score") { writer in
                    if let score = part.score { writer.number(score.normalized) } else { writer.null() }
                }
                if part.isInferred { writer.member("inferred", true) }
            }
        }
    }
}
