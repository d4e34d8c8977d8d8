import SitePages

/// Has other programs turn drawings and pages that lie in a staging folder into pictures: `rsvg-convert` into PNG, a
/// headless Chromium into PDF.
struct PictureMaker {
    /// Twice the size of a drawing, so that it stays sharp on slides.
    private static let zoom = "--zoom=2"
    private static let chromiumNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

    private let forms: Set<PictureForm>
    private let chromium: String
    private let date: String

    /// - Throws: when a program that is needed is not installed.
    init(_ settings: SiteBuild.Settings) throws(EnvironmentFailure) {
        forms = settings.pictures
        date = settings.today.iso.filter { $0 != "-" }
        if forms.contains(.png), !(try PictureMaker.isInstalled("rsvg-convert")) {
            throw .pictureProgramMissing(form: PictureForm.png.rawValue)
        }
        var found = ""
        if forms.contains(.pdf) {
            for name in PictureMaker.chromiumNames where found.isEmpty {
                if try PictureMaker.isInstalled(name) { found = name }
            }
            guard !found.isEmpty else { throw .pictureProgramMissing(form: PictureForm.pdf.rawValue) }
        }
        chromium = found
    }

    private static func isInstalled(_ name: String) throws(EnvironmentFailure) -> Bool {
        do {
            return try ChildProcess.run([name, "--version"]).status == 0
        } catch .programMissing {
            return false
        }
    }

    /// Makes the pictures of a site whose other files have all been added to the publication.
    func make(of site: Site, in publication: Publication, jobs: Int) throws(EnvironmentFailure) {
        guard !forms.isEmpty else { return }
        let routes = SitePlan.routes(site)
        let wanted = PictureForm.allCases.filter(forms.contains).flatMap { form in
            routes.compactMap { route in route.picture(form).map { (form: form, source: route.path, path: $0) } }
        }
        let numbered = wanted.enumerated().map { (number: $0.offset, picture: $0.element) }
        _ = try Workers.map(numbered, jobs: jobs) { number, picture throws(EnvironmentFailure) in
            let source = publication.stagedPath(picture.source)
            let bytes =
                switch picture.form {
                case .png: try PictureMaker.run(["rsvg-convert", PictureMaker.zoom, source]).output
                case .pdf: try printed(source, scratch: publication.stagedPath(".pictures-\(number)"))
                }
            try publication.add(OutputFile(path: picture.path, bytes: bytes))
        }
    }

    private static func run(_ words: [String]) throws(EnvironmentFailure) -> ChildProcess {
        let answer = try ChildProcess.run(words)
        guard answer.status == 0 else {
            let last = String(decoding: answer.messages, as: UTF8.self).split(separator: "\n").last.map(String.init)
            throw .system(action: "run", path: words[0], reason: last ?? "it ended with status \(answer.status)")
        }
        return answer
    }

    /// A page on paper. A browser wants a folder of its own while it works; the folder goes when it is done.
    private func printed(_ page: String, scratch: String) throws(EnvironmentFailure) -> [UInt8] {
        try Disk.makeFolder(scratch)
        let file = PathText.join(scratch, "page.pdf")
        // A PDF holds whole addresses, and those of this folder lead nowhere once the site is published.
        let text = String(decoding: try Disk.read(page), as: UTF8.self)
            .replacing(" href=\"", with: " data-href=\"")
            .replacing("rel=\"stylesheet\" data-href=\"", with: "rel=\"stylesheet\" href=\"")
        let copy = page + ".printed.html"
        try Disk.write(Array(text.utf8), to: copy)
        // A browser that runs as the super-user has no sandbox; it sees nothing but pages that were just made.
        let words =
            [
                chromium, "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--no-pdf-header-footer",
                "--user-data-dir=" + PathText.join(scratch, "profile"), "--print-to-pdf=" + file,
            ] + (Disk.isSuperUser ? ["--no-sandbox"] : []) + [PictureMaker.address(of: Disk.realPath(copy) ?? copy)]
        _ = try PictureMaker.run(words)
        let bytes = try Disk.read(file)
        try Disk.removeFile(copy)
        try StagingFolder.removeAll(scratch)
        return PictureMaker.dated(bytes, date)
    }

    /// The address of a file for a browser: all but the plainest bytes are escaped.
    static func address(of path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes = Array("file://".utf8)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same page gives the same bytes: a PDF tells when it was made, and that is the day of the build.
    static func dated(_ bytes: [UInt8], _ date: String) -> [UInt8] {
        var bytes = bytes
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            let key = Array(key.utf8)
            guard let start = bytes.firstRange(of: key)?.upperBound, start + 14 <= bytes.count else { continue }
            bytes.replaceSubrange(start..<start + 14, with: Array((date + "000000").utf8))
        }
        return bytes
    }
}
