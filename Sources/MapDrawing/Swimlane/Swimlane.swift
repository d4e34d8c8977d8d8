import AtlasAnalysis
import JourneyModel
import Localization

/// Places a journey map: stages across, lanes down.
package enum Swimlane {
    /// The scene of a journey, in the words of `vocabulary` where the diagram speaks itself.
    ///
    /// Hidden lanes are left out. Columns are as wide as their content asks, 160 to 256 px; rows are as tall as their
    /// tallest cell. Nothing is cut: what does not fit beside the curve is told below it.
    package static func place(
        _ reference: Reference<Journey>, in atlas: Atlas, vocabulary: Vocabulary
    ) -> Scene {
        var layout = SwimlaneLayout(
            atlas.journeys[reference], atlas: atlas, vocabulary: vocabulary,
            measures: JourneyMeasures(reference, in: atlas))
        layout.placeHeader()
        layout.placeLanes()
        layout.placeFlows()
        layout.placeTitle()
        layout.placeMeasures()
        layout.placeLegend()
        return layout.scene()
    }
}

/// A swimlane that is being placed, from the top down.
struct SwimlaneLayout {
    static let margin = 16.0
    static let rowPadding = 12.0

    let journey: Journey
    let atlas: Atlas
    let vocabulary: Vocabulary
    /// What the numbers of the map say.
    let measures: JourneyMeasures?
    let quotes: QuotationMarks
    /// Indices of the stages that a map of their own shows in detail.
    let detailedStages: Set<Int>
    /// Indices of the lanes that are drawn.
    let lanes: [Int]
    /// Width of the column of lane names.
    let namesWidth: Double
    var columns: Columns
    var canvas: Canvas
    /// Where the next lane begins.
    var y = 0.0
    var frames: [Scene.Region: Frame] = [:]
    /// Of the cell that is being placed.
    var bullets: [Segment] = []
    /// For the arrows between items.
    var places: FlowPlaces

    init(_ journey: Journey, atlas: Atlas, vocabulary: Vocabulary, measures: JourneyMeasures? = nil) {
        self.journey = journey
        self.atlas = atlas
        self.vocabulary = vocabulary
        self.measures = measures
        quotes = QuotationMarks(vocabulary)
        lanes = journey.lanes.indices.filter { !journey.lanes[$0].isHidden }
        detailedStages = JourneyFamilies.detailedStages(of: journey, in: atlas)
        places = FlowPlaces(journey.flows(among: lanes))
        canvas = Canvas(itemCount: journey.items.count, language: journey.language)
        var longest = 0
        for lane in lanes {
            longest = max(longest, Canvas.measure(journey.lanes[lane].name, .strong).longestPart)
        }
        var wanted = SwimlaneLayout.nameX + FontUnits.pixels(longest, size: 14) + 12
        if journey.hasSeveralPeople {
            let names = journey.facts.personas.map { SwimlaneLayout.shortName(of: $0, in: atlas) }
            for name in names + journey.facts.personaNames {
                let natural = Canvas.measure(name, .smallStrong)
                let width = FontUnits.pixels(natural.longestPart, size: 12) + 1
                wanted = max(wanted, SwimlaneLayout.margin + 40 + width + SwimlaneLayout.axisRoom)
            }
        }
        namesWidth = min(224, max(152, (wanted / 8).rounded(.up) * 8))
        columns = Columns(journey, namesWidth: namesWidth, hasFlows: places.isNeeded)
        columns.widen(to: demands())
    }

    /// Width that the numbers of an axis take at the right of the lane names.
    static let axisRoom = 36.0

    /// A persona's name without what follows a comma: "Anna, first-time buyer".
    static func shortName(of persona: Reference<Persona>, in atlas: Atlas) -> String {
        String(atlas.personas[persona].name.split(separator: ",").first ?? "")
    }

    /// The names of those whom something concerns.
    static func people(_ details: ItemDetails, in atlas: Atlas) -> [String] {
        details.personas.map { shortName(of: $0, in: atlas) } + details.people
    }

    /// Where lane names begin, right of their icons.
    static let nameX = margin + 26
    var maxX: Double { columns.maxX + SwimlaneLayout.margin }

    func scene() -> Scene {
        let scene = canvas.scene(
            title: journey.facts.title, description: description(), language: journey.language, frames: frames)
        return journey.language.isRightToLeft ? scene.mirrored() : scene
    }

    /// What the picture shows, in a sentence or two, for those who do not see it.
    private func description() -> String {
        var text = vocabulary.text(
            .tableCaption,
            [
                "title": journey.facts.title, "stages": vocabulary.count(.countStages, journey.stages.count),
                "lanes": vocabulary.count(.countLanes, lanes.count),
            ])
        text += ". "
        for (index, stage) in journey.stages.enumerated() {
            let number =
                switch journey.heading(ofStage: index).lead {
                case .number(let number): "\(number) "
                case .time, .none: ""
                }
            text += (index == 0 ? "" : ", ") + number + stage.name
            if let experience = journey.experience(stage: index) {
                let level = ExperienceLevel(normalized: experience)
                text += " (" + vocabulary.name(of: level) + ")"
            }
        }
        return text + "."
    }
}
