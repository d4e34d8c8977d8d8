/// Every word of the interface that a page may show, by the key under which the words files hold it.
///
/// Keys that are filled in at `{name}` are read with `Vocabulary.text(_:_:)`, those that start with `count-` or
/// `every-` follow a number and are read with `Vocabulary.count(_:_:_:)`.
package enum Word: String, Sendable, Hashable, CaseIterable {
    // The frame of every page
    case skipToContent = "skip-to-content"
    case siteNavigation = "site-navigation"
    case youAreHere = "you-are-here"
    case menu
    case home
    case language
    case appearance
    case appearanceLight = "appearance-light"
    case appearanceDark = "appearance-dark"
    case appearanceDevice = "appearance-device"
    case builtOn = "built-on"
    case onThisPage = "on-this-page"
    case backToTop = "back-to-top"
    case showMore = "show-more"
    case close
    case andMore = "and-more"
    case labelled
    case quotation
    case percentage
    case nothingHere = "nothing-here"

    // The page that was not found
    case notFound = "not-found"
    case notFoundText = "not-found-text"
    case notFoundHome = "not-found-home"

    // Home
    case whereToFocus = "where-to-focus"
    case whereToFocusRule = "where-to-focus-rule"
    case nothingToFocusOn = "nothing-to-focus-on"
    case whatToProtect = "what-to-protect"
    case whatToProtectRule = "what-to-protect-rule"
    case companyMap = "company-map"
    case companyMapCaption = "company-map-caption"
    case companyMapBy = "company-map-by"
    case business
    case otherJourneys = "other-journeys"
    case noPhase = "no-phase"
    case noPersona = "no-persona"
    case notMappedYet = "not-mapped-yet"
    case worstScore = "worst-score"
    case worstAt = "worst-at"
    case companyMapTable = "company-map-table"
    case whatChanged = "what-changed"
    case reviewNeeded = "review-needed"
    case worstMoment = "worst-moment"
    case bestMoment = "best-moment"
    case noDip = "no-dip"
    case worstMoments = "worst-moments"
    case bestMoments = "best-moments"
    case reasonSeverity = "reason-severity"
    case reasonMomentOfTruth = "reason-moment-of-truth"

    // Names of things
    case journey
    case journeys
    case journeysOfPersona = "journeys-of-persona"
    case persona
    case personas
    case stage
    case stages
    case step
    case steps
    case lane
    case lanes
    case phase
    case phases
    case team
    case teams
    case channel
    case touchpoint
    case opportunities
    case painPoints = "pain-points"
    case painsByStage = "pains-by-stage"

    // Counts
    case countJourneys = "count-journeys"
    case countPersonas = "count-personas"
    case countStages = "count-stages"
    case countLanes = "count-lanes"
    case countSeverePains = "count-severe-pains"
    case countNewEntries = "count-new-entries"
    case countLostEntries = "count-lost-entries"
    case countChangedEntries = "count-changed-entries"
    case countOverdue = "count-overdue"
    case countDays = "count-days"
    case everyDays = "every-days"
    case everyMonths = "every-months"
    case everyYears = "every-years"

    // What a journey says of itself
    case summary
    case goal
    case scenario
    case trigger
    case scope
    case expectations
    case businessGoal = "business-goal"
    case businessGoalTarget = "business-goal-target"
    case businessGoalBy = "business-goal-by"
    case metric
    case kind
    case horizon
    case purchaseStage = "purchase-stage"
    case partOf = "part-of"
    case subJourneys = "sub-journeys"
    case subJourneyOfStage = "sub-journey-of-stage"
    case baseline
    case futureStates = "future-states"
    case comparedWithToday = "compared-with-today"
    case comparedWithFuture = "compared-with-future"
    case today
    case change
    case whatBecomes = "what-becomes"
    case stageKept = "stage-kept"
    case stageRenamedFrom = "stage-renamed-from"
    case stageRenamedTo = "stage-renamed-to"
    case stageAdded = "stage-added"
    case stageRemoved = "stage-removed"
    case comparisonOf = "comparison-of"
    case personasCompared = "personas-compared"
    case compareInFull = "compare-in-full"
    case comparePersonas = "compare-personas"
    case compareWith = "compare-with"
    case reworded
    case movedItem = "moved-item"
    case spread
    case largestSpread = "largest-spread"
    case inDetail = "in-detail"
    case variant
    case variants
    case variantOf = "variant-of"
    case translations
    case tags
    case aliases
    case previousJourney = "previous-journey"
    case nextJourney = "next-journey"

    // Trust and review
    case howSureWeAre = "how-sure-we-are"
    case owner
    case noOwner = "no-owner"
    case contributors
    case reviewers
    case status
    case audience
    case review
    case reviewed
    case reviewedOn = "reviewed-on"
    case neverReviewed = "never-reviewed"
    case dueOn = "due-on"
    case overdueSince = "overdue-since"
    case overdue
    case reviewEvery = "review-every"
    case reviewWhen = "review-when"
    case validated
    case signOffs = "sign-offs"
    case date
    case verdict
    case note
    case changes
    case draftBanner = "draft-banner"
    case inReviewBanner = "in-review-banner"
    case archivedBanner = "archived-banner"
    case editMap = "edit-map"
    case editPersona = "edit-persona"
    case editPage = "edit-page"
    case comment
    case commentOn = "comment-on"
    case commentSubject = "comment-subject"

    // Evidence
    case evidence
    case evidenceCoverage = "evidence-coverage"
    case source
    case sources
    case sourceKind = "source-kind"
    case sourceTitle = "source-title"
    case sample
    case gradeResearched = "grade-researched"
    case gradePartly = "grade-partly"
    case gradeAssumed = "grade-assumed"
    case sourceInterview = "source-interview"
    case sourceSurvey = "source-survey"
    case sourceObservation = "source-observation"
    case sourceAnalytics = "source-analytics"
    case sourceSupport = "source-support"
    case sourceSales = "source-sales"
    case sourceTeam = "source-team"
    case sourceAssumption = "source-assumption"

    // The map: diagram, table, story
    case diagram
    case table
    case map
    case tableCaption = "table-caption"
    case tableCaptionPersona = "table-caption-persona"
    case tableSameAsDiagram = "table-same-as-diagram"
    case scrollMap = "scroll-map"
    case story
    case stageOf = "stage-of"
    case duration
    case painsAndOpportunities = "pains-and-opportunities"
    case moreAboutMap = "more-about-map"
    case emotionCurve = "emotion-curve"
    case emotionCurves = "emotion-curves"
    case copyLink = "copy-link"
    case linkCopied = "link-copied"
    case spansStages = "spans-stages"
    case score
    case scoreInferred = "score-inferred"
    case scoreRange = "score-range"
    case scoreChange = "score-change"
    case targetFeeling = "target-feeling"
    case levelVeryBad = "level-very-bad"
    case levelBad = "level-bad"
    case levelNeutral = "level-neutral"
    case levelGood = "level-good"
    case levelVeryGood = "level-very-good"
    case lineOfInteraction = "line-of-interaction"
    case lineOfVisibility = "line-of-visibility"
    case lineOfInternalInteraction = "line-of-internal-interaction"

    // What attributes say
    case momentOfTruth = "moment-of-truth"
    case severity
    case severityOf = "severity-of"
    case importance
    case businessImportance = "business-importance"
    case impact
    case effort
    case value
    case ofFive = "of-five"
    case expectation
    case actual
    case believed
    case perceptionGap = "perception-gap"
    case origin
    case originBringsCustomer = "origin-brings-customer"
    case originCausedByUs = "origin-caused-by-us"
    case provider
    case providerUs = "provider-us"
    case providerPartner = "provider-partner"
    case providerCompetitor = "provider-competitor"
    case providerNobody = "provider-nobody"
    case handover
    case handoverKept = "handover-kept"
    case handoverLost = "handover-lost"
    case type
    case typeFix = "type-fix"
    case typeImprove = "type-improve"
    case typeInnovate = "type-innovate"
    case decision
    case decisionIdea = "decision-idea"
    case decisionPlanned = "decision-planned"
    case decisionDoing = "decision-doing"
    case decisionDone = "decision-done"
    case decisionRejected = "decision-rejected"
    case decidedOn = "decided-on"
    case noDecision = "no-decision"
    case ticket
    case wait
    case failPoint = "fail-point"
    case with
    case goesOnAt = "goes-on-at"
    case leadsTo = "leads-to"
    case done

    // Kinds and states
    case kindCurrentState = "kind-current-state"
    case kindFutureState = "kind-future-state"
    case kindDayInTheLife = "kind-day-in-the-life"
    case kindServiceBlueprint = "kind-service-blueprint"
    case horizonToBe = "horizon-to-be"
    case horizonNorthStar = "horizon-north-star"
    case statusDraft = "status-draft"
    case statusInReview = "status-in-review"
    case statusApproved = "status-approved"
    case statusArchived = "status-archived"
    case audiencePublic = "audience-public"
    case audienceInternal = "audience-internal"
    case audienceRestricted = "audience-restricted"

    // Lanes
    case laneActions = "lane-actions"
    case laneTouchpoints = "lane-touchpoints"
    case laneChannels = "lane-channels"
    case laneThoughts = "lane-thoughts"
    case laneEmotions = "lane-emotions"
    case laneNeeds = "lane-needs"
    case laneExpectations = "lane-expectations"
    case laneMotivators = "lane-motivators"
    case laneBarriers = "lane-barriers"
    case laneTriggers = "lane-triggers"
    case laneHighlights = "lane-highlights"
    case lanePainPoints = "lane-pain-points"
    case laneOpportunities = "lane-opportunities"
    case laneTeams = "lane-teams"
    case laneCompanyActions = "lane-company-actions"
    case laneContent = "lane-content"
    case laneMetrics = "lane-metrics"
    case lanePhysicalEvidence = "lane-physical-evidence"
    case laneFrontstage = "lane-frontstage"
    case laneBackstage = "lane-backstage"
    case laneSupportProcesses = "lane-support-processes"
    case laneSystems = "lane-systems"
    case laneTime = "lane-time"
    case laneOutsideInfluences = "lane-outside-influences"
    case laneEvidence = "lane-evidence"
    case laneImages = "lane-images"
    case lanePriority = "lane-priority"
    case laneCustom = "lane-custom"

    // Personas
    case profile
    case segment
    case role
    case quote
    case goals
    case needs
    case frustrations
    case motivations
    case barriers
    case channels
    case traits
    case share
    case teamsMet = "teams-met"
    case mostSeverePains = "most-severe-pains"
    case whatTheyValue = "what-they-value"
    case noJourneysOfPersona = "no-journeys-of-persona"

    // Legend and downloads
    case legend
    case legendScores = "legend-scores"
    case legendSeverity = "legend-severity"
    case legendOpportunity = "legend-opportunity"
    case legendBelieved = "legend-believed"
    case legendToday = "legend-today"
    case legendDetail = "legend-detail"
    case legendExpectation = "legend-expectation"
    case downloads
    case downloadSvg = "download-svg"
    case downloadJson = "download-json"
    case print
    case sheet

    // Teams, touchpoints, channels, phases
    case touchpoints
    case feeling
    case howCustomersFeelHere = "how-customers-feel-here"
    case meanExperience = "mean-experience"
    case noFeelingsHere = "no-feelings-here"
    case lowestAt = "lowest-at"
    case teamsLede = "teams-lede"
    case touchpointsLede = "touchpoints-lede"
    case channelsLede = "channels-lede"
    case phasesLede = "phases-lede"
    case journeysOwned = "journeys-owned"
    case journeysContributed = "journeys-contributed"
    case stagesOfTeam = "stages-of-team"
    case partPlayed = "part-played"
    case partOwns = "part-owns"
    case partHelps = "part-helps"
    case owned
    case contributed
    case whatElseTeamDoes = "what-else-team-does"
    case contact
    case noUseOfTeam = "no-use-of-team"
    case noUseOfChannel = "no-use-of-channel"
    case whereUsed = "where-used"
    case expectedAndFound = "expected-and-found"
    case problemsHere = "problems-here"
    case problemsBeside = "problems-beside"
    case problem
    case opportunity
    case work
    case knownInSeveral = "known-in-several"
    case knownInOne = "known-in-one"
    case channelMatrix = "channel-matrix"
    case channelMatrixCaption = "channel-matrix-caption"
    case present
    case absent
    case customerAlone = "customer-alone"
    case customerAloneRule = "customer-alone-rule"
    case otherViews = "other-views"
    case viewByPersona = "view-by-persona"
    case viewByPhase = "view-by-phase"
    case viewByTeam = "view-by-team"
    case viewByFolder = "view-by-folder"

    // Glossary
    case glossary
    case glossaryLede = "glossary-lede"
    case marks
    case alsoCalled = "also-called"
    case usedIn = "used-in"
    case notUsedYet = "not-used-yet"
    case meaning
    case meaningActions = "meaning-actions"
    case meaningTouchpoints = "meaning-touchpoints"
    case meaningChannels = "meaning-channels"
    case meaningThoughts = "meaning-thoughts"
    case meaningEmotions = "meaning-emotions"
    case meaningNeeds = "meaning-needs"
    case meaningExpectations = "meaning-expectations"
    case meaningMotivators = "meaning-motivators"
    case meaningBarriers = "meaning-barriers"
    case meaningTriggers = "meaning-triggers"
    case meaningHighlights = "meaning-highlights"
    case meaningPainPoints = "meaning-pain-points"
    case meaningOpportunities = "meaning-opportunities"
    case meaningTeams = "meaning-teams"
    case meaningCompanyActions = "meaning-company-actions"
    case meaningContent = "meaning-content"
    case meaningMetrics = "meaning-metrics"
    case meaningPhysicalEvidence = "meaning-physical-evidence"
    case meaningFrontstage = "meaning-frontstage"
    case meaningBackstage = "meaning-backstage"
    case meaningSupportProcesses = "meaning-support-processes"
    case meaningSystems = "meaning-systems"
    case meaningTime = "meaning-time"
    case meaningOutsideInfluences = "meaning-outside-influences"
    case meaningEvidence = "meaning-evidence"
    case meaningImages = "meaning-images"
    case meaningPriority = "meaning-priority"
    case meaningCustom = "meaning-custom"

    // Redirects and the feed
    case moved
    case movedTo = "moved-to"
    case feed
    case allData = "all-data"
    case feedTitle = "feed-title"
    case feedReviewed = "feed-reviewed"
    case feedSignedOff = "feed-signed-off"
    case feedChanged = "feed-changed"

    // Search
    case search
    case searchLabel = "search-label"
    case searchHint = "search-hint"
    case searchAll = "search-all"
    case searchNarrow = "search-narrow"
    case searchEverything = "search-everything"
    case page
    case searchResults = "search-results"
    case searchNothing = "search-nothing"
    case searchNeedsScript = "search-needs-script"

    // Problems and opportunities
    case backlog
    case backlogShort = "backlog-short"
    case backlogLede = "backlog-lede"
    case backlogOf = "backlog-of"
    case backlogOfOthers = "backlog-of-others"
    case backlogOthers = "backlog-others"
    case problemOrOpportunity = "problem-or-opportunity"
    case kindOfEntry = "kind-of-entry"
    case rankNumber = "rank-number"
    case shownRows = "shown-rows"
    case sortBy = "sort-by"
    case impactAndEffort = "impact-and-effort"
    case impactAndEffortHint = "impact-and-effort-hint"
    case list
    case whereItShows = "where-it-shows"
    case whatMapSays = "what-map-says"
    case whatWeKnow = "what-we-know"
    case noOwnerOfTopic = "no-owner-of-topic"

    // Review, changes, tags and kinds
    case reviewLede = "review-lede"
    case signOffsWaiting = "sign-offs-waiting"
    case withoutOwner = "without-owner"
    case withoutEvidence = "without-evidence"
    case inDraft = "in-draft"
    case languagesOfSite = "languages-of-site"
    case translatedOf = "translated-of"
    case notTranslated = "not-translated"
    case notTranslatedHint = "not-translated-hint"
    case writtenIn = "written-in"
    case fileToWrite = "file-to-write"
    case pages
    case reason
    case changesTitle = "changes-title"
    case changesLede = "changes-lede"
    case whatHappened = "what-happened"
    case signOff = "sign-off"
    case serviceChanged = "service-changed"
    case tagsLede = "tags-lede"
    case kindsTitle = "kinds-title"
    case kindsLede = "kinds-lede"

    // Personas: one chart and open questions
    case curvesOfPersona = "curves-of-persona"
    case curvesOfPersonaHint = "curves-of-persona-hint"
    case channelsUsed = "channels-used"
    case openQuestions = "open-questions"
    case openQuestionsHint = "open-questions-hint"

    // What the script adds to a map
    case showOnly = "show-only"
    case assumptionsOnly = "assumptions-only"
}
