import SurveyModel

extension ColumnDraw {
    /// Free texts from the pool, none twice in a group before all have been used.
    func texts(_ count: Int, from random: inout RandomSource) throws(Fault) -> [SimulatedAnswer] {
        // The number comes when all records of the file are in order.
        if tendency.numbered != nil { return Array(repeating: .text(""), count: count) }
        let pool = try pool()
        var deck: [String] = []
        var answers: [SimulatedAnswer] = []
        for _ in 0..<count {
            guard !random.happens(tendency.noAnswer ?? .zero) else {
                answers.append(.blank)
                continue
            }
            if deck.isEmpty { deck = random.shuffled(pool) }
            answers.append(deck.popLast().map(SimulatedAnswer.text) ?? .blank)
        }
        return answers
    }

    private func pool() throws(Fault) -> [String] {
        guard let name = tendency.pool else {
            // A text that is no comment names something that several records have in common.
            return item.role == .comment ? InventedComments.swedish : (1...9).map { "\(item.name) \($0)" }
        }
        guard let pool = pools[name], !pool.isEmpty else { throw .unknownPool(name) }
        return pool
    }
}

/// Comments of nobody, used where the parameters name no pool; with all that makes free text hard to read back.
enum InventedComments {
    static let swedish = [
        "Bra som det är.",
        "Mer tid för erfarenhetsutbyte, gärna i mindre grupper.",
        "Kalla till träffarna tidigare; nu krockar de med \"budgetveckan\".",
        "Minnesanteckningarna kom sent; skicka dem inom en vecka.",
        "Två saker:\n1. kortare dagordning\n2. fler goda exempel",
        "Digitalt varannan gång; resan tar halva dagen för oss i länets ytterkant.",
        "Vi talar om \"samsyn\", men beslutar sällan något.",
        "– Fler forskare.\n– Färre powerpointbilder.",
    ]
}
