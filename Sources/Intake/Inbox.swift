import Glibc

/// The folder into which returned forms are dropped, singly or in whole folders.
///
/// A file stays here until the ledger has committed it; only ``remove(_:)`` and ``clear(_:)`` take one away.
package struct Inbox: Sendable {
    /// The terms on which a file counts as completely copied.
    package let settling: Settling
    /// What is left alone.
    package let junk: Junk

    let root: Path
    private let pause: @Sendable (Double) -> Void

    /// Folders nested deeper than this are a finding; people nest three or four.
    static let deepest = 32

    /// Looks at a folder; `pause` waits for so many seconds between two looks.
    package init(
        root: String,
        settling: Settling = .standard,
        junk: Junk = .standard,
        pause: @escaping @Sendable (Double) -> Void = Inbox.sleep
    ) {
        self.root = Path(root)
        self.settling = settling
        self.junk = junk
        self.pause = pause
    }

    /// Lists what lies in the inbox and waits, once, for files that were just changed.
    ///
    /// Throws ``IntakeFault`` when the inbox itself cannot be read.
    package func settled() throws -> InboxListing {
        var listing = try walk()
        let now = Self.now()
        let fresh = listing.files.contains { settling.isFresh($0.status, now: now) }
        if fresh { pause(settling.pause) }
        let candidates = listing.files
        listing.files = []
        for file in candidates {
            switch state(of: file, checkingTwice: settling.isFresh(file.status, now: now)) {
            case .settled: listing.files.append(file)
            case .changing: listing.unsettled.append(file.name)
            case .gone: continue
            case .unreadable(let code): listing.troubles.append(.unreadable(file.name, code: code))
            }
        }
        return listing
    }

    /// Waits for so many seconds.
    package static func sleep(seconds: Double) {
        guard seconds > 0 else { return }
        usleep(UInt32(min(seconds, 3_600) * 1_000_000))
    }

    /// Nanoseconds since 1970.
    static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
