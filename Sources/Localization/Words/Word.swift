/// Every word of the interface that a page may show, by the key under which the words files hold it.
///
/// Keys that are filled in at `{name}` are read with `Vocabulary.text(_:_:)`, those that start with `count-` or
/// `every-` follow a number and are read with `Vocabulary.count(_:_:_:)`.
package enum Word: String, Sendable, Hashable, CaseIterable {
    // The frame of every page
    case skipToContent, siteNavigation, youAreHere, menu, home, language, languageElsewhere, appearance, appearanceLight
    case appearanceDark
    case appearanceDevice, builtOn, onThisPage, backToTop, showMore, close, andMore, labelled, quotation, percentage
    case nothingHere

    // The page that was not found
    case notFound, notFoundText, notFoundHome

    // Home
    case whereToFocus, whereToFocusRule, nothingToFocusOn, nothingBad, equalMoments, whatToProtect, whatToProtectRule,
        companyMap
    case companyMapCaption
    case companyMapBy, business, otherJourneys
    case noPhase, noPersona, notMappedYet, worstScore, worstAt, companyMapTable, whatChanged
    case reviewNeeded, worstMoment, bestMoment, noDip, worstMoments, bestMoments, reasonSeverity, reasonMomentOfTruth

    // Names of things
    case journey, journeys, journeysOfPersona, persona, personas, stage, stages, step, steps, lane, lanes, phase
    case phases, team, teams, channel, touchpoint, opportunities, painPoints
    case painsByStage

    // Counts
    case countJourneys, countPersonas, countStages, countLanes, countSeverePains
    case countNewEntries, countLostEntries, countChangedEntries
    case countOverdue, countDays, countUntimed, everyDays
    case everyMonths, everyYears

    // What a journey says of itself
    case summary, goal, scenario, trigger, scope, expectations, businessGoal, businessGoalTarget, businessGoalBy
    case metric, kind, horizon, purchaseStage, partOf, subJourneys, subJourneyOfStage, baseline, futureStates
    case comparedWithToday, comparedWithFuture, today, change, whatBecomes, stageKept, stageRenamedFrom
    case stageRenamedTo, stageAdded, stageRemoved
    case comparisonOf, personasCompared, compareInFull, comparePersonas, compareWith, reworded, movedItem
    case spread, largestSpread
    case inDetail, variant, variants, variantOf, translations, tags, aliases
    case previousJourney, nextJourney

    // Trust and review
    case howSureWeAre, owner, noOwner, noOwners, contributors, reviewers, status, audience, review, reviewed, reviewedOn
    case neverReviewed, dueOn, overdueSince, overdue, reviewEvery, reviewWhen, validated, signOffs, date, verdict
    case note, changes, draftBanner, inReviewBanner, archivedBanner, editMap, editPersona, editPage, comment
    case commentOn, commentSubject
    case raiseTicket

    // Evidence
    case evidence, evidenceCoverage, source, sources, sourceKind, sourceTitle, sample, gradeResearched, gradePartly
    case gradeAssumed, sourceInterview, sourceSurvey, sourceObservation, sourceAnalytics, sourceSupport, sourceSales
    case sourceTeam, sourceAssumption

    // The map: diagram, table, story
    case diagram, table, map, tableCaption, tableCaptionPersona, tableSameAsDiagram, scrollMap, story, stageOf
    case duration, painsAndOpportunities, moreAboutMap, emotionCurve, emotionCurves, copyLink, linkCopied, spansStages
    case score, scoreInferred, scoreRange, scoreChange, targetFeeling, levelVeryBad, levelBad, levelNeutral, levelGood
    case levelVeryGood, lineOfInteraction, lineOfVisibility, lineOfInternalInteraction

    // What attributes say
    case momentOfTruth, severity, severityOf, importance, businessImportance, impact, effort, value, ofFive
    case expectation, actual, believed, perceptionGap, origin, originBringsCustomer, originCausedByUs, provider
    case providerUs, providerPartner, providerCompetitor, providerNobody, handover, handoverKept, handoverLost, type
    case typeFix, typeImprove, typeInnovate, decision, decisionIdea, decisionPlanned, decisionDoing, decisionDone
    case decisionRejected, decidedOn, noDecision, ticket, wait, failPoint, with, goesOnAt, leadsTo, done

    // Kinds and states
    case kindCurrentState, kindFutureState, kindDayInTheLife, kindServiceBlueprint, horizonToBe, horizonNorthStar
    case statusDraft, statusInReview, statusApproved, statusArchived, audiencePublic, audienceInternal
    case audienceRestricted

    // Lanes
    case laneActions, laneTouchpoints, laneChannels, laneThoughts, laneEmotions, laneNeeds, laneExpectations
    case laneMotivators, laneBarriers, laneTriggers, laneHighlights, lanePainPoints, laneOpportunities, laneTeams
    case laneCompanyActions, laneContent, laneMetrics, lanePhysicalEvidence, laneFrontstage, laneBackstage
    case laneSupportProcesses, laneSystems, laneTime, laneOutsideInfluences, laneEvidence, laneImages, lanePriority
    case laneCustom

    // Personas
    case profile, segment, role, quote, goals, needs, frustrations, motivations, barriers, channels, traits, share
    case teamsMet, mostSeverePains, whatTheyValue, noJourneysOfPersona

    // Legend and downloads
    case legend, legendScores, legendSeverity, legendOpportunity, legendBelieved, legendToday, legendDetail,
        legendBottleneck, legendTime, widestSpread
    case legendExpectation, downloads, downloadSvg, downloadJson, print, sheet

    // Teams, touchpoints, channels, phases
    case touchpoints, feeling, howCustomersFeelHere, meanExperience, noFeelingsHere, lowestAt, teamsLede
    case touchpointsLede, channelsLede, phasesLede, journeysOwned, journeysContributed, stagesOfTeam, partPlayed
    case partOwns, partHelps, owned, contributed, whatElseTeamDoes, contact, noUseOfTeam, noUseOfChannel, whereUsed
    case expectedAndFound, problemsHere, problemsBeside, problem, opportunity, work, knownInSeveral, knownInOne
    case channelMatrix, channelMatrixCaption, present, absent, customerAlone, customerAloneRule, otherViews
    case viewByPersona, viewByPhase, viewByTeam, viewByFolder

    // Glossary
    case glossary, glossaryLede, marks, alsoCalled, usedIn, notUsedYet, meaning, meaningActions, meaningTouchpoints
    case meaningChannels, meaningThoughts, meaningEmotions, meaningNeeds, meaningExpectations, meaningMotivators
    case meaningBarriers, meaningTriggers, meaningHighlights, meaningPainPoints, meaningOpportunities, meaningTeams
    case meaningCompanyActions, meaningContent, meaningMetrics, meaningPhysicalEvidence, meaningFrontstage
    case meaningBackstage, meaningSupportProcesses, meaningSystems, meaningTime, meaningOutsideInfluences
    case meaningEvidence, meaningImages, meaningPriority, meaningCustom

    // Redirects and the feed
    case moved, movedTo, feed, allData, feedTitle, feedReviewed, feedSignedOff, feedChanged

    // Search
    case search, searchLabel, searchHint, searchAll, searchInText, searchNarrow, searchEverything, page, searchResults
    case searchNothing, searchNeedsScript

    // Problems and opportunities
    case backlog, backlogShort, backlogLede, backlogOf, backlogOfOthers, backlogOthers, problemOrOpportunity
    case kindOfEntry, rankNumber, shownRows, sortBy, impactAndEffort, impactAndEffortHint, list, whereItShows
    case whatMapSays, whatWeKnow, noOwnerOfTopic

    // Review, changes, tags and kinds
    case reviewTitle, reviewLede, signOffsWaiting, withoutOwner, withoutEvidence, inDraft, languagesOfSite, translatedOf
    case notTranslated, notTranslatedHint, writtenIn, fileToWrite, pages, reason, changesTitle, changesLede
    case whatHappened, signOff, serviceChanged, tagsLede, kindsTitle, kindsLede

    // Personas: one chart and open questions
    case curvesOfPersona, curvesOfPersonaHint, channelsUsed, openQuestions, openQuestionsHint

    // What the script adds to a map
    case showOnly, assumptionsOnly

    // Expectation and experience, and what we believe
    case gaps, gapsLede, gapFalls, gapFallsRule, gapRises, gap, feelingOfStage, deepestFall, perception
    case perceptionRule, perceptionOfTeams, customersScore, believesBetter, believesWorse, believesRight

    // Presence along the way
    case presence, presenceLede, presenceShare, somebodyElses, handoverBreaks, handoverBreaksRule, presenceByJourney
    case presenceByJourneyRule, whoIsThere

    // Evidence over the company
    case evidenceTitle, evidenceLede, evidenceSentence, evidenceOldSentence, ageDays, ageMonths, ageYears, voices
    case voicesRule, solicited, unsolicited, bothVoices, noVoice, asked, unasked, claims, byJourney, byLane
    case newestSource, cited, notCited, oldEvidence

    // Teams in words
    case teamsRule, teamMean, teamPains, teamBelieves

    // What was decided
    case decisionsTaken, fixes, improvements, innovations, withoutType

    // Where to focus, and where to look closer
    case reasonBelieved, lookCloser, widestGap, reasonLoss, teamTargets, sinceThen

    // Measurements
    case measurements, measurementsLede, bottlenecks, bottleneck, bottleneckRule, losesMost
    case waitsLongest, pleasesLeast, targetOf, wholeJourney, funnel, funnelHint, shareLeft, shareLeftAtMost, shareLost
    case lossUnknown, lastValue, target, trend, trendRule, targetMet, targetMissed, movedBetter, movedWorse
    case movedSteady, numberStale, sampleCount, beforeAndAfter, beforeAndAfterRule, goalNow, goalToGo, goalReached
    case journeysInNumbers, noBottlenecks, metricConversion, metricTimeOnStage, metricDropOff, metricCsat, metricNps
    case metricCes, metricVolume, metricCost, unitSeconds, unitMinutes, unitHours, unitDays, unitPercentagePoints
    case unitWeeks, unitMonths, unitScale
}
