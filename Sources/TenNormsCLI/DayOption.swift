import ArgumentParser
import Norms

/// The day of a run, declared on the command line.
struct DayOption: ParsableArguments {
    @Option(
        name: .customLong("date"),
        help: "收表日期，如 2023-07-05，补正期限从这天算；不写则为今天 / the day of the run, today if left out"
    )
    var day: CalendarDate?
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads `2023-07-05`.
    public init?(argument: String) { self.init(iso: argument) }
}
