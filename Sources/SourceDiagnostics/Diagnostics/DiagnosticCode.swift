/// The stable name of each complaint, as it is printed, documented in `docs/diagnostics.md` and named in settings.
///
/// A code never changes its meaning; wording lives beside the rule that raises it.
package enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    // Files and Markdown
    case fileTooLarge = "file-too-large"
    case invalidUTF8 = "invalid-utf8"
    case invalidFileName = "invalid-file-name"
    case linkOutsideSource = "link-outside-source"
    case nestingTooDeep = "nesting-too-deep"
    case paragraphTooLong = "paragraph-too-long"
    case rawHTML = "raw-html"
    case raggedTableRow = "ragged-table-row"
    case malformedAttributes = "malformed-attributes"
    case unknownAttribute = "unknown-attribute"
    case invalidAttributeValue = "invalid-attribute-value"
    case misplacedAttributes = "misplaced-attributes"

    // YAML: front matter and settings
    case invalidYAML = "invalid-yaml"
    case unsafeYAML = "unsafe-yaml"
    case unclosedFrontMatter = "unclosed-front-matter"
    case unquotedColon = "unquoted-colon"
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case wrongType = "wrong-type"
    case unknownValue = "unknown-value"
    case invalidDate = "invalid-date"

    // Reading maps
    case unknownLane = "unknown-lane"
    case bareScore = "bare-score"
    case signedBullet = "signed-bullet"
    case scoreOutOfScale = "score-out-of-scale"
    case malformedJourneyLine = "malformed-journey-line"
    case unusualJourneyScale = "unusual-journey-scale"
    case toldTwice = "told-twice"
    case unfilledTemplate = "unfilled-template"

    // Sheets of numbers
    case malformedSheet = "malformed-sheet"
    case missingColumn = "missing-column"
    case unknownColumn = "unknown-column"
    case invalidCell = "invalid-cell"
    case unlikelyShare = "unlikely-share"
    case unknownMetric = "unknown-metric"
    case contradictoryRows = "contradictory-rows"

    // The whole site
    case noTitle = "no-title"
    case noStage = "no-stage"
    case emptyStage = "empty-stage"
    case tooManyStages = "too-many-stages"
    case unequalStages = "unequal-stages"
    case duplicateID = "duplicate-id"
    case duplicateAddress = "duplicate-address"
    case invalidAlias = "invalid-alias"
    case unknownPersona = "unknown-persona"
    case unknownJourney = "unknown-journey"
    case unknownStage = "unknown-stage"
    case unknownBaseline = "unknown-baseline"
    case unknownTeam = "unknown-team"
    case unknownChannel = "unknown-channel"
    case unknownPhase = "unknown-phase"
    case unknownSource = "unknown-source"
    case circularParent = "circular-parent"
    case similarTouchpoints = "similar-touchpoints"
    case deadLink = "dead-link"
    case deadAnchor = "dead-anchor"
    case unsafeLink = "unsafe-link"
    case missingAlternativeText = "missing-alternative-text"
    case overdueReview = "overdue-review"
    case noOwner = "no-owner"
    case noEmotions = "no-emotions"
    case unusedPersona = "unused-persona"
    case paleAccent = "pale-accent"
    case noJourneys = "no-journeys"

    // Good practice
    case noEvidence = "no-evidence"
    case noStageMetric = "no-stage-metric"
    case opportunityWithoutOwner = "opportunity-without-owner"
    case painWithoutOpportunity = "pain-without-opportunity"
    case touchpointWithoutChannel = "touchpoint-without-channel"
    case departmentStage = "department-stage"
    case expectationWithoutActual = "expectation-without-actual"

    // Theme
    case unknownTemplateName = "unknown-template-name"
    case malformedTemplate = "malformed-template"
    case unknownThemeFile = "unknown-theme-file"
    case missingWord = "missing-word"
    case unknownPlaceholder = "unknown-placeholder"
}
