import MarkupWriting

/// A form in which drawings and pages are offered beside their own, for programs that read neither.
package enum PictureForm: String, Sendable, Hashable, CaseIterable {
    /// The drawing of a map as pixels.
    case png
    /// The page of a map as it is printed on A4.
    case pdf
}

extension Route {
    /// Where the picture that is made of this file lies; nil when none is made of it.
    package func picture(_ form: PictureForm) -> String? {
        switch (subject, form) {
        case (.journeyDiagram, .png), (.companyMap, .png), (.journey, .pdf):
            String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) + "." + form.rawValue
        default: nil
        }
    }
}

extension MarkupWriter {
    /// Links to the pictures that are made of a file, after those to its own forms.
    mutating func pictures(_ file: Route, _ scope: PageScope) {
        for form in PictureForm.allCases where scope.site.pictures.contains(form) {
            guard let path = file.picture(form) else { continue }
            markup(" · ")
            link(scope.address(path), form.rawValue.uppercased())
        }
    }
}
