public import SurveyModel

/// A group of records with habits of its own: a network's members, a course's participants, a network's meetings.
public struct SimulatedGroup: Hashable, Sendable {
    /// The network the records belong to; without one, each record draws its own where the instrument asks.
    public var network: String?
    /// How many were asked; written to `population.csv`, and left out there where nil.
    public var asked: Int?
    /// How many answered, or the meetings held.
    public var size: Size
    /// Days of its own on which answers were given.
    public var period: DayRange?
    /// How much more (or less) often than elsewhere opinions agree: −1/10 is ten percentage points less.
    public var lift: Fraction
    /// How items are answered in this group, where no item says otherwise.
    public var tendency: AnswerTendency
    /// How single items are answered in this group.
    public var items: [String: AnswerTendency]
    /// How many participants came from each employer in all, by the item that counts them.
    public var parts: [String: Int]

    /// Takes the parts as read.
    public init(
        network: String? = nil, asked: Int? = nil, size: Size, period: DayRange? = nil, lift: Fraction = .zero,
        tendency: AnswerTendency = .init(), items: [String: AnswerTendency] = [:], parts: [String: Int] = [:]
    ) {
        self.network = network
        self.asked = asked
        self.size = size
        self.period = period
        self.lift = lift
        self.tendency = tendency
        self.items = items
        self.parts = parts
    }

    /// How many records a group has.
    public enum Size: Hashable, Sendable {
        /// So many.
        case records(Int)
        /// One for each meeting and each unit or seat expected there.
        case meetings(SimulatedMeetings)
    }
}

/// The meetings of a network: each date crossed with everyone expected.
public struct SimulatedMeetings: Hashable, Sendable {
    /// The day of each meeting.
    public var dates: [CalendarDate]
    /// The units expected; nil means the network's members.
    public var units: [String]?
    /// Seats that represent no unit, expected too.
    public var seats: [String]
    /// Who was away.
    public var attendance: Attendance
    /// A row more at each meeting for guests who were not expected, and how its items are answered.
    public var guests: Guests?

    /// Takes the parts as read.
    public init(
        dates: [CalendarDate], units: [String]? = nil, seats: [String] = [], attendance: Attendance,
        guests: Guests? = nil
    ) {
        self.dates = dates
        self.units = units
        self.seats = seats
        self.attendance = attendance
        self.guests = guests
    }

    /// Who was away, exactly.
    public enum Attendance: Hashable, Sendable {
        /// So many present of all expected at all meetings; who, is drawn.
        case present(Int)
        /// How many meetings each unit or seat missed; those not named missed none.
        case absences([String: Int])
    }

    /// Guests at a meeting.
    public struct Guests: Hashable, Sendable {
        /// What the register calls them.
        public var seat: String
        /// How the items of their row are answered.
        public var items: [String: AnswerTendency]

        /// Takes the parts as read.
        public init(seat: String, items: [String: AnswerTendency]) {
            self.seat = seat
            self.items = items
        }
    }
}

/// Which items of a register hold a meeting's parts; date, network and unit are known by their roles.
public struct MeetingItems: Hashable, Sendable {
    /// The text that identifies the meeting, written as network and date.
    public var id: String?
    /// The text for a seat without a unit.
    public var seat: String?
    /// Whether they were present: an item with one agreeing option and one that does not.
    public var present: String
    /// Items answered alike on all rows of a meeting.
    public var same: [String]

    /// Takes the parts as read.
    public init(id: String? = nil, seat: String? = nil, present: String, same: [String] = []) {
        self.id = id
        self.seat = seat
        self.present = present
        self.same = same
    }
}

/// Which items of a register say how a number of participants falls on employers.
public struct SplitItems: Hashable, Sendable {
    /// The number of all participants.
    public var whole: String
    /// The number of those whose employer has no item of its own.
    public var rest: String
    /// The employers with at least one participant.
    public var chosen: String
    /// The items that count an employer's participants, each with the employer's option in `chosen`.
    public var parts: [Part]

    /// Takes the parts as read.
    public init(whole: String, rest: String, chosen: String, parts: [Part]) {
        self.whole = whole
        self.rest = rest
        self.chosen = chosen
        self.parts = parts
    }

    /// One employer.
    public struct Part: Hashable, Sendable {
        /// The item that counts its participants.
        public var item: String
        /// Its option's code.
        public var option: String

        /// Takes the parts as read.
        public init(item: String, option: String) {
            self.item = item
            self.option = option
        }
    }
}
