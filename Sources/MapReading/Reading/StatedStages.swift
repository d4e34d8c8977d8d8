import SourceDiagnostics

extension FileReading {
    /// Complains about names of stages in the front matter that no map of the file has.
    func complainAboutStages(named names: [Located<String>], of maps: [JourneyDraft]) {
        let stages = maps.flatMap(\.stages)
        guard !names.isEmpty, !stages.isEmpty else { return }
        var known: Set<UInt64> = []
        for stage in stages {
            known.insert(FoldedName(stage.name).key)
            if let id = stage.attributes?.id { known.insert(FoldedName(id.value).key) }
        }
        for name in names where !known.contains(FoldedName(name.value).key) {
            if known.contains(FoldedName(dictionary.stageName(name.value).name).key) { continue }
            let nearest = NearestName.find(name.value, among: stages.map(\.name))
            complain(
                .unknownStage, .warning, name.range, "Stage in the front matter must be one of the map's stages",
                "no stage is called \"\(name.value)\", so nothing stands in its place",
                suggestion: nearest.map { "write \"\($0)\"" } ?? "write the stage's name as the map has it")
        }
    }
}
