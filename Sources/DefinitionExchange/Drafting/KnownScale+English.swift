extension KnownScale {
    /// Scales as English surveys word them, the more usual first.
    static let english = [
        KnownScale("yes_no", "No", "Yes", agreeing: 1, isScored: false),
        KnownScale("yes_partly_no", "No", "Partly|Partially|Somewhat|To some extent", "Yes", agreeing: 1),
        KnownScale("yes_maybe_no", "No", "Maybe", "Yes", agreeing: 1),
        KnownScale("true_false", "False", "True", agreeing: 0, isScored: false),
        KnownScale(
            "agree5", "Strongly disagree|Completely disagree|Totally disagree|Fully disagree",
            "Disagree|Somewhat disagree|Tend to disagree",
            "Neither agree nor disagree|Neutral|Undecided|Neither|Neither agree or disagree",
            "Agree|Somewhat agree|Tend to agree",
            "Strongly agree|Completely agree|Totally agree|Fully agree", agreeing: 2),
        KnownScale(
            "agree4", "Strongly disagree|Completely disagree", "Disagree|Somewhat disagree", "Agree|Somewhat agree",
            "Strongly agree|Completely agree", agreeing: 2),
        KnownScale(
            "agree7", "Strongly disagree", "Disagree", "Somewhat disagree|Slightly disagree",
            "Neither agree nor disagree|Neutral", "Somewhat agree|Slightly agree", "Agree", "Strongly agree",
            agreeing: 2),
        KnownScale(
            "satisfied5", "Very dissatisfied|Extremely dissatisfied|Very unsatisfied",
            "Dissatisfied|Somewhat dissatisfied|Unsatisfied|Fairly dissatisfied",
            "Neither satisfied nor dissatisfied|Neutral|Neither", "Satisfied|Somewhat satisfied|Fairly satisfied",
            "Very satisfied|Extremely satisfied", agreeing: 2),
        KnownScale(
            "quality5", "Very poor|Very bad|Terrible", "Poor|Bad", "Fair|Average|Acceptable|Ok|Neither good nor bad",
            "Good",
            "Very good|Excellent", agreeing: 2),
        KnownScale("quality5", "Poor", "Fair", "Good", "Very good", "Excellent", agreeing: 2),
        KnownScale(
            "extent5", "Not at all", "Slightly|A little|To a small extent|A little bit|To a very small extent",
            "Moderately|Somewhat|To some extent|A moderate amount|To a moderate extent",
            "Very|Very much|To a great extent|A lot|Quite a bit|To a large extent",
            "Extremely|Completely|A great deal|To a very great extent|To a very large extent", agreeing: 2),
        KnownScale(
            "often5", "Never", "Rarely|Seldom|Hardly ever", "Sometimes|Occasionally",
            "Often|Frequently|Usually|Most of the time",
            "Always|Very often", agreeing: 2),
        KnownScale("often4", "Never", "Rarely|Seldom", "Sometimes|Occasionally", "Often|Always", agreeing: 1),
        KnownScale("often3", "Rarely|Never", "Sometimes", "Often|Always", agreeing: 1),
        KnownScale(
            "how_often", "Never", "Less often|Less often than monthly|Less than once per year|Yearly|Less than monthly",
            "Monthly|Once a month|Several times per year", "Weekly|Once a week", "Daily|Every day", agreeing: 0),
        KnownScale(
            "likely5", "Very unlikely|Extremely unlikely|Not at all likely",
            "Unlikely|Somewhat unlikely|Not very likely",
            "Neither likely nor unlikely|Neutral", "Likely|Somewhat likely", "Very likely|Extremely likely", agreeing: 2
        ),
        KnownScale(
            "important5", "Not at all important|Not important",
            "Slightly important|Of little importance|Not very important",
            "Moderately important|Somewhat important|Neutral", "Important|Very important|Quite important",
            "Very important|Extremely important|Essential", agreeing: 2),
    ]
}
