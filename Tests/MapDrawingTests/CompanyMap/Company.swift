import AtlasAnalysis
import JourneyModel

@testable import MapDrawing

/// A company with journeys, for tests of its map.
struct Company {
    var language = LanguageCode.english
    var personas: [Persona] = []
    var journeys: [Journey] = []
    var phases = ["Awareness", "Consideration", "Decision", "Retention", "Loyalty"]

    mutating func persona(_ name: String, _ role: String? = nil) {
        var persona = Persona(
            id: "p\(personas.count)", language: language, address: "personas/p\(personas.count).html", name: name,
            sourcePath: "x.md")
        persona.role = role
        personas.append(persona)
    }

    mutating func add(_ sketch: Sketch) {
        let map = sketch.journey
        journeys.append(
            Journey(
                id: "j\(journeys.count)", language: map.language, address: "journeys/j\(journeys.count).html",
                aliases: [], facts: map.facts, stages: map.stages, steps: map.steps, lanes: map.lanes,
                items: map.items, cells: map.cells, feelings: map.feelings, details: map.details,
                sources: map.sources, prose: [], links: []))
    }

    /// A journey from its phases and scores, stage by stage.
    mutating func journey(
        _ title: String, personas: [Int], _ stages: [(phase: Int?, score: Double?)], severe: Int = 0,
        _ tell: (inout JourneyFacts) -> Void = { _ in }
    ) {
        var sketch = Sketch(title, language: language)
        for (index, stage) in stages.enumerated() { sketch.stage("Stage \(index + 1)", phase: stage.phase) }
        sketch.lane(.emotions, "Emotions")
        for (index, stage) in stages.enumerated() {
            if let score = stage.score { sketch.feel(index, score, "felt") }
        }
        sketch.lane(.painPoints, "Pain points")
        for index in 0..<severe { sketch.item(0, "Pain \(index)") { $0.severity = 5 } }
        sketch.facts.personas = personas.map { Reference($0) }
        sketch.facts.owner = .team(Reference(journeys.count % 3))
        tell(&sketch.facts)
        add(sketch)
    }

    var atlas: Atlas {
        Atlas(
            site: SiteFacts(title: "Halden"),
            phases: phases.map { LifecyclePhase(id: $0, names: [LocalizedName($0)]) },
            teams: ["Branches", "Digital channels", "Lending operations"].map { Team(id: $0, name: $0) },
            channels: [], touchpoints: [], personas: personas, journeys: journeys,
            today: CalendarDate(daysSinceEpoch: 20_000))
    }

    var grid: CompanyGrid? {
        CompanyGrid(atlas, journeys: atlas.journeyReferences, personas: atlas.personaReferences)
    }

    /// The map with `j1` for the address of the second journey and `p0` for that of the first persona.
    func scene(withLinks: Bool = true) -> Scene? {
        let addresses = CompanyMap.Addresses(
            journey: { "j\($0.index)" },
            row: { subject in
                if case .persona(let persona) = subject { "p\(persona.index)" } else { "all" }
            })
        return grid.map {
            CompanyMap.place(
                $0, in: atlas, language: language, vocabulary: Words.of(language),
                addresses: withLinks ? addresses : nil)
        }
    }
}

extension Company {
    /// A company as one hopes to see it: a future state, a map under a stage, a draft, a day outside the phases.
    static var believable: Company {
        var company = Company()
        company.persona("Anna", "first-time buyer")
        company.persona("Marek", "new to the country")
        company.persona("Viktor, sales representative")
        company.journey(
            "Taking a mortgage", personas: [0],
            [(0, 1), (1, 0), (2, 1), (2, -2), (2, -1), (3, 2)], severe: 3)
        company.journey("Taking a mortgage in an evening", personas: [0], [(0, 1), (1, 1), (2, 2)]) {
            $0.kind = .futureState
            $0.horizon = .toBe
            $0.baseline = Reference(0)
        }
        company.journey("Proving income, step by step", personas: [0], [(2, 0), (2, -2), (nil, 1)], severe: 1) {
            $0.parent = (Reference(0), 3)
            $0.review.status = .draft
        }
        company.journey("Waiting for an answer", personas: [0, 1], [(3, 0), (nil, -1), (4, 1)])
        company.journey("Opening an account", personas: [1], [(0, 1), (1, nil), (2, -1), (3, 1)], severe: 2) {
            $0.owner = nil
        }
        company.journey("A working day", personas: [2], [(nil, 1), (nil, -1)]) { $0.kind = .dayInTheLife }
        company.journey("Returning what does not fit", personas: [], [(3, -1), (2, 0)])
        return company
    }

    /// Any company: several scripts, long titles, and everything that a bar may carry.
    static func any(journeys count: Int, seed: UInt64) -> Company {
        var random = SeededRandom(seed: seed)
        var company = Company(language: random.pick([.english, .russian, .polish]))
        company.phases = (0..<random.below(7) + 1).map { _ in SampleText.any(&random, most: 3) }
        let personas = random.below(8) + 1
        for _ in 0..<personas {
            company.persona(
                SampleText.any(&random, most: 3), random.chance(60) ? SampleText.any(&random, most: 5) : nil)
        }
        for index in 0..<count {
            let isPlaced = index == 0 || random.chance(90)
            let stages = (0..<random.below(12) + 1).map { stage in
                (
                    phase: isPlaced && (stage == 0 || random.chance(80)) ? random.below(company.phases.count) : nil,
                    score: random.chance(80) ? Double(random.below(9)) / 2 - 2 : nil
                )
            }
            let isForward = random.chance(70)
            let placed = stages.compactMap(\.phase).sorted()
            var next = placed.makeIterator()
            let ordered = stages.map { (phase: $0.phase == nil ? nil : next.next(), score: $0.score) }
            let owners = (0..<random.below(3)).map { _ in random.below(personas) }
            let title = SampleText.any(&random, most: 12)
            let (isFuture, isNested, isNamed) = (random.chance(15), random.chance(15), random.chance(10))
            let above = index > 0 ? random.below(index) : nil
            company.journey(title, personas: owners, isForward ? ordered : stages, severe: random.below(4)) { facts in
                if isFuture { facts.kind = .futureState }
                if isFuture { facts.baseline = above.map { Reference($0) } }
                if isNested, let above { facts.parent = (Reference(above), 0) }
                if isNamed { facts.personaNames = ["Konstantynopolitańczykowianeczka"] }
                facts.review.status = isNested ? .draft : .approved
            }
        }
        return company
    }
}
