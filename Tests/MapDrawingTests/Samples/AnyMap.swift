import JourneyModel

extension Sketch {
    /// A map as it might come from anywhere: several scripts, long words, empty cells, spans, steps, any lanes.
    static func any(seed: UInt64) -> Sketch {
        var random = SeededRandom(seed: seed)
        let languages: [LanguageCode] = [.english, .russian, .polish, LanguageCode("ja")]
        var map = Sketch(SampleText.any(&random), language: random.pick(languages))
        map.facts.kind = random.pick(JourneyKind.allCases)
        map.facts.personas = (0..<random.below(4)).map { Reference($0) }
        if random.chance(50) {
            let kinds: [EvidenceSource.Kind] = [.interview, .team, .assumption]
            map.sources = kinds.map {
                EvidenceSource(id: $0.rawValue, kind: $0, title: "x", date: nil, sample: nil, link: nil)
            }
        }
        for stage in 0..<random.below(13) + 1 {
            map.stage(
                SampleText.any(&random, most: 5), random.chance(50) ? SampleText.any(&random, most: 3) : nil,
                span: random.chance(50) ? TimeSpan(least: random.below(3) * 3600, most: 7200 << random.below(9)) : nil,
                phase: random.chance(60) ? min(4, stage / 2) : nil, isMoment: random.chance(20))
            if random.chance(20) {
                map.steps((0..<random.below(4) + 1).map { _ in SampleText.any(&random, most: 4) })
            }
        }
        var itemCount = 0
        for _ in 0..<random.below(17) + 1 {
            let kind = random.pick(LaneKind.allCases)
            map.lane(kind, SampleText.any(&random, most: 3), merged: random.chance(10) ? .emotions : nil)
            map.fill(kind, &itemCount, &random)
        }
        if random.chance(40) { map.compare(&random) }
        return map
    }

    /// Gives the map a current state with some of its stages and some others, or a map under one of its stages.
    private mutating func compare(_ random: inout SeededRandom) {
        var past = Sketch("Before", language: language)
        past.id = "before"
        for stage in stages where random.chance(70) { past.stages.append(stage) }
        for _ in 0..<random.below(4) { past.stage(SampleText.any(&random, most: 4)) }
        if past.stages.isEmpty { past.stage("Only") }
        past.lane(.emotions, "Emotions")
        for stage in past.stages.indices where random.chance(85) {
            past.feel(stage, .score(Sketch.score(&random)), "felt")
        }
        facts.baseline = Reference(1)
        past.facts.parent = (Reference(0), random.below(stages.count))
        others = [past.journey]
    }

    private mutating func fill(_ kind: LaneKind, _ itemCount: inout Int, _ random: inout SeededRandom) {
        for stage in stages.indices where random.chance(70) {
            for _ in 0..<random.below(4) {
                let steps = stages[stage].steps
                let step = steps.isEmpty || random.chance(30) ? nil : steps.lowerBound + random.below(steps.count)
                let end = step == nil && random.chance(10) ? min(stages.count - 1, stage + random.below(3)) : stage
                let text = SampleText.any(&random)
                let details = Sketch.details(&random, personas: kind == .emotions ? 3 : 0, sources: sources.count)
                if kind == .emotions {
                    let measure = Sketch.measure(&random)
                    feel(stage, measure, text, step: step, isInferred: random.chance(20)) { $0 = details }
                } else {
                    item(stage, text, id: "i\(itemCount)", to: end, step: step, isQuote: random.chance(10)) {
                        $0 = details
                    }
                    itemCount += 1
                }
            }
        }
    }

    private static func score(_ random: inout SeededRandom) -> ExperienceScore {
        ExperienceScore(Double(random.below(9)) / 2 - 2, on: .signed)
    }

    private static func measure(_ random: inout SeededRandom) -> Feeling.Measure {
        switch random.below(6) {
        case 0: .none
        case 1: .range(ExperienceScore(-1, on: .signed), score(&random))
        case 2: .change((0..<random.below(3) + 2).map { _ in score(&random) })
        default: .score(score(&random))
        }
    }

    private static func details(_ random: inout SeededRandom, personas: Int, sources: Int) -> ItemDetails {
        var details = ItemDetails()
        details.severity = random.chance(40) ? random.below(5) + 1 : nil
        details.importance = random.chance(30) ? random.below(5) + 1 : nil
        details.impact = random.chance(40) ? random.below(5) + 1 : nil
        details.effort = random.chance(40) ? random.below(5) + 1 : nil
        if random.chance(30) { details.expectation = score(&random) }
        if random.chance(30) { details.actual = score(&random) }
        if random.chance(30) { details.believed = score(&random) }
        if random.chance(40) { details.channel(random.pick(ChannelIcon.allCases)) }
        if random.chance(20) { details.teams = [Reference(random.below(3))] }
        if random.chance(20) { details.wait = SampleText.any(&random, most: 3) }
        if random.chance(10) { details.fail = "" }
        if random.chance(15) { details.ticket = "JB-1" }
        if random.chance(5) { details.to = ["i\(random.below(60))"] }
        if random.chance(8) { details.goTo = ["s\(random.below(6) + 1)"] }
        if personas > 0, random.chance(50) { details.personas = [Reference(random.below(personas))] }
        if sources > 0, random.chance(40) { details.sources = [random.below(sources)] }
        details.isMomentOfTruth = random.chance(10)
        return details
    }
}
