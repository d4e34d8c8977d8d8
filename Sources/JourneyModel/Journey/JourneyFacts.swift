import MarkupWriting

/// What the front matter says about a journey, with every name resolved.
package struct JourneyFacts: Sendable {
    package var title: String
    package var summary: String?
    package var personas: [Reference<Persona>] = []
    /// Personas that are named but have no page of their own, as written.
    package var personaNames: [String] = []
    package var kind: JourneyKind = .currentState
    package var horizon: Horizon?
    /// The journey and, when named, the stage that this map lies under.
    package var parent: (journey: Reference<Journey>, stage: Int?)?
    /// The current state that a future state is compared with.
    package var baseline: Reference<Journey>?
    package var variantOf: Reference<Journey>?
    package var scenario: String?
    package var goal: String?
    package var businessGoal: BusinessGoal?
    package var trigger: String?
    package var expectations: [String] = []
    package var scope: String?
    package var purchaseStage: Int?
    package var owner: Stakeholder?
    package var contributors: [Stakeholder] = []
    package var reviewers: [Stakeholder] = []
    package var review = ReviewFacts()
    package var audience: Audience = .internal
    package var emotionScale: EmotionScale?
    package var tags: [String] = []
    package var order: Double?
    package var translationOf: Reference<Journey>?
    /// Path of the source file, for "edit this map".
    package var sourcePath: String
    /// The folders between `journeys` and the file: business, product.
    package var folders: [String] = []

    package init(title: String, sourcePath: String) {
        self.title = title
        self.sourcePath = sourcePath
    }
}

/// What the company wants from a journey.
package struct BusinessGoal: Sendable, Hashable {
    package var text: String
    package var metric: String?
    package var target: String?
    package var by: CalendarDate?
    /// Id of a metric of the site that `metric` names.
    package var metricID: String?
    /// The number that `target` states.
    package var number: ExactNumber?

    package init(
        text: String, metric: String? = nil, target: String? = nil, by: CalendarDate? = nil, metricID: String? = nil,
        number: ExactNumber? = nil
    ) {
        self.text = text
        self.metric = metric
        self.target = target
        self.by = by
        self.metricID = metricID
        self.number = number
    }
}

/// Someone who answers for something: a team of the settings, or a name as written.
package enum Stakeholder: Sendable, Hashable {
    case team(Reference<Team>)
    case named(String)
}

/// How far a map can be trusted to be up to date.
package struct ReviewFacts: Sendable, Hashable {
    package struct SignOff: Sendable, Hashable {
        package var date: CalendarDate?
        package var by: String
        package var verdict: String?
        package var note: String?

        package init(date: CalendarDate?, by: String, verdict: String?, note: String?) {
            self.date = date
            self.by = by
            self.verdict = verdict
            self.note = note
        }
    }

    package struct Validation: Sendable, Hashable {
        package var date: CalendarDate?
        package var method: String?
        package var participants: String?

        package init(date: CalendarDate?, method: String?, participants: String?) {
            self.date = date
            self.method = method
            self.participants = participants
        }
    }

    package struct Change: Sendable, Hashable {
        package var date: CalendarDate
        package var text: String

        package init(date: CalendarDate, text: String) {
            self.date = date
            self.text = text
        }
    }

    package var status: ReviewStatus?
    package var reviewed: CalendarDate?
    package var reviewEvery: CalendarPeriod?
    /// Events that call for a review.
    package var reviewWhen: [String] = []
    package var validated: Validation?
    package var signOffs: [SignOff] = []
    package var changes: [Change] = []

    package init() {}

    /// The day from which the map is overdue; nil when no period is known or it was never reviewed.
    package var due: CalendarDate? {
        guard let reviewed, let reviewEvery else { return nil }
        return reviewed.advanced(by: reviewEvery)
    }
}
