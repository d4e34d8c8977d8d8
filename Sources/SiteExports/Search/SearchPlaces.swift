import JourneyModel

/// Where the documents of units belong, as one row of numbers.
///
/// A unit is its kind (0 journey, 1 persona, 2 page), its language, the number of its original among those of its kind, the
/// count of its personas and each of them; a persona has then the lengths of its five lists. A journey has the count of its stages and for each the phase plus one, the count
/// of its teams and each team; the count of its lanes and for each the kind; the count of items of each cell, lane by
/// lane; the count of items with teams of their own and for each the difference to the item before, the count of teams
/// and each team.
struct SearchPlaces {
    /// Ids that translations share, in the order of the atlas.
    let personas: [String]
    let languages: [LanguageCode]
    private(set) var row = NumberRow()
    private let atlas: Atlas
    private let personaNumbers: [String: Int]
    private static let kinds = Dictionary(
        uniqueKeysWithValues: LaneKind.allCases.enumerated().map { ($0.element, $0.offset) })

    init(_ atlas: Atlas) {
        self.atlas = atlas
        var personas: [String] = []
        var numbers: [String: Int] = [:]
        for persona in atlas.personas where numbers[persona.id] == nil {
            numbers[persona.id] = personas.count
            personas.append(persona.id)
        }
        self.personas = personas
        personaNumbers = numbers
        var languages = atlas.site.languages
        for language in atlas.journeys.map(\.language) + atlas.personas.map(\.language) + atlas.pages.map(\.language)
        where !languages.contains(language) {
            languages.append(language)
        }
        self.languages = languages
    }

    mutating func add(_ unit: SearchPlan.Unit) {
        switch unit {
        case .journey(let reference): add(atlas.journeys[reference], original: atlas.original(of: reference).index)
        case .page(let reference):
            let page = atlas.pages[reference]
            head(2, page.language, original: (page.translationOf ?? reference).index, [])
        case .persona(let reference):
            let persona = atlas.personas[reference]
            let original = (persona.translationOf ?? reference).index
            head(1, persona.language, original: original, [personaNumbers[persona.id] ?? 0])
            for list in SearchPlan.lists(persona) { row.add(list.count) }
        }
    }

    private mutating func head(_ kind: Int, _ language: LanguageCode, original: Int, _ personas: [Int]) {
        row.add(kind)
        row.add(languages.firstIndex(of: language) ?? 0)
        row.add(original)
        row.add(personas.count)
        for persona in personas { row.add(persona) }
    }

    private mutating func add(_ journey: Journey, original: Int) {
        head(
            0, journey.language, original: original,
            journey.facts.personas.map { personaNumbers[atlas.personas[$0].id] ?? 0 })
        row.add(journey.stages.count)
        for stage in journey.stages {
            row.add(stage.phase.map { $0.index + 1 } ?? 0)
            var teams = stage.teams
            if teams.isEmpty, case .team(let owner)? = journey.facts.owner { teams = [owner] }
            add(teams)
        }
        row.add(journey.lanes.count)
        for lane in journey.lanes { row.add(SearchPlaces.kinds[lane.kind] ?? 0) }
        for cell in journey.cells { row.add(cell.count) }
        var own: [(item: Int, teams: [Reference<Team>])] = []
        for (index, item) in journey.items.enumerated() {
            guard let details = item.details, !journey.details[details].teams.isEmpty else { continue }
            own.append((index, journey.details[details].teams))
        }
        row.add(own.count)
        var last = 0
        for (item, teams) in own {
            row.add(item - last)
            last = item
            add(teams)
        }
    }

    private mutating func add(_ teams: [Reference<Team>]) {
        row.add(teams.count)
        for team in teams { row.add(team.index) }
    }
}

/// Whole numbers in base 32, the lowest digit first; a letter of the upper half of the alphabet is not the last.
struct NumberRow {
    var bytes: [UInt8] = []

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    mutating func add(_ number: Int) {
        var rest = number
        while rest > 31 {
            bytes.append(NumberRow.alphabet[32 | rest & 31])
            rest >>= 5
        }
        bytes.append(NumberRow.alphabet[rest])
    }
}
