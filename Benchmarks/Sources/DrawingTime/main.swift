import Foundation
import JourneyModel
import MapDrawing
import SiteBuilder

// Tells what it takes to place a journey map and to draw it, in processor time for each of the maps of a folder. Every
// figure is the median of the rounds, of which each places or draws all maps.
//
// usage: DrawingTime FOLDER [ROUNDS]

/// Processor time of the process so far, in milliseconds.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

func fail(_ words: String) -> Never {
    print(words)
    exit(2)
}

guard CommandLine.arguments.count > 1 else { fail("usage: DrawingTime FOLDER [ROUNDS]") }
let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 0 : 40
guard rounds > 0 else { fail("ROUNDS must be a number above 0") }
let tree = try SourceScan.scan(source: CommandLine.arguments[1], output: nil, jobs: 1)
let (site, _) = SiteBuild.read(tree, settings: SiteBuild.Settings(today: CalendarDate(daysSinceEpoch: 20_600)))
let atlas = site.atlas
let journeys = atlas.journeys.indices.map { Reference<Journey>($0) }
guard !journeys.isEmpty else { fail("There is no map in \(CommandLine.arguments[1])") }

func place(_ journey: Reference<Journey>) -> Scene {
    Swimlane.place(journey, in: atlas, vocabulary: site.vocabularies[atlas.journeys[journey].language])
}

var bytes = 0
func median(_ work: () -> Void) -> Double {
    let times = (0..<rounds).map { _ -> Double in
        let start = processorTime()
        work()
        return (processorTime() - start) / Double(journeys.count)
    }
    return times.sorted()[times.count / 2]
}

let scenes = journeys.map(place)
let items = atlas.journeys.reduce(0) { $0 + $1.items.count } / journeys.count
let placing = median { for journey in journeys { bytes += place(journey).letters.count } }
let inline = median { for scene in scenes { bytes += InlineSVG.draw(scene, prefix: "m").bytes.count } }
let standalone = median { for scene in scenes { bytes += StandaloneSVG.draw(scene).count } }

func milliseconds(_ value: Double) -> String { String(format: "%.3f ms", value) }
print("\(journeys.count) maps of \(items) items on average, processor time a map, median of \(rounds) rounds")
print("  placing               \(milliseconds(placing))")
print("  drawing, for a page   \(milliseconds(inline))")
print("  drawing, as a file    \(milliseconds(standalone))")
print(
    "  placing and drawing   \(milliseconds(placing + inline)) for a page, \(milliseconds(placing + standalone)) as a file"
)
// So that no work can be left out as unused.
precondition(bytes > 0)
