import JourneyModel
import MarkupWriting
import Testing

@testable import AtlasAnalysis

@Suite struct AtlasChangesTests {
    private func map(_ change: (inout MapSketch) -> Void) -> MapSketch {
        var map = MapSketch("card")
        change(&map)
        return map
    }

    private func changes(_ old: MapSketch, _ new: MapSketch) -> AtlasChanges {
        AtlasChanges(from: atlas([old]), to: atlas([new]))
    }

    /// `+text`, `-text`, `old→new`, `text@stage` for what has moved there, with `severity 3→5` behind it.
    private func told(_ old: MapSketch, _ new: MapSketch) -> [String] {
        guard let change = changes(old, new).journeys.first, let before = change.before, let after = change.after else {
            return []
        }
        return change.stages.flatMap { stage in
            stage.items.map { item in
                let left = item.before.map { before.items[$0].text.plain } ?? ""
                let right = item.after.map { after.items[$0].text.plain } ?? ""
                var text =
                    switch item.fate {
                    case .added: "+" + right
                    case .removed: "-" + left
                    case .changed: item.isReworded ? left + "→" + right : right
                    }
                if item.isMoved, let place = stage.after { text += "@" + after.stages[place].name }
                for fact in item.facts {
                    text += " \(fact.name) \(fact.before.joined())→\(fact.after.joined())"
                }
                return text
            }
        }
    }

    @Test("equal versions differ in nothing")
    func equal() {
        let one = map {
            $0.stage("Ask")
            $0.say(.actions, "Calls the branch") { $0.severity = 2 }
            $0.feel(1)
        }
        let changes = changes(one, one)
        #expect(changes.isEmpty)
        #expect(changes.unchangedJourneys == 1)
    }

    @Test("items are new and gone in their stages")
    func addedAndRemoved() {
        let old = map {
            $0.stage("Ask")
            $0.say(.actions, "Calls the branch")
        }
        let new = map {
            $0.stage("Ask")
            $0.say(.painPoints, "Nobody knows the price")
        }
        #expect(told(old, new) == ["+Nobody knows the price", "-Calls the branch"])
    }

    @Test("items of a renamed stage are the same items, and so is what was reworded in it")
    func renamedStage() {
        let old = map {
            $0.stage("Waiting for the answer")
            $0.say(.actions, "Calls the branch twice")
            $0.say(.actions, "Reads the letter")
        }
        let new = map {
            $0.stage("Waiting for an answer")
            $0.say(.actions, "Calls the branch three times")
            $0.say(.actions, "Reads the letter")
        }
        #expect(changes(old, new).journeys[0].stages.map(\.fate) == [.renamed])
        #expect(told(old, new) == ["Calls the branch twice→Calls the branch three times"])
    }

    @Test("what is told in another stage has moved, also when it is reworded a little")
    func moved() {
        let old = map {
            $0.stage("Ask")
            $0.say(.painPoints, "Nobody knows the date")
            $0.say(.painPoints, "The form asks for the same number twice")
            $0.stage("Wait")
            $0.say(.actions, "Waits")
        }
        let new = map {
            $0.stage("Ask")
            $0.stage("Wait")
            $0.say(.actions, "Waits")
            $0.say(.painPoints, "Nobody knows the date")
            $0.say(.painPoints, "The form asks for the same number three times")
        }
        #expect(
            told(old, new) == [
                "Nobody knows the date@Wait",
                "The form asks for the same number twice→The form asks for the same number three times@Wait",
            ])
    }

    @Test("a short word in another stage is another item")
    func shortWords() {
        let old = map {
            $0.stage("Ask")
            $0.say(.channels, "Phone")
            $0.stage("Wait")
        }
        let new = map {
            $0.stage("Ask")
            $0.stage("Wait")
            // Ids that follow from the cell differ where the cell does.
            $0.say(.channels, "phone")
        }
        #expect(told(old, new) == ["-Phone", "+phone"])
    }

    @Test("attributes and scores are told as facts, and feelings of a cell follow each other")
    func facts() {
        let old = map {
            $0.stage("Ask")
            $0.feel(-1)
            $0.say(.painPoints, "No date") { $0.severity = 3 }
        }
        let new = map {
            $0.stage("Ask")
            $0.feel(2)
            $0.say(.painPoints, "No date") {
                $0.severity = 5
                $0.teams = [Reference(1)]
            }
        }
        #expect(told(old, new) == ["felt -1.0→felt 2.0 score −1→+2", "No date severity 3→5 team →B"])
        let stage = changes(old, new).journeys[0].stages[0]
        #expect(stage.experienceBefore == -0.5)
        #expect(stage.experienceAfter == 1)
    }

    @Test("stages that changed places have moved, and only those")
    func movedStage() {
        let old = map { for name in ["Ask", "Prove", "Sign", "Move in"] { $0.stage(name) } }
        let new = map { for name in ["Sign", "Ask", "Prove", "Move in"] { $0.stage(name) } }
        let stages = changes(old, new).journeys[0].stages
        #expect(stages.map(\.isMoved) == [true, false, false, false])
        #expect(stages.map(\.fate) == [.kept, .kept, .kept, .kept])
    }

    @Test(
        "the longest run that keeps its order is found",
        arguments: [([3, 0, 1, 2], [0, 1, 2]), ([], []), ([1, 0], [0])])
    func longestRise(numbers: [Int], run: [Int]) {
        #expect(StageChange.longestRise(numbers) == run)
    }

    @Test("what the front matter says is told under its keys, lists by what came and went")
    func frontMatter() {
        var old = MapSketch("card")
        old.facts.owner = .team(Reference(0))
        old.facts.tags = ["money", "branch"]
        old.facts.review.reviewed = CalendarDate(iso: "2026-01-02")
        var new = old
        new.facts.owner = .named("Ada")
        new.facts.tags = ["money", "online"]
        new.facts.review.status = .draft
        let facts = changes(old, new).journeys[0].facts
        #expect(facts.map(\.name) == ["owner", "tags", "status"])
        #expect(facts[0].before == ["A"] && facts[0].after == ["Ada"])
        #expect(facts[1].removed == ["branch"] && facts[1].added == ["online"])
        #expect(facts[2].before == ["approved"] && facts[2].after == ["draft"])
    }

    @Test("a journey is known again by id, then by file, then by title, else it is new or gone")
    func journeys() {
        func journey(_ id: String, _ path: String, _ title: String) -> MapSketch {
            var map = MapSketch(id)
            map.facts.sourcePath = path
            map.facts.title = title
            return map
        }
        let old = atlas([
            journey("a", "a.md", "One"), journey("b", "b.md", "Two"), journey("c", "c.md", "Renewing a passport"),
            journey("d", "d.md", "Leaving"),
        ])
        let new = atlas([
            journey("a", "z.md", "One"), journey("bb", "b.md", "Second"),
            journey("cc", "y.md", "Renewing the passport"), journey("n", "n.md", "Joining"),
        ])
        let changes = AtlasChanges(from: old, to: new)
        // Where a file lies is no change.
        #expect(changes.unchangedJourneys == 1)
        #expect(changes.journeys.map(\.fate) == [.changed, .changed, .added, .removed])
        #expect(
            changes.journeys.map(\.journey.facts.title) == ["Second", "Renewing the passport", "Joining", "Leaving"])
        #expect(changes.journeys[1].facts.map(\.name) == ["title", "id", "address"])
    }

    @Test("a renamed stage is told once: neither maps below it nor the purchase in it have changed")
    func namedStage() {
        func site(_ stage: String, below: Int) -> Atlas {
            var card = map {
                $0.stage("Ask")
                $0.say(.actions, "Calls the branch")
                $0.stage(stage)
                $0.say(.actions, "Signs the contract at the desk")
            }
            card.facts.purchaseStage = 1
            var detail = MapSketch("detail")
            detail.facts.parent = (Reference(0), below)
            return atlas([card, detail])
        }
        let changes = AtlasChanges(from: site("Sign", below: 1), to: site("Signing", below: 1))
        #expect(changes.journeys.map(\.journey.id) == ["card"])
        #expect(changes.journeys[0].facts.isEmpty)
        #expect(changes.journeys[0].stages.map(\.fate) == [.kept, .renamed])
        // A map that lies under another stage has changed.
        let moved = AtlasChanges(from: site("Sign", below: 1), to: site("Signing", below: 0))
        #expect(
            moved.journeys.last?.facts
                == [FactChange(name: "parent", before: ["card / Signing"], after: ["card / Ask"])])
    }

    @Test("a renamed touchpoint of the settings is told once: who uses it has not changed")
    func namedTouchpoint() {
        func site(_ name: String) -> Atlas {
            let point = Touchpoint(id: "web", name: name, channels: [], isListed: true)
            let card = map {
                $0.stage("Ask")
                $0.say(.touchpoints, "The site") { $0.touchpoint = 0 }
            }
            return atlas([card], touchpoints: [point])
        }
        let changes = AtlasChanges(from: site("Website"), to: site("Web portal"))
        #expect(changes.journeys.isEmpty)
        #expect(changes.site == [FactChange(name: "touchpoints", before: ["Website"], after: ["Web portal"])])
    }

    @Test("personas are told with what changed of them")
    func personas() {
        var anna = Persona(
            id: "anna", language: .english, address: "personas/anna.html", name: "Anna", sourcePath: "anna.md")
        anna.goals = ["A flat"]
        var later = anna
        later.goals = ["A flat", "No debts"]
        let changes = AtlasChanges(from: atlas([], personas: [anna]), to: atlas([], personas: [later]))
        #expect(changes.personas.map(\.name) == ["Anna"])
        #expect(
            changes.personas[0].facts == [FactChange(name: "goals", before: ["A flat"], after: ["A flat", "No debts"])])
    }

    @Test("every attribute and every key of the front matter is compared")
    func complete() {
        let site = atlas([MapSketch("card")])
        let details = DetailFacts(journey: site.journeys[0], atlas: site).facts(nil)
        #expect(details.count == Mirror(reflecting: ItemDetails()).children.count)
        let names = Set(JourneyFactList.all(of: site.journeys[0], in: site, names: JourneyNames(site)).map(\.name))
        let others = [
            "personas": "persona", "personaNames": "persona", "review": "status", "translationOf": "translation-of",
            "businessGoal": "business-goal", "purchaseStage": "purchase-stage", "variantOf": "variant-of",
            "emotionScale": "emotion-scale",
        ]
        // Where a file lies is nothing that readers read.
        let silent: Set = ["sourcePath", "folders"]
        for (label, _) in Mirror(reflecting: site.journeys[0].facts).children {
            guard let label, !silent.contains(label) else { continue }
            #expect(names.contains(others[label] ?? label), "\(label)")
        }
    }

    @Test("every item of both versions is told once or is the same in both", arguments: 0..<100)
    func everyItemOnce(seed: Int) {
        let words = ["Asks for a card", "Asks for the card", "Waits at the desk", "Waits", "Pays", "Calls the branch"]
        func pick(_ salt: Int) -> MapSketch {
            map { map in
                for stage in 0..<1 + seed % 3 {
                    map.stage("Stage \(stage * salt % 4)")
                    for item in 0..<(seed * salt + stage) % 4 {
                        map.say(item % 2 == 0 ? .actions : .painPoints, words[(seed + item * salt + stage) % 6])
                    }
                }
            }
        }
        let (old, new) = (pick(3).journey, pick(5).journey)
        let stages = StageMatching(from: old, to: new)
        let matching = ItemMatching(from: old, to: new, stages, LanePairs(from: old.lanes, to: new.lanes))
        for (place, partner) in matching.ofBefore.enumerated() {
            if let partner { #expect(matching.ofAfter[partner] == place) }
        }
        #expect(matching.ofBefore.compactMap { $0 }.count == matching.ofAfter.compactMap { $0 }.count)
    }
}
