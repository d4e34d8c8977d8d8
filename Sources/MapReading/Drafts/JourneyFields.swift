import JourneyModel
import SourceDiagnostics

/// The front matter of a journey, typed; what names something elsewhere keeps its place.
package struct JourneyFields: Sendable {
    package var title: Located<String>?
    package var id: Located<String>?
    package var summary: String?
    package var personas: [Located<String>] = []
    package var kind: JourneyKind?
    package var horizon: Horizon?
    /// `journey` or `journey#stage`.
    package var parent: Located<String>?
    package var baseline: Located<String>?
    package var variantOf: Located<String>?
    package var translationOf: Located<String>?
    package var scenario: String?
    package var goal: String?
    package var businessGoal: BusinessGoal?
    package var trigger: String?
    package var expectations: [String] = []
    package var scope: String?
    /// Names of stages in order, when the order must be stated or headings must be told from prose.
    package var stages: [Located<String>] = []
    package var purchaseStage: Located<String>?
    package var owner: Located<String>?
    package var contributors: [Located<String>] = []
    package var reviewers: [Located<String>] = []
    package var review = ReviewFacts()
    package var audience: Audience?
    package var language: Located<String>?
    package var emotionScale: EmotionScale?
    /// Order of lanes, and lanes that are the author's own; empty: as written.
    package var lanes: [Located<String>] = []
    package var hiddenLanes: [Located<String>] = []
    package var tags: [String] = []
    package var sources: [SourceDraft] = []
    package var aliases: [Located<String>] = []
    package var order: Double?
    /// Every key of the front matter where it stands, for complaints about its value.
    package var keys: [Located<String>] = []
    /// The whole front matter; empty at the file's start when there is none.
    package var range = ByteRange(at: 0)

    package init() {}
}
