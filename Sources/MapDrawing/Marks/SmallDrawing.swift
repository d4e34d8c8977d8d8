import JourneyModel
import Localization
import MarkupWriting

/// A small picture for running pages, in the vocabulary of the diagrams: classes of `diagram.css`, hidden from
/// assistive technology, for the text beside it says what it shows.
struct SmallDrawing {
    private var canvas = Canvas(itemCount: 4)
    private let frame: Frame
    private let name: StaticString
    private let language: LanguageCode

    /// - Parameter language: of a picture that runs like a text; of one from right to left it is the mirror image.
    init(
        _ name: StaticString, width: Double, height: Double, x: Double = 0, y: Double = 0,
        language: LanguageCode = .english
    ) {
        self.name = name
        self.language = language
        frame = Frame(x: x, y: y, width: width, height: height)
    }

    func drawn(_ paint: (inout Canvas) -> Void) -> SafeMarkup {
        var canvas = canvas
        paint(&canvas)
        var scene = canvas.scene(title: "", description: "", language: language, frames: [.body: frame])
        if language.isRightToLeft { scene = scene.mirrored() }
        var writer = MarkupWriter(capacity: 512)
        InlineSVG.open(frame, name, to: &writer)
        InlineSVG.write(scene.part(.body).elements, of: scene, to: &writer)
        writer.markup("</svg>")
        return writer.safe
    }
}

/// The face of an experience level in running text: an element with two classes, `face` and the level's, whose picture
/// is in the stylesheet, for a page shows dozens.
package enum FaceMark {
    package static func className(_ level: ExperienceLevel) -> StaticString { Role.face(level).className }

    /// A rule for each level: the disc in its colour, eyes and mouth cut out of it.
    package static var rules: String {
        ExperienceLevel.allCases.map { level in
            let picture = """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='-12 -12 24 24'><mask id='m'>\
                <circle r='11' fill='white'/><path d='\(Glyph.features(level).path)' fill='none' stroke='black' \
                stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/></mask>\
                <circle r='11' mask='url(#m)'/></svg>
                """
            let name = "\(className(level))"
            return ".face.\(name) { background: var(--\(name)); --face: \(PictureAddress.rule(picture)); }\n"
        }.joined()
    }
}

/// A small picture as a value in a style sheet, so that a page need not repeat it.
private enum PictureAddress {
    static func rule(_ picture: String) -> String {
        let address = picture.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "<"): "%3C"
            case UInt8(ascii: ">"): "%3E"
            case UInt8(ascii: "#"): "%23"
            default: String(UnicodeScalar(byte))
            }
        }.joined()
        return "url(\"data:image/svg+xml,\(address)\")"
    }
}

/// What a statement rests on.
package enum EvidenceMark {
    /// A full, half or empty circle of 12 pixels.
    package static func draw(_ grade: EvidenceGrade) -> SafeMarkup {
        SmallDrawing("d-grade", width: 12, height: 12).drawn { $0.addEvidence(grade, x: 6, y: 6) }
    }
}

/// A moment of truth.
package enum MomentMark {
    /// A diamond of 16 pixels.
    package static func draw() -> SafeMarkup {
        SmallDrawing("d-diamond", width: 16, height: 16).drawn { $0.addDiamond(x: 8, y: 8, radius: 6) }
    }
}

/// Where a service fails, or keeps somebody waiting.
package enum TroubleMark {
    /// A cross or a clock of 14 pixels.
    package static func draw(_ trouble: Trouble) -> SafeMarkup {
        SmallDrawing("d-trouble", width: 14, height: 14).drawn { $0.addTrouble(trouble, x: 7, y: 7) }
    }
}

/// A stage that a map of its own shows in detail.
package enum DetailMark {
    /// An arrow down and to the right, of 16 pixels.
    package static func draw() -> SafeMarkup {
        SmallDrawing("d-detail", width: 16, height: 16).drawn { $0.addDetail(x: 8, y: 8) }
    }
}

/// Channels and lanes as pictures beside their names.
package enum IconMark {
    /// A rule for each channel: its strokes, which `i.icon` of the pages' style sheet shows in the colour of the accent.
    package static var rules: String {
        ChannelIcon.allCases.map { icon in
            let picture = """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>\
                <path d='\(Glyph.channel(icon).path)' fill='none' stroke='black' stroke-width='2' \
                stroke-linecap='round' stroke-linejoin='round'/></svg>
                """
            return ".icon.\(icon.rawValue) { --icon: \(PictureAddress.rule(picture)); }\n"
        }.joined()
    }

    package static func draw(_ icon: ChannelIcon, size: Double = 20) -> SafeMarkup {
        SmallDrawing("d-symbol", width: size, height: size).drawn {
            $0.add(.icon, .glyph(.channel(icon), x: 0, y: 0, scale: size / 24))
        }
    }

    package static func draw(_ kind: LaneKind, size: Double = 20) -> SafeMarkup {
        SmallDrawing("d-symbol", width: size, height: size).drawn {
            $0.add(.laneIcon, .glyph(.lane(kind), x: 0, y: 0, scale: size / 24))
        }
    }
}

/// How severe a pain point is.
package enum SeverityMark {
    /// The bar of the diagram, 16 pixels high; a hairline when nobody has judged.
    package static func draw(_ severity: Int?) -> SafeMarkup {
        SmallDrawing("d-weight", width: 8, height: 16).drawn { canvas in
            let width = SwimlaneLayout.severityWidth(severity)
            canvas.add(.severity, .rectangle(Frame(x: 0, y: 0, width: width, height: 16), radius: 0))
        }
    }
}

/// A persona without a photo.
package enum InitialsDisc {
    /// Initials on a disc in the accent colour.
    package static func draw(_ initials: String, size: Double = 40) -> SafeMarkup {
        SmallDrawing("d-initials", width: size, height: size).drawn { canvas in
            canvas.add(.disc, .circle(x: size / 2, y: size / 2, radius: size / 2))
            let lines = canvas.breakText(initials, .initials, width: 200)
            let top = size / 2 - Role.initials.lineHeight / 2
            canvas.add(.initials, lines: lines, x: size / 2, top: top, anchor: .middle)
        }
    }
}

/// The explanation of a diagram's marks as a list of a page.
package enum DrawingLegend {
    /// `<ul class="d-legend">` with a picture and a text for each kind of mark that the scene holds; empty without. It is
    /// for the eye alone, as the drawing is.
    package static func draw(_ scene: Scene, vocabulary: Vocabulary) -> SafeMarkup {
        draw(scene.legend, isHidden: true, vocabulary: vocabulary)
    }

    /// The same for marks that a page chooses and speaks of.
    package static func draw(_ entries: [LegendEntry], vocabulary: Vocabulary) -> SafeMarkup {
        draw(entries, isHidden: false, vocabulary: vocabulary)
    }

    private static func draw(_ entries: [LegendEntry], isHidden: Bool, vocabulary: Vocabulary) -> SafeMarkup {
        guard !entries.isEmpty else { return .empty }
        var writer = MarkupWriter(capacity: 4096)
        writer.markup("<ul class=\"d-legend\"")
        if isHidden { writer.markup(" aria-hidden=\"true\"") }
        writer.markup(">")
        for entry in entries {
            writer.markup("<li>")
            let picture = SmallDrawing("d-key", width: entry.markWidth, height: 18).drawn {
                entry.draw(on: &$0, x: 0, middle: 9)
            }
            writer.markup(picture)
            writer.markup("<span>")
            writer.text(entry.text(vocabulary))
            writer.markup("</span></li>")
        }
        writer.markup("</ul>")
        return writer.safe
    }
}
