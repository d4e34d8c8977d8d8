import JourneyModel
import MarkupWriting

extension HarborAtlas {
    static var mortgageMap: Journey {
        var map = MapSketch(
            title: "Taking a mortgage", path: "content/journeys/bank/mortgage.md",
            stages: [
                Stage(
                    id: "dreaming", name: "Dreaming", duration: "3–6 months", phase: Reference(0), teams: [marketing],
                    anchors: ["1-dreaming"]),
                Stage(id: "comparing", name: "Comparing banks", duration: "2 weeks", phase: Reference(1)),
                Stage(
                    id: "applying", name: "Applying", duration: "1 evening", phase: Reference(2), teams: [digital],
                    steps: 0..<2),
                Stage(
                    id: "proving", name: "Proving income", duration: "3–9 days", phase: Reference(2),
                    isMomentOfTruth: true, teams: [branches]),
                Stage(id: "waiting", name: "Waiting for the answer", duration: "5–12 days", phase: Reference(2)),
                Stage(id: "keys", name: "Signing and keys", duration: "1 day", phase: Reference(3)),
            ])
        map.steps = [
            Step(id: "fill", name: "Fill in the form", duration: "40 min", stage: 2),
            Step(id: "send", name: "Send it off", duration: nil, stage: 2),
        ]
        facts(&map.facts)
        map.sources = [
            EvidenceSource(
                id: "interviews", kind: .interview, title: "Interviews with buyers",
                date: SiteFixture.date("2026-08-14"),
                sample: "12 interviews", link: 1),
            EvidenceSource(
                id: "survey", kind: .survey, title: "Survey after signing", date: SiteFixture.date("2026-09-30"),
                sample: "214 answers", link: nil),
            EvidenceSource(
                id: "workshop", kind: .team, title: "Workshop of lending and branches", date: nil, sample: nil,
                link: nil),
        ]
        map.links = [
            .persona(anna, fragment: nil), .web("https://research.harbor.example/7"), .here(fragment: "waiting"),
        ]
        map.prose = [
            Prose(
                place: .beforeMap,
                text: RichText(
                    plain: "Anna buys once in her life.",
                    markup: MarkupSample.make(
                        "<p><a href=\"\">Anna</a> buys once in her life; the bank sells forty a week.</p>"),
                    holes: [RichText.Hole(offset: 12, link: 0)])),
            Prose(
                place: .stage(3),
                text: RichText(
                    plain: "Payroll offices send papers by post.",
                    markup: MarkupSample.make(
                        "<p>Payroll offices of hospitals send papers by post, and the branch asks for originals. Nobody had counted how often the second visit was needed until this spring.</p>"
                    ))),
            Prose(
                place: .afterMap,
                text: RichText(
                    plain: "What we do not know",
                    markup: MarkupSample.make(
                        "<h2 id=\"what-we-do-not-know\">What we do not know</h2><p>How many gave up before the form.</p>"
                    ))),
        ]
        customerRows(&map)
        companyRows(&map)
        return map.journey(id: "mortgage", address: "journeys/bank/mortgage.html")
    }

    private static func facts(_ facts: inout JourneyFacts) {
        facts.summary = "From the first dream of an own place to the keys: the form is easy, the proof is not."
        facts.personas = [anna]
        facts.goal = "Keys within two months"
        facts.scenario = "Anna has found a flat and needs an answer before somebody else buys it."
        facts.trigger = "The landlord sells"
        facts.expectations = ["One list of papers", "An answer on the promised day"]
        facts.scope = "First purchase, one applicant, no brokers"
        facts.businessGoal = BusinessGoal(
            text: "Fewer applications given up", metric: "share given up at proof", target: "15 %",
            by: SiteFixture.date("2027-06-30"))
        facts.purchaseStage = 5
        facts.owner = .team(lending)
        facts.contributors = [.team(branches), .team(digital)]
        facts.reviewers = [.named("J. Moreau")]
        facts.folders = ["bank"]
        facts.tags = ["mortgage", "home"]
        facts.review.status = .approved
        facts.review.reviewed = SiteFixture.date("2026-04-01")
        facts.review.reviewEvery = .months(6)
        facts.review.reviewWhen = ["The rate model changes"]
        facts.review.validated = ReviewFacts.Validation(
            date: SiteFixture.date("2026-03-20"), method: "Walk-through", participants: "5 buyers")
        facts.review.signOffs = [
            ReviewFacts.SignOff(date: SiteFixture.date("2026-04-01"), by: "J. Moreau", verdict: "approved", note: nil)
        ]
        facts.review.changes = [
            ReviewFacts.Change(date: SiteFixture.date("2026-06-02"), text: "Payslips can be uploaded as photos")
        ]
    }

    private static func customerRows(_ map: inout MapSketch) {
        func feels(_ text: String, _ score: Double, believed: Double? = nil) -> Note {
            Note(text, score: score) { details in
                details.believed = believed.map { ExperienceScore($0, on: .signed) }
                details.sources = [0]
            }
        }
        map.row(
            .emotions, "Emotions",
            [
                [feels("hopeful", 1)], [feels("overwhelmed by numbers", 0, believed: 1)],
                [feels("relieved that it is online", 1)], [feels("treated as a suspect", -2, believed: 0)],
                [feels("left in the dark", -1)], [feels("proud", 2)],
            ])
        map.row(
            .actions, "Actions",
            [
                ["Follows flat prices", "Asks friends who bought"],
                ["Opens six bank calculators", "Fills a spreadsheet"],
                [
                    Note("Fills in the online form", step: 0), Note("Uploads her passport", step: 0),
                    Note("Presses send", step: 1),
                ],
                ["Collects payslips", "Visits the branch with originals", "Sends the missing page again"],
                ["Calls support and holds", "Refreshes the app"], ["Signs at the branch", "Receives the keys"],
            ])
        map.row(
            .touchpoints, "Touchpoints",
            [
                [Note("Billboard") { $0.provider = .us }],
                [
                    Note("Rate calculator") { details in
                        details.touchpoint = calculator.index
                        details.channels = [web]
                        details.importance = 5
                        details.expectation = ExperienceScore(1, on: .signed)
                        details.actual = ExperienceScore(-1, on: .signed)
                    }
                ],
                [Note("Application form") { $0.channels = [web] }],
                [
                    Note("Branch visit") { details in
                        details.channels = [branch]
                        details.expectation = ExperienceScore(0, on: .signed)
                        details.actual = ExperienceScore(-2, on: .signed)
                    }
                ],
                [
                    Note("Support line") { details in
                        details.touchpoint = supportLine.index
                        details.channels = [phone]
                        details.handover = .lost
                        details.wait = "18 min"
                    }
                ],
                [Note("Signing appointment") { $0.channels = [branch] }],
            ])
        map.row(
            .thoughts, "Thoughts",
            [
                ["Could we really afford our own place?"], ["Why is the rate here not the one on the poster?"],
                ["That was easier than I thought."], ["I sent this yesterday. Why again?"], ["Is no news good news?"],
                ["We did it."],
            ])
    }

    private static func companyRows(_ map: inout MapSketch) {
        map.row(
            .painPoints, "Pain points",
            [
                [],
                [
                    Note("The full cost is hard to see") { details in
                        details.severity = 4
                        details.sources = [0, 1]
                    }
                ],
                [],
                [
                    Note("The same paper is asked for twice") { details in
                        details.severity = 5
                        details.origin = .causedByUs
                        details.sources = [0]
                        details.teams = [branches]
                    },
                    Note("The branch is open when Anna works") { details in
                        details.severity = 3
                        details.sources = [2]
                    },
                ],
                [
                    Note("Nobody can say where the file is") { details in
                        details.severity = 5
                        details.sources = [0]
                        details.ticket = "LEND-114"
                    }
                ],
                [],
            ])
        map.row(
            .opportunities, "Opportunities",
            [
                [], [Note("Show the full cost first") { $0.status = .idea }], [],
                [
                    Note("Fetch income with consent") { details in
                        details.impact = 5
                        details.effort = 4
                        details.status = .idea
                        details.type = .innovate
                    }
                ],
                [
                    Note("Status with names and dates") { details in
                        details.impact = 4
                        details.effort = 2
                        details.status = .planned
                        details.decided = SiteFixture.date("2026-10-02")
                        details.teams = [lending]
                        details.to = ["keys"]
                    }
                ], [],
            ])
        map.row(.custom, "Papers in play", isHidden: true, [["None"], [], ["Form A"], ["Payslips"], [], ["Deed"]])
    }

    static var futureMap: Journey {
        var map = MapSketch(
            title: "Mortgage in an evening", path: "content/journeys/bank/mortgage-future.md",
            stages: [Stage(id: "asking", name: "Asking"), Stage(id: "moving", name: "Moving in")])
        map.facts.kind = .futureState
        map.facts.horizon = .toBe
        map.facts.baseline = mortgage
        map.facts.personas = [anna]
        map.facts.folders = ["bank"]
        map.facts.review.status = .inReview
        map.row(.emotions, "Emotions", [[Note("sure", score: 1)], [Note("at home", score: 2)]])
        return map.journey(id: "mortgage-future", address: "journeys/bank/mortgage-future.html")
    }

    static var cardMap: Journey {
        var map = MapSketch(
            title: "Получение карты", path: "content/journeys/bank/card.md",
            stages: [
                Stage(id: "подаёт-заявку", name: "Подаёт заявку", phase: Reference(2)),
                Stage(id: "ждёт", name: "Ждёт карту", duration: "3–8 дней"),
            ])
        map.language = .russian
        map.facts.personas = [svetlana]
        map.facts.folders = ["bank"]
        map.facts.owner = .named("Отдел карт")
        map.row(.emotions, "Эмоции", [[Note("приятно удивлена", score: 1)], [Note("раздражена", score: -1)]])
        map.row(.painPoints, "Болевые точки", [[], [Note("Дату переносят молча") { $0.severity = 5 }]])
        return map.journey(id: "card", address: "journeys/bank/card.html")
    }

    static var papersMap: Journey {
        var map = MapSketch(
            title: "Getting a payslip", path: "content/journeys/bank/papers.md",
            stages: [Stage(id: "asking", name: "Asking payroll")])
        map.facts.parent = (mortgage, 3)
        map.facts.personas = [anna]
        map.facts.folders = ["bank"]
        map.facts.owner = .team(branches)
        map.row(.actions, "Actions", [["Writes to payroll"]])
        return map.journey(id: "papers", address: "journeys/bank/papers.html")
    }

    static var draftMap: Journey {
        var map = MapSketch(
            title: "Moving house insurance", path: "content/journeys/insurance/moving.md",
            stages: [Stage(id: "remembering", name: "Remembering")])
        map.facts.review.status = .draft
        map.facts.folders = ["insurance"]
        map.facts.personaNames = ["Somebody new"]
        map.row(.emotions, "Emotions", [[Note("panic", score: -2)]])
        return map.journey(id: "moving", address: "journeys/insurance/moving.html")
    }

    static var archivedMap: Journey {
        var map = MapSketch(
            title: "Passbook savings", path: "content/journeys/bank/passbook.md",
            stages: [Stage(id: "queueing", name: "Queueing")])
        map.facts.review.status = .archived
        map.aliases = ["savings.html"]
        map.row(.actions, "Actions", [["Waits at the counter"]])
        return map.journey(id: "passbook", address: "journeys/bank/passbook.html")
    }
}
