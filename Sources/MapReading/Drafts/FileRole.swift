/// What a content file is by the folder it lies in.
package enum FileRole: Sendable, Hashable, CaseIterable {
    case journeys
    case persona
    case page
    /// A problem or an idea that several journeys share.
    case insight, opportunity
    /// No folder decides: a file with a map in it is a journey, one with a persona's front matter a persona, else a page.
    case any
}
