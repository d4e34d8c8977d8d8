import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// One map as the author wrote it, whatever the notation.
package struct JourneyDraft: Sendable {
    /// From the front matter; the maps of a file share it.
    package var fields: JourneyFields
    /// Explicit id of the map's heading.
    package var id: Located<String>?
    /// The map's own title when the file has several, else the file's; nil when there is none at all.
    package var title: Located<String>?
    /// Personas named near the map (a label line, a heading), when the front matter names none.
    package var personas: [Located<String>] = []
    package var stages: [StageDraft] = []
    /// Where there are none: why, if it can be seen.
    package var missingStages: MissingStages?
    package var steps: [StepDraft] = []
    package var lanes: [LaneDraft] = []
    /// Lines of a service blueprint in the order of the file; an outline may say one in each stage.
    package var lines: [LineDraft] = []
    /// In the order of the file.
    package var items: [ItemDraft] = []
    package var sources: [SourceDraft] = []
    package var prose: [Prose] = []
    /// Where the map stands: its heading, else its first stage.
    package var range: ByteRange

    package init(fields: JourneyFields, range: ByteRange) {
        self.fields = fields
        self.range = range
    }
}

/// A column of a map as written.
package struct StageDraft: Sendable {
    /// Without numbering and markup.
    package var name: String
    /// The slug of the heading as written; nil for a table's stage.
    package var headingSlug: String?
    package var duration: String?
    /// What that, or a lane of time, says in numbers.
    package var span: TimeSpan?
    /// Attributes of the heading or the cell.
    package var attributes: AttributesDraft?
    package var range: ByteRange

    package init(
        name: String, headingSlug: String? = nil, duration: String? = nil, attributes: AttributesDraft? = nil,
        range: ByteRange
    ) {
        self.name = name
        self.headingSlug = headingSlug
        self.duration = duration
        self.attributes = attributes
        self.range = range
    }
}

/// A part of a stage as written; `stage` is an index in `JourneyDraft.stages`.
package struct StepDraft: Sendable {
    package var name: String
    package var duration: String?
    package var stage: Int
    package var attributes: AttributesDraft?
    package var range: ByteRange

    package init(
        name: String, duration: String? = nil, stage: Int, attributes: AttributesDraft? = nil, range: ByteRange
    ) {
        self.name = name
        self.duration = duration
        self.stage = stage
        self.attributes = attributes
        self.range = range
    }
}

/// A row of a map; lanes of the same kind and name are one.
package struct LaneDraft: Sendable {
    /// The author's words where the lane first occurs.
    package var name: String
    package var kind: LaneKind
    package var mergedKind: LaneKind?
    /// What it is called in later stages, where that says more.
    package var otherNames: [String] = []
    /// What the settings give a lane of the author's own.
    package var icon: LaneIcon?
    package var range: ByteRange

    package init(
        name: String, kind: LaneKind, mergedKind: LaneKind? = nil, icon: LaneIcon? = nil, range: ByteRange
    ) {
        self.name = name
        self.kind = kind
        self.mergedKind = mergedKind
        self.icon = icon
        self.range = range
    }
}

/// A line of a service blueprint as written.
package struct LineDraft: Sendable {
    package var line: BlueprintLine
    /// The lane that follows, as an index in `JourneyDraft.lanes`; nil when none does.
    package var lane: Int?
    package var range: ByteRange

    package init(_ line: BlueprintLine, aboveLane lane: Int?, range: ByteRange) {
        self.line = line
        self.lane = lane
        self.range = range
    }
}

/// An entry of a cell as written.
package struct ItemDraft: Sendable {
    package let text: RichText
    /// See `ItemDigits`.
    package let digits: String
    /// Index in `JourneyDraft.lanes`.
    package var lane: Int
    /// Index in `JourneyDraft.stages`.
    package var stage: Int
    /// Index in `JourneyDraft.steps`.
    package var step: Int?
    package var isQuote: Bool = false
    package var isDone: Bool = false
    private var felt: DraftedFeeling?
    package var attributes: AttributesDraft?
    package var range: ByteRange

    package var feeling: Feeling? {
        get { felt?.feeling }
        set { felt = newValue.map { DraftedFeeling($0) } }
    }

    package init(text: RichText, lane: Int, stage: Int, step: Int? = nil, range: ByteRange) {
        self.text = text
        digits = ItemDigits.of(text.plain)
        self.lane = lane
        self.stage = stage
        self.step = step
        self.range = range
    }
}

/// Few items are feelings, so that one is kept apart: an entry without it is a third smaller.
private final class DraftedFeeling: Sendable {
    let feeling: Feeling

    init(_ feeling: Feeling) {
        self.feeling = feeling
    }
}

/// Something that statements rest on, as the front matter or a table of sources names it.
package struct SourceDraft: Sendable {
    package var id: Located<String>?
    package var kind: EvidenceSource.Kind
    package var title: Located<String>
    package var date: CalendarDate?
    package var sample: String?
    /// Whether customers were asked, when the author says so.
    package var isSolicited: Bool?
    /// For whom it is, when not for everybody who sees what it belongs to.
    package var audience: Audience?
    /// Index in `FileDraft.links`.
    package var link: Int?
    package var range: ByteRange

    package init(kind: EvidenceSource.Kind, title: Located<String>, range: ByteRange) {
        self.kind = kind
        self.title = title
        self.range = range
    }
}
