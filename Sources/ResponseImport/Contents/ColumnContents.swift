import SurveyModel
import Tables

/// What the cells of a column hold, gathered row by row: how many are filled, and with what, as far as that is few.
package struct ColumnContents: Hashable, Sendable {
    /// Words that some cells hold, spelled as in the first of them.
    package struct Words: Hashable, Sendable {
        /// The words.
        package let text: String
        /// How many cells hold them.
        package fileprivate(set) var count: Int
    }

    /// How many cells are filled.
    package private(set) var filled = 0
    /// The different words in order of appearance; empty where they are more than are kept.
    package var words: [Words] { isOverfull ? [] : kept }
    /// Whether there are more different words, or longer ones, than are kept.
    package private(set) var isOverfull = false
    /// Whether every filled cell is a number.
    package var areNumbers: Bool { isJudged && allNumbers }
    /// Whether every filled cell is a whole number.
    package var areWhole: Bool { isJudged && allWhole }
    /// Whether every filled cell is a day or a point in time.
    package var areDays: Bool { isJudged && allDays }
    /// Words by which the file as a whole tells that an answer is missing.
    package var missingWords: [String] { words.map(\.text).filter { missing.kind(of: folded($0)) != nil } }
    private var isJudged = false
    private var allNumbers = true
    private var allWhole = true
    private var allDays = true
    private var kept: [Words] = []
    private var places: [String: Int] = [:]
    private let orders: DateOrders
    private let missing: MissingHabits

    /// The most different words of one column that are kept, and the most letters of each.
    private static let mostWords = 3000
    private static let mostLetters = 1000

    /// Nothing yet, in a column that writes days in some orders, and of a file with some words for missing answers.
    init(orders: DateOrders = .yearFirst, missing: MissingHabits = .none) {
        self.orders = orders
        self.missing = missing
    }

    /// Takes a cell.
    mutating func take(_ text: String) {
        if !isOverfull, let place = places[text] {
            filled += 1
            kept[place].count += 1
            return
        }
        let key = folded(text)
        guard !key.isEmpty else { return }
        filled += 1
        if missing.kind(of: key) == nil { judge(key) }
        guard !isOverfull else { return }
        guard text.utf8.count <= ColumnContents.mostLetters, kept.count < ColumnContents.mostWords else {
            (isOverfull, kept, places) = (true, [], [:])
            return
        }
        if let place = places[key] {
            kept[place].count += 1
            places[text] = place
        } else {
            places[key] = kept.count
            places[text] = kept.count
            kept.append(Words(text: plainWords(text), count: 1))
        }
    }

    private mutating func judge(_ key: String) {
        isJudged = true
        let bytes = Array(key.utf8)
        if allNumbers {
            let answer = NumberReading.answer(bytes.span, isDecimal: true)
            allNumbers = answer.status == .answered || answer.reason == .ambiguousNumber
            allWhole = allNumbers && allWhole && NumberReading.answer(bytes.span, isDecimal: false).status == .answered
        }
        if allDays {
            allDays = ColumnContents.isDay(key) && DateReading.answer(bytes.span, orders: orders).status == .answered
        }
    }

    /// Whether it is written as a day, which a number of eight digits is not.
    private static func isDay(_ key: String) -> Bool {
        let parts = key.prefix { $0 != " " && $0 != "t" }.split { "-/.".contains($0) }
        return parts.count == 3 && parts.allSatisfy { Int($0) != nil }
    }

    /// The different words made comparable.
    var keys: [String] { words.map { folded($0.text) } }
}
