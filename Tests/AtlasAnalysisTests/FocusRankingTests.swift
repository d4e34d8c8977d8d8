import AtlasAnalysis
import JourneyModel
import Testing

struct FocusRankingTests {
    @Test("a stage gives one line that joins its lowest score with its gravest pain point")
    func joinsScoreAndPain() throws {
        var map = MapSketch("loan")
        let interviews = map.source(.interview, sample: "9 of 12 interviews")
        map.stage("Dreaming")
        map.feel(1)
        map.stage("Proving income", teams: [Reference(0)])
        map.feel(-1)
        map.feel(-2)
        map.say(.painPoints, "waits in line") { $0.severity = 3 }
        map.say(.painPoints, "the same paper twice") {
            $0.severity = 5
            $0.sources = [interviews]
            $0.ticket = "LOAN-1"
        }
        let site = atlas([map])
        let points = FocusRanking.worst(in: site, limit: 9)
        #expect(points.count == 1)
        let point = try #require(points.first)
        let journey = site.journeys[0]
        #expect(journey.stages[point.stage].name == "Proving income")
        #expect(point.item.map { journey.items[$0].text.plain } == "the same paper twice")
        #expect(point.score == ExperienceScore(-2, on: .signed))
        #expect(point.severity == 5)
        #expect(point.grade == .researched)
        #expect(point.samples(in: site) == ["9 of 12 interviews"])
        #expect(point.owners == [.team(Reference(0))])
        #expect(point.decision == nil)
        #expect(point.ticket == "LOAN-1")
    }

    @Test("the first few moments are the first of all of them")
    func few() {
        var map = MapSketch("m")
        let talks = map.source(.interview)
        for stage in 0..<40 {
            map.stage("stage \(stage)", isMomentOfTruth: stage % 3 == 0)
            map.feel(Double(stage * 7 % 5 - 2)) { if stage % 4 == 0 { $0.sources = [talks] } }
            map.say(.painPoints, "waits") { $0.severity = 1 + stage * 11 % 5 }
        }
        let site = atlas([map])
        let worst = FocusRanking.worst(in: site, limit: .max)
        let best = FocusRanking.best(in: site, limit: .max)
        #expect(worst.count > 30 && best.count > 10)
        for limit in 0...20 {
            #expect(FocusRanking.worst(in: site, limit: limit) == Array(worst.prefix(limit)))
            #expect(FocusRanking.best(in: site, limit: limit) == Array(best.prefix(limit)))
        }
    }

    @Test("researched comes before assumed, then the lower score, then severity, then moments of truth")
    func order() {
        var map = MapSketch("m")
        let survey = map.source(.survey)
        let guess = map.source(.assumption)
        func stage(_ name: String, _ score: Double, source: Int, severity: Int? = nil, truth: Bool = false) {
            map.stage(name, isMomentOfTruth: truth)
            map.feel(score) { $0.sources = [source] }
            if let severity { map.say(.painPoints, "pain of " + name) { $0.severity = severity } }
        }
        stage("assumed and terrible", -2, source: guess, severity: 5)
        stage("mild", -1, source: survey, severity: 2)
        stage("mild moment of truth", -1, source: survey, severity: 2, truth: true)
        stage("mild and severe", -1, source: survey, severity: 5)
        stage("worst", -2, source: survey)
        let site = atlas([map])
        #expect(
            FocusRanking.worst(in: site, limit: 9).map { site.journeys[0].stages[$0.stage].name } == [
                "worst", "mild and severe", "mild moment of truth", "mild", "assumed and terrible",
            ])
        #expect(FocusRanking.worst(in: site, limit: 2).count == 2)
        #expect(FocusRanking.worst(in: site, limit: 0).isEmpty)
    }

    @Test("a pain point without a score ranks as neutral: after bad scores, before good ones")
    func painWithoutScore() {
        var map = MapSketch("m")
        map.stage("good but painful")
        map.feel(1)
        map.say(.painPoints, "p")
        map.stage("no score")
        map.say(.barriers, "b")
        map.stage("bad")
        map.feel(-1)
        map.stage("nothing wrong")
        map.feel(0)
        let site = atlas([map])
        #expect(FocusRanking.worst(in: site, limit: 9).map(\.stage) == [2, 1, 0])
    }

    @Test("drafts, archived maps and future states stay out of the site's rankings", arguments: [true, false])
    func exclusions(isBest: Bool) {
        func map(_ id: String, _ status: ReviewStatus?, _ kind: JourneyKind = .currentState) -> MapSketch {
            var map = MapSketch(id, status: status)
            map.facts.kind = kind
            map.stage("s")
            map.feel(isBest ? 2 : -2)
            return map
        }
        let site = atlas([
            map("draft", .draft), map("archived", .archived), map("future", .approved, .futureState),
            map("reviewed", .inReview), map("unknown", nil), map("day", .approved, .dayInTheLife),
        ])
        let points = isBest ? FocusRanking.best(in: site, limit: 9) : FocusRanking.worst(in: site, limit: 9)
        #expect(points.map { site.journeys[$0.journey].id } == ["reviewed", "unknown", "day"])
        #expect(FocusRanking.worst(of: Reference(0), in: site, limit: 9).count == (isBest ? 0 : 1))
        #expect(FocusRanking.best(of: Reference(0), in: site, limit: 9).count == (isBest ? 1 : 0))
        #expect(FocusRanking.worst(of: [Reference(0), Reference(3)], in: site, limit: 9).count == (isBest ? 0 : 1))
    }

    @Test("a journey with translations is ranked once, in the reader's language")
    func translations() {
        var original = MapSketch("loan")
        original.stage("s")
        original.feel(-2)
        var translation = original
        translation.language = .polish
        translation.facts.translationOf = Reference(0)
        let site = atlas([original, translation])
        #expect(FocusRanking.worst(in: site, limit: 9).map(\.journey) == [Reference(0)])
        #expect(FocusRanking.worst(in: site, limit: 9, language: .polish).map(\.journey) == [Reference(1)])
        #expect(FocusRanking.worst(in: site, limit: 9, language: .russian).map(\.journey) == [Reference(0)])
        let reversed = atlas([translation, original])
        #expect(FocusRanking.worst(in: reversed, limit: 9).count == 1)
    }

    @Test("what is done or rejected is no reason to act", arguments: [DecisionStatus.done, .rejected])
    func settledPains(status: DecisionStatus) {
        var map = MapSketch("m")
        map.stage("settled")
        map.say(.painPoints, "p") { $0.status = status }
        map.stage("ticked")
        map.say(.painPoints, "p", isDone: true)
        map.stage("open")
        map.say(.painPoints, "p") { $0.status = .planned }
        let points = FocusRanking.worst(in: atlas([map]), limit: 9)
        #expect(points.map(\.stage) == [2])
        #expect(points.first?.decision == .planned)
    }

    @Test("the decision is the pain's own, else that of the stage's furthest opportunity")
    func decisions() {
        var map = MapSketch("m")
        map.facts.owner = .named("Ewa")
        map.stage("s")
        map.say(.painPoints, "p")
        map.say(.opportunities, "a") { $0.status = .idea }
        map.say(.opportunities, "b") { $0.status = .planned }
        map.say(.opportunities, "c") { $0.status = .rejected }
        let point = FocusRanking.worst(in: atlas([map]), limit: 1).first
        #expect(point?.decision == .planned)
        #expect(point?.owners == [.named("Ewa")])
    }

    @Test("an aim is no experience")
    func targets() {
        var map = MapSketch("m")
        map.stage("s")
        map.feel(-2, isTarget: true)
        map.feel(2, isTarget: true)
        #expect(FocusRanking.worst(in: atlas([map]), limit: 1).isEmpty)
        #expect(FocusRanking.best(in: atlas([map]), limit: 1).isEmpty)
    }

    @Test("the best moments are the highest scores with their highlights, inferred ones said to be so")
    func best() {
        var map = MapSketch("m")
        map.stage("a")
        map.feel(1)
        map.stage("b")
        map.feel(2, isInferred: true)
        map.say(.highlights, "the adviser calls back")
        map.stage("c")
        map.feel(-2)
        map.say(.highlights, "still polite")
        let site = atlas([map])
        let points = FocusRanking.best(in: site, limit: 9)
        #expect(points.map(\.stage) == [1, 0])
        #expect(points.map(\.isInferred) == [true, false])
        #expect(points.first?.item.map { site.journeys[0].items[$0].text.plain } == "the adviser calls back")
    }

    @Test("a dip within a stage is a bad moment and nothing to protect, however well the stage ends")
    func dips() {
        var map = MapSketch("m")
        map.stage("dips")
        map.feel(from: [1, -2, 1])
        map.say(.painPoints, "p")
        map.stage("holds")
        map.feel(from: [2, 1])
        map.stage("rises from nothing")
        map.feel(from: [0, 2])
        let site = atlas([map])
        let worst = FocusRanking.worst(in: site, limit: 9)
        #expect(worst.map(\.stage) == [0])
        #expect(worst.first?.score == ExperienceScore(-2, on: .signed))
        let best = FocusRanking.best(in: site, limit: 9)
        #expect(best.map(\.stage) == [1])
        #expect(best.first?.score == ExperienceScore(1, on: .signed))
        #expect(LowestStage(site.journeys[0])?.score == ExperienceScore(-2, on: .signed))
        #expect(
            Backlog([Reference(0)], SharedTopics([], [], in: site), in: site).entries.first?.score
                == ExperienceScore(-2, on: .signed))
        let stage = StageUse(journey: Reference(0), stage: 0)
        #expect(ExperienceSummary([stage], in: site)?.worstScore == ExperienceScore(-2, on: .signed))
        #expect(ExperienceSummary([stage], in: site)?.mean == 0.5)
    }

    @Test("where it feels good, a mild pain makes no bad moment, and one that may be grave does")
    func mildPains() {
        var map = MapSketch("m")
        func stage(_ name: String, _ score: Double, severity: Int?) {
            map.stage(name)
            map.feel(score)
            map.say(.painPoints, "pain of " + name) { $0.severity = severity }
        }
        stage("good and mild", 2, severity: 2)
        stage("good and grave", 2, severity: 3)
        stage("good and unstated", 1, severity: nil)
        stage("neutral and mild", 0, severity: 1)
        #expect(FocusRanking.worst(in: atlas([map]), limit: 9).map(\.stage) == [3, 2, 1])
    }

    @Test("a list that stops among equals can say how many more there are")
    func stopsAmongEquals() {
        var map = MapSketch("m")
        for (name, score) in [("a", -2.0), ("b", -1), ("c", -1), ("d", -1), ("e", -0.5)] {
            map.stage(name)
            map.feel(score)
        }
        let worst = FocusRanking.worst(in: atlas([map]), limit: 9)
        #expect((0...5).map { FocusRanking.equals(after: $0, of: worst) } == [0, 0, 2, 1, 0, 0])
    }

    @Test("equals come in one order in all languages, whatever their titles are there")
    func equals() {
        func map(_ id: String, _ language: LanguageCode = .english, of original: Int? = nil) -> MapSketch {
            var map = MapSketch(id)
            map.language = language
            map.facts.translationOf = original.map { Reference($0) }
            map.stage("s")
            map.feel(-1)
            map.feel(2)
            map.say(.painPoints, "p")
            return map
        }
        // In Polish the second journey is the first by its title.
        let site = atlas([map("two", .polish, of: 2), map("one"), map("two"), map("one", .polish, of: 1)])
        for language in [LanguageCode.english, .polish] {
            let seen = JourneyVersions.once(site, language: language)
            let worst = FocusRanking.worst(in: site, limit: 9, language: language)
            #expect(worst.map { site.journeys[$0.journey].id } == ["one", "two"])
            let best = FocusRanking.best(in: site, limit: 9, language: language)
            #expect(best.map { site.journeys[$0.journey].id } == ["one", "two"])
            let backlog = Backlog(
                JourneyVersions.inOrder(seen, in: site), SharedTopics([], [], in: site), in: site)
            #expect(backlog.entries.map { site.journeys[$0.places[0].journey].id } == ["one", "two"])
        }
    }
}
