extension DiagnosticCode {
    /// How grave the complaint is at its gravest, unless the settings of a site say otherwise.
    package var severity: Diagnostic.Severity {
        switch self {
        case .fileTooLarge, .invalidUTF8, .invalidFileName, .linkOutsideSource, .nestingTooDeep,
            .paragraphTooLong, .unknownAttribute, .invalidAttributeValue, .invalidYAML, .unsafeYAML,
            .unclosedFrontMatter, .misplacedFrontMatter, .duplicateKey, .unknownKey, .wrongType, .unknownValue,
            .invalidDate,
            .bareScore, .scoreOutOfScale, .noStage, .unequalStages, .duplicateID, .duplicateAddress, .invalidAlias,
            .unknownPersona, .unknownJourney, .unknownStage, .unknownBaseline, .unknownTeam, .unknownChannel,
            .unknownPhase, .unknownSource, .circularParent, .deadLink, .deadAnchor, .unsafeLink, .noJourneys,
            .malformedSheet, .missingColumn, .invalidCell, .unknownMetric, .contradictoryRows,
            .unknownTemplateName, .malformedTemplate, .unknownThemeFile, .unknownPlaceholder:
            .error
        case .misnamedFile, .rawHTML, .malformedHeading, .unclosedCodeBlock, .raggedTableRow, .malformedAttributes,
            .misplacedAttributes,
            .unknownLane, .signedBullet, .doubledSign,
            .malformedJourneyLine, .unknownColumn, .unlikelyShare, .noTitle, .emptyStage, .missingAlternativeText,
            .overdueReview, .unknownFolder, .missingWord:
            .warning
        case .unquotedColon, .unknownFeeling, .unusualJourneyScale, .toldTwice, .unfilledTemplate, .tooManyStages,
            .similarTouchpoints, .noOwner, .noEmotions, .unusedPersona, .paleAccent, .notTranslated, .noEvidence,
            .uncitedSources, .noStageMetric,
            .opportunityWithoutOwner, .painWithoutOpportunity, .touchpointWithoutChannel, .departmentStage,
            .expectationWithoutActual:
            .advice
        }
    }
}
