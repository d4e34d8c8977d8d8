import JourneyModel

extension Vocabulary {
    /// What a lane of this kind is called; an author's own lane has a name of its own to show instead.
    package func name(of lane: LaneKind) -> String {
        switch lane {
        case .actions: text(.laneActions)
        case .touchpoints: text(.laneTouchpoints)
        case .channels: text(.laneChannels)
        case .thoughts: text(.laneThoughts)
        case .emotions: text(.laneEmotions)
        case .needs: text(.laneNeeds)
        case .expectations: text(.laneExpectations)
        case .motivators: text(.laneMotivators)
        case .barriers: text(.laneBarriers)
        case .triggers: text(.laneTriggers)
        case .highlights: text(.laneHighlights)
        case .painPoints: text(.lanePainPoints)
        case .opportunities: text(.laneOpportunities)
        case .teams: text(.laneTeams)
        case .companyActions: text(.laneCompanyActions)
        case .content: text(.laneContent)
        case .metrics: text(.laneMetrics)
        case .physicalEvidence: text(.lanePhysicalEvidence)
        case .frontstage: text(.laneFrontstage)
        case .backstage: text(.laneBackstage)
        case .supportProcesses: text(.laneSupportProcesses)
        case .systems: text(.laneSystems)
        case .time: text(.laneTime)
        case .outsideInfluences: text(.laneOutsideInfluences)
        case .evidence: text(.laneEvidence)
        case .images: text(.laneImages)
        case .priority: text(.lanePriority)
        case .custom: text(.laneCustom)
        }
    }

    /// One plain sentence that says what a lane of this kind holds.
    package func meaning(of lane: LaneKind) -> String {
        switch lane {
        case .actions: text(.meaningActions)
        case .touchpoints: text(.meaningTouchpoints)
        case .channels: text(.meaningChannels)
        case .thoughts: text(.meaningThoughts)
        case .emotions: text(.meaningEmotions)
        case .needs: text(.meaningNeeds)
        case .expectations: text(.meaningExpectations)
        case .motivators: text(.meaningMotivators)
        case .barriers: text(.meaningBarriers)
        case .triggers: text(.meaningTriggers)
        case .highlights: text(.meaningHighlights)
        case .painPoints: text(.meaningPainPoints)
        case .opportunities: text(.meaningOpportunities)
        case .teams: text(.meaningTeams)
        case .companyActions: text(.meaningCompanyActions)
        case .content: text(.meaningContent)
        case .metrics: text(.meaningMetrics)
        case .physicalEvidence: text(.meaningPhysicalEvidence)
        case .frontstage: text(.meaningFrontstage)
        case .backstage: text(.meaningBackstage)
        case .supportProcesses: text(.meaningSupportProcesses)
        case .systems: text(.meaningSystems)
        case .time: text(.meaningTime)
        case .outsideInfluences: text(.meaningOutsideInfluences)
        case .evidence: text(.meaningEvidence)
        case .images: text(.meaningImages)
        case .priority: text(.meaningPriority)
        case .custom: text(.meaningCustom)
        }
    }

    package func name(of kind: JourneyKind) -> String {
        switch kind {
        case .currentState: text(.kindCurrentState)
        case .futureState: text(.kindFutureState)
        case .dayInTheLife: text(.kindDayInTheLife)
        case .serviceBlueprint: text(.kindServiceBlueprint)
        }
    }

    package func name(of line: BlueprintLine) -> String {
        switch line {
        case .interaction: text(.lineOfInteraction)
        case .visibility: text(.lineOfVisibility)
        case .internalInteraction: text(.lineOfInternalInteraction)
        }
    }

    package func name(of horizon: Horizon) -> String {
        switch horizon {
        case .toBe: text(.horizonToBe)
        case .northStar: text(.horizonNorthStar)
        }
    }

    package func name(of status: ReviewStatus) -> String {
        switch status {
        case .draft: text(.statusDraft)
        case .inReview: text(.statusInReview)
        case .approved: text(.statusApproved)
        case .archived: text(.statusArchived)
        }
    }

    package func name(of audience: Audience) -> String {
        switch audience {
        case .public: text(.audiencePublic)
        case .internal: text(.audienceInternal)
        case .restricted: text(.audienceRestricted)
        }
    }

    package func name(of source: EvidenceSource.Kind) -> String {
        switch source {
        case .interview: text(.sourceInterview)
        case .survey: text(.sourceSurvey)
        case .observation: text(.sourceObservation)
        case .analytics: text(.sourceAnalytics)
        case .support: text(.sourceSupport)
        case .sales: text(.sourceSales)
        case .team: text(.sourceTeam)
        case .assumption: text(.sourceAssumption)
        }
    }

    package func name(of grade: EvidenceGrade) -> String {
        switch grade {
        case .researched: text(.gradeResearched)
        case .partly: text(.gradePartly)
        case .assumed: text(.gradeAssumed)
        }
    }

    package func name(of level: ExperienceLevel) -> String {
        switch level {
        case .veryBad: text(.levelVeryBad)
        case .bad: text(.levelBad)
        case .neutral: text(.levelNeutral)
        case .good: text(.levelGood)
        case .veryGood: text(.levelVeryGood)
        }
    }

    package func name(of origin: PainOrigin) -> String {
        switch origin {
        case .bringsCustomer: text(.originBringsCustomer)
        case .causedByUs: text(.originCausedByUs)
        }
    }

    package func name(of provider: Provider) -> String {
        switch provider {
        case .us: text(.providerUs)
        case .partner: text(.providerPartner)
        case .competitor: text(.providerCompetitor)
        case .nobody: text(.providerNobody)
        }
    }

    package func name(of handover: Handover) -> String {
        switch handover {
        case .kept: text(.handoverKept)
        case .lost: text(.handoverLost)
        }
    }

    package func name(of type: OpportunityType) -> String {
        switch type {
        case .fix: text(.typeFix)
        case .improve: text(.typeImprove)
        case .innovate: text(.typeInnovate)
        }
    }

    package func name(of status: DecisionStatus) -> String {
        switch status {
        case .idea: text(.decisionIdea)
        case .planned: text(.decisionPlanned)
        case .doing: text(.decisionDoing)
        case .done: text(.decisionDone)
        case .rejected: text(.decisionRejected)
        }
    }
}
