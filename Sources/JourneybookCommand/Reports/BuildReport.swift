import MarkupWriting
import SiteBuilder

/// What a build did, as a file for programs. Without times it is the same for the same work.
struct BuildReport {
    static let format = "journeybook-build-1"

    let report: SiteBuild.Report
    let output: String
    /// Empty when nobody asked for times.
    let stages: [StageClock.Stage]

    func write() -> [UInt8] {
        let tally = Tally(report.diagnostics)
        var writer = JSONWriter()
        writer.object { json in
            json.member("format", BuildReport.format)
            json.member("outcome", report.outcome.name)
            json.member("output", output)
            // A site that is up to date has not been read.
            if report.outcome != .upToDate {
                json.member("journeys", report.journeys)
                json.member("personas", report.personas)
                json.member("numbers", report.numbers)
            }
            json.member("errors", tally.errors)
            json.member("warnings", tally.warnings)
            json.member("advice", tally.advice)
            if case .published(let result) = report.outcome {
                json.member("written", result.written)
                json.member("unchanged", result.unchanged)
                json.member("removed", result.removed)
            }
            guard !stages.isEmpty else { return }
            json.member("stages") { json in
                json.array(stages) { json, stage in
                    json.object { json in
                        json.member("name", stage.name)
                        json.member("seconds") { $0.number(stage.seconds) }
                        json.member("processorSeconds") { $0.number(stage.processor) }
                        json.member("peakMemory", stage.peakMemory)
                    }
                }
            }
        }
        return writer.bytes
    }
}
