/// An answer that is made as a whole.
package struct Reply: Sendable {
    package enum Status: Int, Sendable {
        case fine = 200
        case moved = 302
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
    }

    package let status: Status
    package let type: String
    package let bytes: [UInt8]
    /// Where the browser is sent.
    package let location: String?

    package init(_ status: Status, type: String, bytes: [UInt8], location: String? = nil) {
        self.status = status
        self.type = type
        self.bytes = bytes
        self.location = location
    }

    package static func text(_ status: Status, _ text: String) -> Reply {
        Reply(status, type: "text/plain; charset=utf-8", bytes: Array((text + "\n").utf8))
    }

    /// Headers beside those of length and connection. Nothing is kept by the browser, and no other site may show it.
    package var headers: [(name: String, value: String)] {
        var headers = [
            ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Content-Security-Policy", "frame-ancestors 'self'"),
        ]
        if let location { headers.append(("Location", location)) }
        if status == .methodNotAllowed { headers.append(("Allow", "GET, HEAD")) }
        return headers
    }
}
