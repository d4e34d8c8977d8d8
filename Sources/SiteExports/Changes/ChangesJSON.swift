import AtlasAnalysis
import JourneyModel
import MarkupWriting

/// What has changed between two versions of a site, for other programs; its shape is `ChangesSchema`.
package enum ChangesJSON {
    package static let format = "journeybook-diff-1"

    /// - Parameters:
    ///   - old: what the earlier version is called.
    ///   - new: what the later version is called.
    package static func bytes(_ changes: AtlasChanges, from old: String, to new: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("format", format)
            json.member("old", old)
            json.member("new", new)
            json.member("unchangedJourneys", changes.unchangedJourneys)
            json.member("site") { facts(changes.site, &$0) }
            json.member("journeys") { json in
                json.array(changes.journeys) { json, change in json.object { journey(change, &$0) } }
            }
            json.member("personas") { texts(changes.personas, &$0) }
            json.member("pages") { texts(changes.pages, &$0) }
            json.member("files") { json in
                json.array(changes.files) { json, file in
                    json.object { json in
                        json.member("fate", file.fate.rawValue)
                        json.member("path", file.path)
                        json.member("oldPath", ifPresent: file.oldPath)
                    }
                }
            }
        }
        return json.bytes
    }

    private static func journey(_ change: JourneyChange, _ json: inout JSONWriter) {
        json.member("fate", change.fate.rawValue)
        json.member("id", change.journey.id)
        json.member("language", change.journey.language.tag)
        json.member("title", change.journey.facts.title)
        json.member("address", change.journey.address)
        json.member("sourcePath", change.journey.facts.sourcePath)
        json.member("lostAddress", ifPresent: change.lostAddress)
        json.member("items") { json in
            let counts = change.counts
            json.object { json in
                json.member("added", counts.added)
                json.member("removed", counts.removed)
                json.member("changed", counts.changed)
            }
        }
        json.member("facts") { facts(change.facts, &$0) }
        json.member("lanes") { json in
            json.array(change.lanes) { json, lane in
                json.object { json in
                    pair(
                        lane.before.flatMap { change.before?.lanes[$0].name },
                        lane.after.flatMap { change.after?.lanes[$0].name }, &json)
                    json.member("facts") { facts(lane.facts, &$0) }
                }
            }
        }
        json.member("numbers") { facts(change.numbers, &$0) }
        json.member("stages") { json in
            json.array(change.stages.filter(\.isChanged)) { json, stage in
                json.object { self.stage(stage, of: change, &$0) }
            }
        }
    }

    private static func stage(_ stage: StageChange, of journey: JourneyChange, _ json: inout JSONWriter) {
        json.member("fate", name(stage.fate))
        if let before = stage.before, let stages = journey.before?.stages {
            json.member("oldId", stages[before].id)
            json.member("oldName", stages[before].name)
        }
        if let after = stage.after, let stages = journey.after?.stages {
            json.member("newId", stages[after].id)
            json.member("newName", stages[after].name)
        }
        json.member("moved", stage.isMoved)
        if let before = stage.experienceBefore { json.member("oldExperience") { $0.number(before) } }
        if let after = stage.experienceAfter { json.member("newExperience") { $0.number(after) } }
        json.member("facts") { facts(stage.facts, &$0) }
        json.member("steps") { json in
            json.array(stage.steps) { json, step in
                json.object { json in
                    json.member("fate", name(step.fate))
                    pair(
                        step.before.flatMap { journey.before?.steps[$0].name },
                        step.after.flatMap { journey.after?.steps[$0].name }, &json)
                    json.member("facts") { facts(step.facts, &$0) }
                }
            }
        }
        json.member("items") { json in
            json.array(stage.items) { json, item in json.object { self.item(item, of: journey, &$0) } }
        }
    }

    private static func item(_ change: ItemChange, of journey: JourneyChange, _ json: inout JSONWriter) {
        json.member("fate", change.fate.rawValue)
        for (place, version, prefix) in [(change.before, journey.before, "old"), (change.after, journey.after, "new")] {
            guard let place, let version else { continue }
            let item = version.items[place]
            let cell = version.cellID(lane: item.lane, stage: item.stages.lowerBound)
            for (name, value) in [("Id", item.id), ("Cell", cell), ("Text", item.text.plain)] {
                json.member(named: prefix + name) { $0.string(value) }
            }
        }
        json.member("moved", change.isMoved)
        json.member("reworded", change.isReworded)
        json.member("facts") { facts(change.facts, &$0) }
    }

    private static func texts(_ changes: [TextChange], _ json: inout JSONWriter) {
        json.array(changes) { json, change in
            json.object { json in
                json.member("fate", change.fate.rawValue)
                json.member("id", change.id)
                json.member("language", change.language.tag)
                json.member("name", change.name)
                json.member("sourcePath", change.sourcePath)
                json.member("lostAddress", ifPresent: change.lostAddress)
                json.member("facts") { facts(change.facts, &$0) }
            }
        }
    }

    private static func facts(_ changes: [FactChange], _ json: inout JSONWriter) {
        json.array(changes) { json, change in
            json.object { json in
                json.member("name", change.name)
                json.strings("old", change.before)
                json.strings("new", change.after)
            }
        }
    }

    private static func pair(_ old: String?, _ new: String?, _ json: inout JSONWriter) {
        json.member("oldName", ifPresent: old)
        json.member("newName", ifPresent: new)
    }

    static func name(_ fate: StageMatching.Fate) -> String {
        switch fate {
        case .kept: "kept"
        case .renamed: "renamed"
        case .added: "added"
        case .removed: "removed"
        }
    }
}
