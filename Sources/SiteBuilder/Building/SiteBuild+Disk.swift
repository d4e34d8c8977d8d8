import JourneyModel
import SourceDiagnostics

extension SiteBuild {
    /// How far a build has come.
    package enum Progress: Sendable {
        case scanning
        case reading(Int, of: Int)
        case linking
        case writing(Int, of: Int)
        case publishing
    }

    /// What became of the site.
    package enum Outcome: Sendable, Equatable {
        /// Nothing was to be written.
        case checked
        /// Errors; there was a site of ours before and it is untouched.
        case leftAsItWas
        /// Errors, and there was no site before.
        case notWritten
        /// The site that stands is the one that would have been written.
        case upToDate
        case published(Publication.Result)
    }

    /// What a build has to say.
    package struct Report: Sendable {
        /// In the order of every report.
        package let diagnostics: [Diagnostic]
        package let outcome: Outcome
        package let journeys: Int
        package let personas: Int
        /// Numbers of the sheets that are shown.
        package let numbers: Int
        /// Of a folder without settings and without our folder of content.
        package var survey: FolderSurvey?
        /// For fewer eyes than the site.
        package let leftOut: LeftOut
        private let tree: SourceTree

        init(_ tree: SourceTree, _ diagnostics: [Diagnostic], _ outcome: Outcome, _ atlas: Atlas? = nil) {
            self.tree = tree
            self.diagnostics = diagnostics
            self.outcome = outcome
            journeys = atlas?.journeys.count ?? 0
            personas = atlas?.personas.count ?? 0
            numbers = atlas?.measures.points.count ?? 0
            leftOut = atlas?.leftOut ?? LeftOut()
        }

        /// The file that a diagnostic names.
        package func file(_ path: String) -> SourceFile? { tree.file(path) }

        package func hasFailed(isStrict: Bool) -> Bool { SiteBuild.stops(diagnostics, isStrict: isStrict) }
    }

    /// Reads the source folder and writes the site, unless the content has errors or nothing has changed.
    package static func build(
        source: String, output: String, isStrict: Bool, settings: Settings,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) throws(EnvironmentFailure) -> Report {
        progress(.scanning)
        guard let root = Disk.realPath(source) else { throw .sourceMissing(path: source) }
        let folder = try OutputFolder.check(output, source: root)
        let pictures = try PictureMaker(settings)
        var tree = try SourceScan.scan(source: source, output: folder.path, jobs: settings.jobs)
        var fingerprint: ContentHash?
        if let program = Fingerprint.program() {
            fingerprint = try Fingerprint.make(tree: tree, settings: settings, program: program, jobs: settings.jobs)
        }
        if let fingerprint, case .ours(let old) = folder.state, old.manifest.fingerprint == fingerprint, old.isIntact {
            try StagingFolder.cleanUp(beside: folder.path)
            return Report(tree, [], .upToDate)
        }
        progress(.reading(0, of: tree.content.count))
        let (site, diagnostics) = read(givingUp: &tree, settings: settings, progress: progress)
        Disk.giveBackMemory()
        // What is reported needs the files that it names.
        tree.recall(Set(diagnostics.lazy.flatMap(\.paths)), from: root)
        guard !stops(diagnostics, isStrict: isStrict) else {
            return Report(tree, diagnostics, folder.state.isOurs ? .leftAsItWas : .notWritten, site.atlas)
        }
        let publication = try Publication(
            to: folder, lookAgain: { () throws(EnvironmentFailure) in try OutputFolder.check(output, source: root) })
        progress(.writing(0, of: site.atlas.journeys.count))
        do {
            try write(site, tree: tree, settings: settings, progress: progress) { file throws(EnvironmentFailure) in
                try publication.add(file)
            }
            try pictures.make(of: site, in: publication, jobs: settings.jobs)
            progress(.publishing)
            // With something to report the next build runs in full, to report it again.
            let result = try publication.publish(fingerprint: diagnostics.isEmpty ? fingerprint : nil)
            // Nobody builds twice in one process: the system takes a site apart faster than we, object by object.
            _ = Unmanaged.passRetained(site)
            return Report(tree, diagnostics, result.isUnchanged ? .upToDate : .published(result), site.atlas)
        } catch {
            publication.abandon()
            throw error
        }
    }

    /// Reads the source folder and reports; writes nothing.
    package static func check(source: String, settings: Settings) throws(EnvironmentFailure) -> Report {
        let tree = try SourceScan.scan(source: source, output: nil, jobs: settings.jobs)
        let (site, diagnostics) = read(tree, settings: settings)
        var report = Report(tree, diagnostics, .checked, site.atlas)
        if tree.isForeign { report.survey = FolderSurvey(tree, site.atlas) }
        return report
    }
}

extension OutputFolder.State {
    fileprivate var isOurs: Bool {
        switch self {
        case .ours: true
        case .absent, .empty: false
        }
    }
}
