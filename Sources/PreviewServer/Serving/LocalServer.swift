import NIOCore
import NIOHTTP1
import NIOPosix
import SiteBuilder
import Synchronization

/// A web server that listens on this machine's own address alone.
final class LocalServer: Sendable {
    /// Made when it is needed: its thread must not begin before the signals have been seen to.
    private let group = Mutex<MultiThreadedEventLoopGroup?>(nil)
    private let port = Atomic<Int>(0)

    /// - Parameter port: 0 for any that is free.
    /// - Returns: the port that it listens on.
    func start(port wanted: Int, desk: Desk, listeners: Listeners) throws(EnvironmentFailure) -> Int {
        let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        group.withLock { $0 = threads }
        do {
            let channel = try ServerBootstrap(group: threads)
                .serverChannelOption(.backlog, value: 64)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelInitializer { [self] channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                        try channel.pipeline.syncOperations.addHandler(
                            Conversation(desk: desk, listeners: listeners) { [self] in port.load(ordering: .relaxed) })
                    }
                }
                .bind(host: "127.0.0.1", port: wanted).wait()
            let bound = channel.localAddress?.port ?? wanted
            port.store(bound, ordering: .relaxed)
            return bound
        } catch let error as IOError {
            stop()
            if error.errnoCode == Disk.addressInUse { throw .portInUse(port: wanted) }
            throw .portUnavailable(port: wanted, reason: Disk.reason(error.errnoCode))
        } catch {
            stop()
            throw .portUnavailable(port: wanted, reason: "\(error)")
        }
    }

    /// Closes every connection.
    func stop() {
        let threads = group.withLock { group in
            defer { group = nil }
            return group
        }
        try? threads?.syncShutdownGracefully()
    }
}
