import JourneyModel
import MarkupWriting

/// What was understood of a file of maps, for people and programs that check the reader.
///
/// One object: `maps`, each with `title`, `persona`, `stages` (names), `lanes` (`name`, `kind`), `emotions` (for each
/// stage null or `text` and `score`, −1 … +1 or null) and `cells` (by stage, then lane, lists of plain texts).
package enum InspectionJSON {
    /// - Parameter more: further members of the object, after the maps.
    package static func bytes(
        _ journeys: [Journey], in atlas: Atlas, more: (inout JSONWriter) -> Void = { _ in }
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("maps") { writer in
                writer.array(journeys) { write($1, atlas, &$0) }
            }
            more(&writer)
        }
        return writer.bytes
    }

    private static func write(_ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter) {
        // Few items cover several stages; the cells of all others are looked up.
        let spanning = journey.items.indices.filter { journey.items[$0].stages.count > 1 }
        writer.object { writer in
            writer.member("title", journey.facts.title)
            writer.member("persona") { writer in
                let facts = journey.facts
                let name = facts.personas.first.map { atlas.personas[$0].name } ?? facts.personaNames.first
                if let name { writer.string(name) } else { writer.null() }
            }
            writer.member("stages") { $0.array(journey.stages) { $0.string($1.name) } }
            writer.member("lanes") { writer in
                writer.array(journey.lanes) { writer, lane in
                    writer.object { writer in
                        writer.member("name", lane.name)
                        writer.member("kind", lane.kind.rawValue)
                    }
                }
            }
            writer.member("emotions") { writer in
                writer.array(journey.stages.indices) { emotion(journey, stage: $1, spanning, &$0) }
            }
            writer.member("cells") { writer in
                writer.array(journey.stages.indices) { writer, stage in
                    writer.array(journey.lanes.indices) { writer, lane in
                        writer.array(texts(journey, lane: lane, stage: stage, spanning)) { $0.string($1) }
                    }
                }
            }
        }
    }

    private static func emotion(
        _ journey: Journey, stage: Int, _ spanning: [Int], _ writer: inout JSONWriter
    ) {
        let lanes = journey.lanes.indices.filter { journey.lanes[$0].holds(.emotions) }
        let said = lanes.flatMap { texts(journey, lane: $0, stage: stage, spanning) }
        guard !said.isEmpty else {
            writer.null()
            return
        }
        writer.object { writer in
            writer.member("text", said.joined(separator: "; "))
            writer.member("score") { writer in
                if let score = journey.experience(stage: stage) { writer.number(score) } else { writer.null() }
            }
        }
    }

    /// The items that a cell shows; one that spans several stages is in each of them.
    private static func texts(
        _ journey: Journey, lane: Int, stage: Int, _ spanning: [Int]
    ) -> [String] {
        let earlier = spanning.filter { index in
            let item = journey.items[index]
            return item.lane == lane && item.stages.lowerBound < stage && item.stages.contains(stage)
        }
        let items = earlier + journey.items(lane: lane, stage: stage)
        return items.map { journey.items[$0].text.plain }
    }
}
