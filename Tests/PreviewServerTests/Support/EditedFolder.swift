import Foundation
import TestFolders

/// An author at work: a small site on the disk, and random edits of the kind that editors and people make.
struct EditedFolder {
    let folder: TemporaryFolder
    private var random: SeededRandom

    init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        random = SeededRandom(seed)
        try folder.write("journeybook.yaml", "title: Maps\nteams: [sales, support]\n")
        try folder.write("content/personas/anna.md", EditedFolder.persona("Anna"))
        try folder.write(
            "content/journeys/shoes.md", EditedFolder.journey("Buying shoes", persona: "anna", score: "+1"))
        try folder.write("content/journeys/bank/loan.md", EditedFolder.journey("A loan", persona: "anna", score: "−2"))
        try folder.write("content/pages/about.md", "# About\n\nRead [shoes](../journeys/shoes.md).\n")
        try folder.write("content/assets/note.txt", "a note\n")
        try folder.write("content/metrics/shoes.csv", "stage,metric,date,value\nLooking,drop-off,2026-09-01,20\n")
    }

    private static let maps = ["shoes", "bank/loan", "bank/card", "repair", "deep/er/down"].map {
        "content/journeys/\($0).md"
    }
    private static let people = ["anna", "oleg", "marek"]
    private static let theme = [
        ("theme/assets/site.css", "main { color: teal }\n"), ("theme/words/en.yaml", "home: Front door\n"),
        ("theme/words/en.yaml", "hoem: Front door\n"), ("theme/pages/page.mustache", "<article>{{{text}}}</article>\n"),
        ("theme/pages/page.mustache", "{{#lost}}"), ("theme/dictionary/en.yaml", "lanes: [\n"),
    ]

    /// Changes something, perhaps nothing that matters.
    /// - Returns: what was done, for a failure's report.
    mutating func edit() throws -> String {
        let map = random.pick(EditedFolder.maps)
        let person = random.pick(EditedFolder.people)
        switch Int.random(in: 0..<32, using: &random) {
        case 0..<6: return try write(map, anyJourney(map))
        case 6: return try write("content/personas/\(person).md", EditedFolder.persona(person.capitalized))
        case 7: return try write("journeybook.yaml", anySettings())
        case 8: return try rename(map, to: random.pick(EditedFolder.maps))
        case 9:
            return try rename(
                "content/personas/\(person).md", to: "content/personas/\(random.pick(EditedFolder.people)).md")
        case 10: return try remove(map)
        case 11: return try remove("content/personas/\(person).md")
        case 12: return try remove("journeybook.yaml")
        case 13:
            return try remove(
                random.pick(["content/journeys/bank", "content/personas", "theme", "content/journeys/deep"]))
        case 14:
            let (path, text) = random.pick(EditedFolder.theme)
            return try write(path, text)
        case 15: return try remove(random.pick(EditedFolder.theme).0)
        case 16: return try write("content/assets/\(person).txt", "note \(Int.random(in: 0..<9, using: &random))\n")
        case 17: return try again(map)
        case 18: return try rename("content/journeys/bank", to: "content/journeys/\(random.pick(["bank", "garage"]))")
        case 19: return try write("content/metrics/shoes.csv", anySheet())
        case 20: return try remove("content/metrics/shoes.csv")
        case 21..<31: return try inside(map)
        default: return try inPlace(map)
        }
    }

    private func write(_ path: String, _ text: String) throws -> String {
        try folder.write(path, text)
        return "write \(path)"
    }

    /// Other words in a map that keeps its title.
    private mutating func inside(_ path: String) throws -> String {
        guard let text = folder.read(path) else { return "nothing" }
        let (old, new) = random.pick(EditedFolder.words)
        return try write(path, text.replacing(old, with: new)) + ": \(new)"
    }

    private static let words = [
        ("Compares", "Imagines"), ("Imagines pairs", "Compares pairs"), ("severity: 4", "severity: 2"),
        ("severity: 2", "severity: 4"), ("team: sales", "team: support"), ("team: support", "team: sales"),
        ("Shop window", "Shop window and door"), ("window and door", "window"), ("approved", "draft"),
        ("draft", "approved"), ("## Paying", "## Paying {#pay}"), (" {#pay}", ""), ("owner: sales", "owner: support"),
        ("Pays by card", "Pays by card {channel=app}"), (" {channel=app}", ""), ("persona: oleg", "persona: anna"),
        ("persona: anna", "persona: oleg"), ("## Paying", "## Waiting\n\n**Actions:** Waits\n\n## Paying"),
        ("The form", "See [it](#paying), the form"), ("owner: support", "owner: sales"),
        ("2026-09-01", "2024-09-01"), ("curious", "angry"),
        ("title: Buying shoes", "title: Zips"), ("title: Zips", "title: Buying shoes"), ("title: A loan", "title: Zoo"),
        ("**Touchpoints:** Shop window\n", "**Touchpoints:**\n\n- Shop window\n- Door\n"),
        ("- Shop window\n", "- Door bell\n- Shop window\n"), ("- Door bell\n", ""), ("- Door\n", ""),
        ("- Door\n", "- Door {channel=phone}\n"),
    ]

    /// As many editors save: a new file beside the old one takes its name.
    private func again(_ path: String) throws -> String {
        guard let text = folder.read(path) else { return "nothing" }
        try folder.write(path + "~", text + "\nOne more line.\n")
        return try rename(path + "~", to: path)
    }

    private func rename(_ old: String, to new: String) throws -> String {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder.path(old)), old != new else { return "nothing" }
        try? manager.removeItem(atPath: folder.path(new))
        try manager.createDirectory(
            atPath: (folder.path(new) as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try manager.moveItem(atPath: folder.path(old), toPath: folder.path(new))
        return "rename \(old) to \(new)"
    }

    private func remove(_ path: String) throws -> String {
        guard FileManager.default.fileExists(atPath: folder.path(path)) else { return "nothing" }
        try FileManager.default.removeItem(atPath: folder.path(path))
        return "remove \(path)"
    }

    /// Other bytes, as many as before, in the same file.
    private func inPlace(_ path: String) throws -> String {
        guard let text = folder.read(path), let file = FileHandle(forUpdatingAtPath: folder.path(path)) else {
            return "nothing"
        }
        try file.write(contentsOf: Data(text.replacing("Compares", with: "Imagines").utf8))
        try file.close()
        return "overwrite \(path)"
    }

    private mutating func anyJourney(_ path: String) -> String {
        let text = EditedFolder.journey(
            random.pick(["Buying shoes", "A loan", "Renting"]), persona: random.pick(EditedFolder.people + ["nobody"]),
            score: random.pick(["+1", "−2", "4/5", "7", "😡"]))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return text.replacing("persona:", with: "persnoa:")
        case 1: return text.replacing("owner: sales", with: "owner: nobody")
        case 2: return text + "\nSee [the loan](bank/loan.md#paying) and [nothing](nowhere.md).\n"
        case 3: return "| Stage | Actions | Emotions |\n|---|---|---|\n| One | Looks | +1 |\n| Two | Pays | −1 |\n"
        case 4: return "---\ntitle: [broken\n---\n" + text
        default: return text
        }
    }

    private mutating func anySheet() -> String {
        let value = Int.random(in: 0..<120, using: &random)
        return random.pick([
            "stage,metric,date,value\nLooking,drop-off,2026-09-01,\(value)\nPaying,csat,2026-09-01,50\n",
            "stage,metric,date,value\nPaying,drop-off,01.09.2026,\(value)\n", "nothing,that,is,known\n",
            "stage;metric;date;value\nLooking;nps;2026-09-01;\"\(value)\n",
        ])
    }

    private mutating func anySettings() -> String {
        random.pick([
            "title: Maps\nteams: [sales, support]\n", "title: Other maps\nlanguages: [en, ru]\n",
            "title: Maps\nlanes:\n  weather: [Weather]\nemotion-scale: 1..7\n", "titel: Maps\n", "teams: [sales\n",
            "title: Maps\nmetrics:\n  - {id: drop-off, target: 10}\n",
            "title: Maps\nteams:\n  - {id: sales, name: Sales}\nreview: {every: 6 months}\n",
        ])
    }

    private static func persona(_ name: String) -> String {
        "---\ntitle: \(name)\nrole: Runner\nowner: sales\n---\n\nRuns. See [a map](../journeys/shoes.md).\n"
    }

    private static func journey(_ title: String, persona: String, score: String) -> String {
        """
        ---
        title: \(title)
        persona: \(persona)
        owner: sales
        status: approved
        reviewed: 2026-09-01
        ---

        ## Looking

        **Actions:**

        - Compares pairs

        **Touchpoints:** Shop window

        **Emotions:** \(score) curious

        ## Paying

        **Actions:**

        - Pays by card

        **Pain points:**

        - The form asks twice
          - severity: 4
          - team: sales

        """
    }
}
