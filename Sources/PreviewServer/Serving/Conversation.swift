import Dispatch
import NIOCore
import NIOHTTP1

/// One connection of a browser: requests come in parts, answers are made on other threads.
final class Conversation: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let desk: Desk
    private let listeners: Listeners
    private let port: @Sendable () -> Int
    private var request: (request: Request, keepsAlive: Bool)?
    private var listener: Int?

    init(desk: Desk, listeners: Listeners, port: @escaping @Sendable () -> Int) {
        self.desk = desk
        self.listeners = listeners
        self.port = port
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            let request = Request(
                method: head.method.rawValue, target: head.uri, hosts: head.headers["host"],
                origins: head.headers["origin"])
            if let refusal = request.refusal(port: port()) {
                // Whatever else the browser has to say is not waited for.
                self.request = nil
                Conversation.send(refusal, to: context.channel, isHead: request.isHead, keepsAlive: false)
            } else {
                self.request = (request, head.isKeepAlive)
            }
        case .body: break
        case .end:
            guard let (request, keepsAlive) = request else { return }
            self.request = nil
            answer(request, keepsAlive: keepsAlive, context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let listener { listeners.remove(listener) }
        listener = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ request: Request, keepsAlive: Bool, _ context: ChannelHandlerContext) {
        let channel = context.channel
        let desk = desk
        let own = NIOLoopBound(self, eventLoop: context.eventLoop)
        DispatchQueue.global(qos: .userInitiated).async {
            switch desk.answer(request) {
            case .reply(let reply):
                Conversation.send(reply, to: channel, isHead: request.isHead, keepsAlive: keepsAlive)
            case .news(let page, let mark):
                channel.eventLoop.execute { own.value.listen(page, mark, channel, isHead: request.isHead) }
            }
        }
    }

    private func listen(_ page: String, _ mark: String, _ channel: any Channel, isHead: Bool) {
        guard channel.isActive else { return }
        var head = HTTPResponseHead(version: .http1_1, status: .ok)
        head.headers.add(name: "Content-Type", value: "text/event-stream")
        head.headers.add(name: "Cache-Control", value: "no-store")
        head.headers.add(name: "X-Content-Type-Options", value: "nosniff")
        channel.writeAndFlush(HTTPServerResponsePart.head(head), promise: nil)
        if isHead {
            channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
            return
        }
        let desk = desk
        let listeners = listeners
        let own = NIOLoopBound(self, eventLoop: channel.eventLoop)
        // The state may take a page to be made, which must not hold up other connections.
        DispatchQueue.global(qos: .userInitiated).async {
            let number = listeners.add(page: page, mark: mark, shown: desk.shown) { bytes in
                channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise: nil)
            }
            channel.eventLoop.execute {
                if channel.isActive { own.value.listener = number } else { listeners.remove(number) }
            }
        }
    }

    private static func send(_ reply: Reply, to channel: any Channel, isHead: Bool, keepsAlive: Bool) {
        var head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: reply.status.rawValue))
        for (name, value) in reply.headers { head.headers.add(name: name, value: value) }
        head.headers.add(name: "Content-Length", value: String(reply.bytes.count))
        if !keepsAlive { head.headers.add(name: "Connection", value: "close") }
        channel.write(HTTPServerResponsePart.head(head), promise: nil)
        if !isHead {
            channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: reply.bytes))), promise: nil)
        }
        let end = channel.writeAndFlush(HTTPServerResponsePart.end(nil))
        if !keepsAlive { end.whenComplete { _ in channel.close(promise: nil) } }
    }
}
