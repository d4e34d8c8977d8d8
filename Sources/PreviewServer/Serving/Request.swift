/// A request, as far as the preview looks at it.
package struct Request: Sendable {
    package let method: String
    /// The path and what follows it, as sent.
    package let target: String
    /// The values of all `Host` headers.
    package let hosts: [String]
    /// The values of all `Origin` headers.
    package let origins: [String]

    package init(method: String, target: String, hosts: [String], origins: [String] = []) {
        self.method = method
        self.target = target
        self.hosts = hosts
        self.origins = origins
    }

    package var isHead: Bool { method == "HEAD" }

    /// The decoded path without its first slash; nil when it is no path.
    package var path: String? {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        return PercentCode.decode(target.dropFirst().prefix { $0 != "?" && $0 != "#" })
    }

    /// A decoded value of what follows the question mark.
    package func value(_ name: String) -> String? {
        guard let mark = target.firstIndex(of: "?") else { return nil }
        for pair in target[target.index(after: mark)...].split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == name { return PercentCode.decode(parts[1]) }
        }
        return nil
    }
}

extension Request {
    /// Why the request is not answered; nil when it may be.
    ///
    /// Any page of the web can make a browser ask this server, by its own name for 127.0.0.1 (DNS rebinding) or from a
    /// script. The names in `Host` and `Origin` tell such requests from the author's own.
    package func refusal(port: Int) -> Reply? {
        let names = ["127.0.0.1", "localhost"]
        let allowed = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
        guard hosts.count == 1, target.utf8.first == UInt8(ascii: "/") else {
            return .text(.badRequest, "The request names no host or no path.")
        }
        guard allowed.contains(hosts[0].lowercased()) else {
            return .text(.forbidden, "This preview answers to 127.0.0.1 and localhost only.")
        }
        guard origins.allSatisfy({ origin in allowed.contains { "http://" + $0 == origin.lowercased() } }) else {
            return .text(.forbidden, "This preview answers its own pages only.")
        }
        guard method == "GET" || method == "HEAD" else {
            return .text(.methodNotAllowed, "This preview can be read, and nothing else.")
        }
        return nil
    }
}
