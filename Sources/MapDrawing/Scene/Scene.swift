import JourneyModel

/// A fully placed diagram: every box, path and line of text has its place in pixels, and nothing is left to a browser.
///
/// The same scene is drawn for a page (classes, links) and for a file (literal colours). Stores are flat: elements
/// refer to lines of text, and these to bytes of `letters`. Regions share one system of coordinates; a page may
/// scroll the body under the header and beside the lane names.
package struct Scene: Sendable {
    /// The parts of a swimlane, in the order of drawing.
    package enum Region: Int, Sendable, Hashable, CaseIterable {
        /// Journey title and persona; only in files, where no page says them.
        case title
        /// Where stage headers and lane names would meet.
        case corner
        case header
        case names
        case body
        /// Explanation of the marks; only in files, pages write it as text.
        case legend
    }

    package struct Part: Sendable {
        package let region: Region
        package let frame: Frame
        package let elements: [Element]
    }

    /// One line of text.
    package struct Line: Sendable, Hashable {
        /// Bytes in `letters`.
        package let start: Int
        package let end: Int
        /// Advance width in 1/2048 em at most.
        package let width: Int
    }

    package let title: String
    package let description: String
    package let language: LanguageCode
    package let parts: [Part]
    package let lines: [Line]
    package let letters: [UInt8]
    package let segments: [Segment]
    /// The kinds of marks that occur, in the order in which a legend tells them.
    package let legend: [LegendEntry]

    /// The part of a region; empty ones are there too, with an empty frame.
    package func part(_ region: Region) -> Part { parts[region.rawValue] }

    /// The widest map that a laptop of 1280 px shows without scrolling.
    package static let laptopWidth = 1192.0

    package var fitsLaptop: Bool { mapFrame.width <= Scene.laptopWidth }

    /// The box around the map proper, without title and legend.
    package var mapFrame: Frame {
        let corner = part(.corner).frame
        let body = part(.body).frame
        let x = min(corner.x, body.x)
        return Frame(x: x, y: corner.y, width: max(corner.maxX, body.maxX) - x, height: body.maxY - corner.y)
    }

    /// Top and bottom of each lane, from the first one down, in whole pixels.
    package var laneEdges: [Int] {
        part(.names).elements.flatMap { element -> [Int] in
            guard case .open(let group) = element, case .lane = group.purpose else { return [] }
            return [Int(group.frame.y.rounded()), Int(group.frame.maxY.rounded())]
        }
    }

    package func text(of line: Line) -> String { String(decoding: letters[line.start..<line.end], as: UTF8.self) }
}
