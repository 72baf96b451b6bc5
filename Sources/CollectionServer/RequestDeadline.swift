#if CommandLine
    import NIOCore
    import NIOHTTPTypes

    /// Closes a connection whose request has not arrived whole in time, however steadily it trickles.
    final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = HTTPRequestPart
        typealias InboundOut = HTTPRequestPart

        private let limit: TimeAmount
        private var pending: Scheduled<Void>?

        init(_ limit: TimeAmount) { self.limit = limit }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head: start(context)
            case .body: break
            case .end: stop()
            }
            context.fireChannelRead(data)
        }

        func handlerRemoved(context: ChannelHandlerContext) { stop() }

        func channelInactive(context: ChannelHandlerContext) {
            stop()
            context.fireChannelInactive()
        }

        private func start(_ context: ChannelHandlerContext) {
            stop()
            let channel = context.channel
            pending = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
        }

        private func stop() {
            pending?.cancel()
            pending = nil
        }
    }
#endif
