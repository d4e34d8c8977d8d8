/// One column of a map.
public struct Stage: Sendable {
    /// Part of addresses; unique within the journey.
    package let id: String
    /// The author's words without numbering and markup.
    package let name: String
    /// As written: `3–9 days`.
    package let duration: String?
    /// What the duration, or an entry of a lane of time, says in numbers; nil where it says none.
    package let span: TimeSpan?
    package let phase: Reference<LifecyclePhase>?
    package let isMomentOfTruth: Bool
    /// Teams that own the stage.
    package var teams: [Reference<Team>]
    /// The stage's steps in `Journey.steps`.
    package let steps: Range<Int>
    /// Other anchors that links may use: the slug of the heading as written, old ids.
    package let anchors: [String]
    /// Index in `Journey.details` of what attributes say about the stage as a whole.
    package let details: Int?

    package init(
        id: String, name: String, duration: String? = nil, span: TimeSpan? = nil,
        phase: Reference<LifecyclePhase>? = nil, isMomentOfTruth: Bool = false, teams: [Reference<Team>] = [],
        steps: Range<Int> = 0..<0,
        anchors: [String] = [], details: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.duration = duration
        self.span = span
        self.phase = phase
        self.isMomentOfTruth = isMomentOfTruth
        self.teams = teams
        self.steps = steps
        self.anchors = anchors
        self.details = details
    }
}

/// An ordered part of a stage.
package struct Step: Sendable {
    package let id: String
    package let name: String
    package let duration: String?
    /// Index in `Journey.stages`.
    package let stage: Int
    /// Index in `Journey.details` of what attributes say about the step.
    package let details: Int?

    package init(id: String, name: String, duration: String? = nil, stage: Int, details: Int? = nil) {
        self.id = id
        self.name = name
        self.duration = duration
        self.stage = stage
        self.details = details
    }
}
