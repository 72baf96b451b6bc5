public import SurveyModel

/// What a folder of synthetic answers is made from: the files, how groups answered, and the seed.
///
/// The same parameters give the same bytes on every machine and with every release.
public struct SimulationParameters: Hashable, Sendable {
    /// The seed of every file that names none of its own.
    public var seed: UInt64
    /// The first and last day on which answers were given.
    public var period: DayRange
    /// Free texts by the name of their pool; invented, without names of persons.
    public var pools: [String: [String]]
    /// The files to write, in order.
    public var files: [SimulatedFile]

    /// Takes the parts as read.
    public init(seed: UInt64, period: DayRange, pools: [String: [String]] = [:], files: [SimulatedFile]) {
        self.seed = seed
        self.period = period
        self.pools = pools
        self.files = files
    }
}

/// From a first through a last day.
public struct DayRange: Hashable, Sendable {
    /// The first day.
    public var first: CalendarDate
    /// The last day.
    public var last: CalendarDate

    /// The days from the first through the last, or nil where the last comes before the first.
    public init?(first: CalendarDate, last: CalendarDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }
}

/// One file of synthetic answers.
public struct SimulatedFile: Hashable, Sendable {
    /// The instrument answered.
    public var instrument: String
    /// Its wave, where it has several.
    public var wave: String?
    /// The file's name within the folder.
    public var name: String
    /// The tool whose export the file looks like.
    public var format: ExportFormat
    /// A seed of its own.
    public var seed: UInt64?
    /// Days of its own on which answers were given.
    public var period: DayRange?
    /// How items are answered, where nothing nearer says.
    public var tendency: AnswerTendency
    /// How single items are answered.
    public var items: [String: AnswerTendency]
    /// The part of the records that stop answering somewhere on the way.
    public var breakOff: Fraction
    /// Which items hold what in a register of meetings.
    public var meetings: MeetingItems?
    /// How a number of participants falls on employers.
    public var split: SplitItems?
    /// Those asked, group by group.
    public var groups: [SimulatedGroup]

    /// Takes the parts as read.
    public init(
        instrument: String, wave: String? = nil, name: String, format: ExportFormat = .init(), seed: UInt64? = nil,
        period: DayRange? = nil, tendency: AnswerTendency = .init(), items: [String: AnswerTendency] = [:],
        breakOff: Fraction = .zero, meetings: MeetingItems? = nil, split: SplitItems? = nil, groups: [SimulatedGroup]
    ) {
        self.instrument = instrument
        self.wave = wave
        self.name = name
        self.format = format
        self.seed = seed
        self.period = period
        self.tendency = tendency
        self.items = items
        self.breakOff = breakOff
        self.meetings = meetings
        self.split = split
        self.groups = groups
    }
}
