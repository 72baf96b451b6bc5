import SurveyModel

extension StatisticsMethod {
    /// What silence may hide: bounds, the interval a sheet shows, and the certainty of a verdict.
    static let ofNonresponse: [StatisticsMethod] = [bounds, chosen, certainty]

    private static let bounds = StatisticsMethod(
        "nonresponse_bounds",
        summary: "Share whatever the others would answer (Manski 1989): bound_ for all without a valid answer, "
            + "silent_only_ for those who gave no record.",
        inputs: [
            Input("invited_N", option: "asked", meaning: "how many were asked"),
            Input("returned_n", option: "returned", meaning: "how many gave a record"),
            Input("valid", option: "answered", meaning: "how many gave a valid answer"),
            Input("agree_x", option: "agree", meaning: "how many agree"),
        ],
        outputs: [
            "response_rate", "share_valid", "bound_lo", "bound_hi", "bound_width", "silent_only_lo", "silent_only_hi",
        ]
    ) { row throws(StatisticsError) in
        let invited = try row.count("invited_N", atLeast: 1)
        let returned = try row.count("returned_n", atMost: invited)
        let valid = try row.count("valid", atMost: returned)
        let agreeing = try row.count("agree_x", atMost: valid)
        let readings = [NonresponseBounds.Reading.allNonvalid, .silentOnly].map {
            NonresponseBounds(agreeing: agreeing, valid: valid, returned: returned, invited: invited, reading: $0)
        }
        let width = readings[0].map { Double($0.highest.agreeing - $0.lowest.agreeing) / Double(invited) }
        return [
            .number(Double(returned) / Double(invited)), StatisticsValue(Share(checking: agreeing, of: valid)?.value),
            StatisticsValue(readings[0]?.lowest.value), StatisticsValue(readings[0]?.highest.value),
            StatisticsValue(width), StatisticsValue(readings[1]?.lowest.value),
            StatisticsValue(readings[1]?.highest.value),
        ]
    }

    private static let chosen = StatisticsMethod(
        "share",
        summary: "The interval a sheet shows: exact where the number of silent is known, Wilson's otherwise.",
        inputs: Input.ofShare + [.silent, .level], outputs: ["method", "lo", "hi"]
    ) { row throws(StatisticsError) in
        let interval = ChosenInterval(of: try row.share(), silent: try row.silent(), level: try row.level())
        return [.text(interval.method)] + interval.limits.values
    }

    private static let certainty = StatisticsMethod(
        "certainty",
        summary:
            "How sure it is that a target is met, or missed, in the whole group; needed counts the silent who must "
            + "agree, or for at_most must not.",
        inputs: Input.ofShare + [
            .silent, .level, Input("target", meaning: "the share promised, as 0.9"),
            Input("bound", meaning: "at_least, at_most or equal", standard: "at_least"),
        ],
        outputs: ["is_met", "certainty", "bound_lo", "bound_hi", "needed", "method", "lo", "hi"]
    ) { row throws(StatisticsError) in
        let target = try row.fraction("target")
        guard target >= .zero, target <= .one else { throw row.fault(.outOfRange("from 0 to 1"), "target") }
        let share = try row.share()
        let bounds: [String: Target] = [
            "at_least": .atLeast(.share(target)), "at_most": .atMost(.share(target)), "equal": .equal(.share(target)),
        ]
        guard let bound = bounds[try row.text("bound")] else {
            throw row.fault(.outOfRange("at_least, at_most or equal"), "bound")
        }
        guard
            let verdict = VerdictCertainty(
                of: share, silent: try row.silent(), target: bound, level: try row.level())
        else { throw row.fault(.outOfRange("a share"), "target") }
        return [
            .count(verdict.isMet ? 1 : 0), .text(verdict.certainty.rawValue),
            StatisticsValue(verdict.bounds?.lowest.value), StatisticsValue(verdict.bounds?.highest.value),
            verdict.needed, .text(verdict.interval.method),
        ] + verdict.interval.limits.values
    }
}

extension StatisticsMethod.Input {
    fileprivate static let silent = Self(
        "silent", meaning: "how many were asked and gave no answer; empty where unknown", standard: "")
}

extension StatisticsRow {
    fileprivate func silent() throws(StatisticsError) -> Int? {
        has("silent") ? try count("silent", atMost: 100_000) : nil
    }
}

extension VerdictCertainty {
    fileprivate var needed: StatisticsValue {
        switch need {
        case .agreeing(let count), .notAgreeing(let count): .count(count)
        case nil: .undefined
        }
    }
}
