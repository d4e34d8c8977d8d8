import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct PaletteTests {
    @Test("every text can be read on every ground that it may stand on", arguments: Palette.allCases)
    func texts(palette: Palette) {
        for role in Role.allCases where role.isText {
            guard let fill = role.paint.fill else { continue }
            let grounds: [Token] = role == .initials ? [.accent] : [.paper, .soft, .tint]
            for ground in grounds { #expect(contrast(fill, ground, palette) >= 4.5, "\(role) on \(ground)") }
        }
    }

    @Test("every mark that means something stands out from its ground", arguments: Palette.allCases)
    func marks(palette: Palette) {
        // Hairlines, headers and tints only arrange; nothing is said by them alone.
        let silent: Set<Token> = [.paper, .line, .soft, .tint]
        for role in Role.allCases where !role.isText && role != .features {
            let tokens = [role.paint.fill, role.paint.stroke].compactMap { $0 }.filter { !silent.contains($0) }
            for token in tokens {
                #expect(contrast(token, .paper, palette) >= 3, "\(role)")
                if ![.faceVeryBad, .faceGood].contains(role) {
                    #expect(contrast(token, .soft, palette) >= 3, "\(role)")
                }
            }
        }
    }

    @Test("faces can be read on their discs", arguments: Palette.allCases, ExperienceLevel.allCases)
    func faces(palette: Palette, level: ExperienceLevel) {
        #expect(contrast(.paper, level.token, palette) >= 4.5)
    }

    @Test("the formula knows black and white")
    func formula() {
        #expect(abs(contrast(.paper, .paper, .light) - 1) < 1e-9)
        #expect(abs(power(0.5) - 0.189_464_570_8) < 1e-6)
    }

    @Test("colours are written with six digits, which every renderer reads", arguments: Palette.allCases)
    func hex(palette: Palette) {
        for token in Token.allCases {
            let text = "\(palette.hex(token))"
            #expect(text.wholeMatch(of: /#[0-9a-f]{6}/) != nil, "\(token)")
        }
    }

    @Test("emotion colours paint emotion alone")
    func emotionOnly() {
        let emotional: Set<Token> = [.veryBad, .bad, .neutral, .good, .veryGood]
        let users = Role.allCases.filter { role in
            [role.paint.fill, role.paint.stroke].contains { $0.map(emotional.contains) ?? false }
        }
        #expect(users == [.faceVeryBad, .faceBad, .faceNeutral, .faceGood, .faceVeryGood])
    }
}
