import MarkupWriting

/// One entry of a cell. Maps hold hundreds and everything walks over them, so an entry is an object that never changes.
public final class Item: Sendable {
    /// Full address within the journey's page: explicit, or `stage.lane~a1b2c3`.
    package let id: String
    package let text: RichText
    /// Index in `Journey.lanes`.
    package let lane: Int
    /// Columns that the item covers, indices in `Journey.stages`; it is listed under the first.
    package let stages: Range<Int>
    /// Index in `Journey.steps` when the item belongs to a step.
    package let step: Int?
    /// The text was written as a quotation.
    package let isQuote: Bool
    /// Struck out or ticked: a task box or `~~…~~`.
    package let isDone: Bool
    /// Index in `Journey.feelings`.
    @usableFromInline package let feeling: Int?
    /// Index in `Journey.details`.
    @usableFromInline package let details: Int?

    package init(
        id: String, text: RichText, lane: Int, stages: Range<Int>, step: Int? = nil, isQuote: Bool = false,
        isDone: Bool = false, feeling: Int? = nil, details: Int? = nil
    ) {
        self.id = id
        self.text = text
        self.lane = lane
        self.stages = stages
        self.step = step
        self.isQuote = isQuote
        self.isDone = isDone
        self.feeling = feeling
        self.details = details
    }
}
