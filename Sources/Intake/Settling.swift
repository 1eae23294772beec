/// When a file in the inbox counts as completely copied.
package struct Settling: Sendable, Hashable {
    /// A file changed within so many seconds is looked at twice; the default is 3.
    package var window: Double
    /// The pause between the two looks in seconds; the default is 1.
    package var pause: Double
    /// A zip archive without its end, or an empty file, is left alone until it has not changed for so many seconds.
    ///
    /// The default is 60: a copy over a slow line may stand still for a while. With 0 it is not asked either
    /// whether some program has the file open for writing.
    package var patience: Double

    /// Makes the terms.
    package init(window: Double = 3, pause: Double = 1, patience: Double = 60) {
        self.window = window
        self.pause = pause
        self.patience = patience
    }

    /// The usual terms.
    package static let standard = Settling()

    /// Takes every file as it is, for samples and tests where nobody is copying.
    package static let immediate = Settling(window: 0, pause: 0, patience: 0)
}
