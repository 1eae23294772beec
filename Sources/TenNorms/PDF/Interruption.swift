import Dispatch
import Glibc

/// Cleans up when a person stops the program with Ctrl-C, closes its window, or a service manager ends it; the program then
/// ends as if nothing had been in between.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Watches from now on, until ``cancel()``.
    init(_ cleanUp: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "interruption")
        sources = Self.signals.map { number in
            // The default action would come before the source is asked.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                cleanUp()
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.activate()
            return source
        }
    }

    /// Ends watching; signals do again what they did.
    func cancel() {
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }
}
