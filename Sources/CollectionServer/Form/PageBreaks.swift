#if CommandLine
    import SurveyModel

    /// How the questions of a form are spread over pages.
    enum FormPaging: String, CaseIterable, Sendable {
        /// A few questions that belong together on each page.
        case together
        /// Each question on a page of its own.
        case single
    }

    /// Spreads the items of a stage over pages: items of one scale together, and no page longer than a phone is patient.
    struct PageBreaks {
        private let items: [Item]
        private let paging: FormPaging

        /// What a page holds at most, in quarters of a screen: four statements of seven options, or eight short fields.
        private static let capacity = 8

        init(_ instrument: Instrument, _ paging: FormPaging) {
            items = instrument.items
            self.paging = paging
        }

        /// The pages of these items; a note stands on the page of the question that follows it.
        func pages(of positions: [Int]) -> [[Int]] {
            var pages: [[Int]] = []
            for block in blocks(positions) {
                for page in divided(block) {
                    if let last = pages.last, isJoinable(last, page) {
                        pages[pages.count - 1] += page
                    } else {
                        pages.append(page)
                    }
                }
            }
            return pages
        }

        /// Items that belong together: those of one scale after each other, and each other item with the notes before it.
        private func blocks(_ positions: [Int]) -> [[Int]] {
            var blocks: [[Int]] = []
            var notes: [Int] = []
            for position in positions {
                if items[position].type == .note {
                    notes.append(position)
                } else if notes.isEmpty, let last = blocks.last?.last, isOneScale(last, position) {
                    blocks[blocks.count - 1].append(position)
                } else {
                    blocks.append(notes + [position])
                    notes = []
                }
            }
            if !notes.isEmpty {
                if blocks.isEmpty { blocks.append([]) }
                blocks[blocks.count - 1] += notes
            }
            return blocks
        }

        private func isOneScale(_ first: Int, _ second: Int) -> Bool {
            items[first].isScale && items[second].isScale && items[first].choices == items[second].choices
        }

        /// A block in as few pages as hold it, as even as can be.
        private func divided(_ block: [Int]) -> [[Int]] {
            let limit = paging == .single ? 1 : PageBreaks.capacity
            let weight = block.reduce(0) { $0 + self.weight($1) }
            let wanted =
                paging == .single ? block.filter { items[$0].type != .note }.count : (weight + limit - 1) / limit
            guard wanted > 1 else { return [block] }
            var pages: [[Int]] = []
            var start = 0
            for page in 0..<wanted where start < block.count {
                let size = (block.count - start + wanted - page - 1) / (wanted - page)
                pages.append(Array(block[start..<min(start + size, block.count)]))
                start += size
            }
            return pages
        }

        /// Two pages become one where both are short and neither is part of a long scale.
        private func isJoinable(_ first: [Int], _ second: [Int]) -> Bool {
            guard paging == .together else { return false }
            let weight = (first + second).reduce(0) { $0 + self.weight($1) }
            guard weight <= PageBreaks.capacity else { return false }
            let scales = [first, second].map { page in page.filter { items[$0].isScale }.count }
            return scales.allSatisfy { $0 < 2 } || scales.contains(0)
        }

        private func weight(_ position: Int) -> Int {
            let item = items[position]
            switch item.type {
            case .note: return 0
            case .integer, .decimal, .date: return 1
            case .text: return item.isLongText ? 2 : 1
            case .selectOne: return item.isMenu ? 1 : (item.options.count + 3) / 4
            case .selectMultiple: return (item.options.count + 3) / 4
            }
        }
    }

    extension Item {
        /// Whether its options stand in a menu, being too many to lay out.
        var isMenu: Bool { type == .selectOne && options.count > 12 && !options.contains { $0.score != nil } }

        /// Whether it is a step on a scale, as agreement.
        var isScale: Bool { type == .selectOne && options.filter { $0.score != nil }.count > 2 }
    }
#endif
