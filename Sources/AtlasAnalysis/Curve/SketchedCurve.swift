import JourneyModel

extension Journey {
    /// The experience of each stage, −1 … +1, as curves in miniature draw it; nil where nobody knows.
    ///
    /// It is the mean of a stage's scores. Where the journey is at its worst it is the lowest score of all, which is what
    /// lists and pages tell of it: the mark on the curve stands where they say, and is of the colour that they say.
    package var sketchedExperiences: [Double?] {
        var values = stages.indices.map { experience(stage: $0) }
        if let lowest = LowestStage(self) { values[lowest.stage] = lowest.score.normalized }
        return values
    }
}
