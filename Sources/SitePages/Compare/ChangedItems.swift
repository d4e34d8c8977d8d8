import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes which items of a journey are new in another one, gone, or told otherwise, stage by stage. Words that only one
/// of the two has are marked as inserted or deleted, which a line below or through them says without colour.
struct ChangedItems {
    let change: JourneyChange
    let pair: JourneyPair
    let scope: PageScope

    private var before: Journey { scope.atlas.journeys[pair.before] }
    private var after: Journey { scope.atlas.journeys[pair.after] }

    func write(into writer: inout MarkupWriter) {
        let stages = change.stages.filter { !$0.items.isEmpty }
        guard !stages.isEmpty else { return }
        let names = pair.names(scope)
        writer.markup("<table class=\"list changed-items\"><thead><tr>")
        for name in [scope.words.text(.lane), scope.words.text(.change), names.before, names.after] {
            writer.markup("<th scope=\"col\">")
            writer.text(name)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead>\n")
        for stage in stages {
            writer.markup("<tbody><tr class=\"group\"><th colspan=\"4\" scope=\"rowgroup\">")
            heading(stage, into: &writer)
            writer.markup("</th></tr>\n")
            for item in inLanes(stage.items) { row(item, names, into: &writer) }
            writer.markup("</tbody>\n")
        }
        writer.markup("</table>\n")
    }

    private func heading(_ stage: StageChange, into writer: inout MarkupWriter) {
        let words = scope.words
        let name = stage.after.map { after.stages[$0].name } ?? stage.before.map { before.stages[$0].name } ?? ""
        writer.text(name)
        let note: String? =
            switch stage.fate {
            case .kept: nil
            case .added: words.text(.stageAdded)
            case .removed: words.text(.stageRemoved)
            case .renamed:
                stage.before.map { words.text(.stageRenamedFrom, ["name": before.stages[$0].name]) }
            }
        guard let note else { return }
        writer.markup(" <span class=\"hint\">")
        writer.text(note)
        writer.markup("</span>")
    }

    /// In the order of the lanes, what is gone among what has come in its place.
    private func inLanes(_ items: [ItemChange]) -> [ItemChange] {
        func place(_ item: ItemChange) -> (String, Int) {
            let lane = lane(item)
            let own = after.lanes.firstIndex { $0.id == lane.id } ?? after.lanes.count
            return (lane.id, own)
        }
        return items.enumerated().sorted { left, right in
            let (one, other) = (place(left.element), place(right.element))
            return one.1 != other.1 ? one.1 < other.1 : left.offset < right.offset
        }.map(\.element)
    }

    private func lane(_ item: ItemChange) -> Lane {
        if let place = item.after { return after.lanes[after.items[place].lane] }
        guard let place = item.before else { preconditionFailure("a change has an item before or after") }
        return before.lanes[before.items[place].lane]
    }

    private func row(_ item: ItemChange, _ names: (before: String, after: String), into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<tr><th scope=\"row\">")
        writer.text(lane(item).name)
        writer.markup("</th><td>")
        switch item.fate {
        case .added: writer.text(words.text(.stageAdded))
        case .removed: writer.text(words.text(.stageRemoved))
        case .changed:
            let notes =
                (item.isReworded ? [words.text(.reworded)] : []) + (item.isMoved ? [words.text(.movedItem)] : [])
            writer.phrases(notes.isEmpty ? [words.text(.change)] : notes)
            facts(item, into: &writer)
        }
        writer.markup("</td>")
        let old = item.before.map { before.items[$0] }
        let new = item.after.map { after.items[$0] }
        let difference = WordDifference(old?.text.plain ?? "", new?.text.plain ?? "")
        cell(old, difference.before, names.before, pair.before, isNew: false, into: &writer)
        cell(new, difference.after, names.after, pair.after, isNew: true, into: &writer)
        writer.markup("</tr>\n")
    }

    /// What attributes say otherwise, for those that a reader weighs.
    private func facts(_ item: ItemChange, into writer: inout MarkupWriter) {
        let told: [(name: String, word: Word)] = [
            ("severity", .severity), ("importance", .importance), ("impact", .impact), ("effort", .effort),
        ]
        let notes = told.compactMap { name, word -> String? in
            guard let fact = item.facts.first(where: { $0.name == name }) else { return nil }
            let values = [fact.before, fact.after].map { $0.first ?? "\u{2013}" }.joined(separator: " \u{2192} ")
            return scope.words.text(.labelled, ["label": scope.words.text(word), "value": values])
        }
        guard !notes.isEmpty else { return }
        writer.markup("<span class=\"note\">")
        writer.phrases(notes)
        writer.markup("</span>")
    }

    private func cell(
        _ item: Item?, _ parts: [WordDifference.Part], _ name: String, _ journey: Reference<Journey>, isNew: Bool,
        into writer: inout MarkupWriter
    ) {
        writer.markup("<td")
        guard let item else {
            writer.markup("></td>")
            return
        }
        writer.attribute("data-label", name)
        writer.language(scope.atlas.journeys[journey].language, scope)
        writer.markup("><a href=\"")
        writer.text(scope.address(journey, fragment: item.id))
        writer.markup("\">")
        for part in parts {
            guard !part.isCommon else {
                writer.text(part.text)
                continue
            }
            writer.markup(isNew ? "<ins>" : "<del>")
            writer.text(part.text)
            writer.markup(isNew ? "</ins>" : "</del>")
        }
        writer.markup("</a></td>")
    }
}
