import Foundation

/// A connection to a port of this machine that sends just the bytes it is given.
final class RawConnection {
    private let descriptor: Int32
    private var received = ""

    /// - Parameter patience: seconds after which reading gives up.
    init?(port: UInt16, patience: Int = 30) {
        #if canImport(Darwin)
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var time = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(descriptor, bytes, bytes.count)
    }

    /// Reads until the text has come or the connection has ended; all that came.
    @discardableResult
    func read(until text: String? = nil) -> String {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while text.map({ !received.contains($0) }) ?? true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            received += String(decoding: buffer[..<count], as: UTF8.self)
        }
        return received
    }

    /// Forgets what came so far.
    func clear() { received = "" }

    /// A whole answer to a request of its own connection.
    static func ask(
        _ port: UInt16, _ target: String, method: String = "GET", host: String? = nil, more: String = ""
    ) -> (head: String, body: String, status: Int)? {
        guard let connection = RawConnection(port: port) else { return nil }
        let host = host ?? "127.0.0.1:\(port)"
        connection.send("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\(more)\r\n")
        let answer = connection.read()
        guard let gap = answer.range(of: "\r\n\r\n") else { return nil }
        let head = String(answer[..<gap.lowerBound])
        let status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
        return (head, String(answer[gap.upperBound...]), status)
    }
}
