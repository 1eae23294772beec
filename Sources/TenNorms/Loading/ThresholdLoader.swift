import Norms

/// Reads who is commended and called in, what is rectified and how a year is made up.
struct ThresholdLoader {
    let map: YAMLMap

    private func section(_ key: String, _ keys: [String]) -> YAMLMap? {
        map.node(key).flatMap { YAMLMap($0, called: key, keys: keys, faults: map.faults) }
    }

    func commendation() -> CommendationThreshold {
        let standard = CommendationThreshold()
        let part = section("commendation", ["per-category", "share-percent", "floor"])
        return CommendationThreshold(
            perCategory: part?.whole("per-category", in: 0...10_000) ?? standard.perCategory,
            sharePercent: part?.whole("share-percent", in: 1...100) ?? standard.sharePercent,
            floor: part?.points("floor") ?? standard.floor
        )
    }

    func interview(grades: [String]) -> InterviewThreshold {
        let standard = InterviewThreshold()
        let part = section(
            "interview",
            [
                "last-per-category", "smallest-category", "grades", "grades-twice",
                "days-after-cycle", "time",
            ]
        )
        let last = part?.whole("last-per-category", in: 0...10_000)
        return InterviewThreshold(
            lastPerCategory: last ?? standard.lastPerCategory,
            smallestCategory: part?.whole("smallest-category", in: 0...10_000)
                ?? standard.smallestCategory,
            grades: names("grades", of: part, known: grades) ?? standard.grades,
            gradesTwice: names("grades-twice", of: part, known: grades) ?? standard.gradesTwice,
            daysAfterCycle: part?.whole("days-after-cycle", in: 0...366)
                ?? standard.daysAfterCycle,
            time: part?.text("time") ?? standard.time
        )
    }

    private func names(_ key: String, of part: YAMLMap?, known: [String]) -> [String]? {
        part?.list(key)?.map { name, place in
            if !known.contains(name) {
                let what = Wording(zh: "等次", en: "grade")
                map.faults.unknown("unknown-grade", what, named: name, at: place, of: known)
            }
            return name
        }
    }

    func rectification() -> RectificationTerms {
        let standard = RectificationTerms()
        let keys = [
            "loss-from", "days", "urgent-days", "notice-days-after-cycle", "forms-due-days",
        ]
        let part = section("rectification", keys)
        let days = { (key: String, standard: Int) in
            part?.whole(key, in: 0...366) ?? standard
        }
        return RectificationTerms(
            lossFrom: part?.points("loss-from") ?? standard.lossFrom,
            days: days("days", standard.days),
            urgentDays: days("urgent-days", standard.urgentDays),
            noticeDaysAfterCycle: days("notice-days-after-cycle", standard.noticeDaysAfterCycle),
            formsDueDays: days("forms-due-days", standard.formsDueDays)
        )
    }

    func mendingDays() -> Int {
        section("returns", ["working-days"])?.whole("working-days", in: 1...60) ?? 3
    }

    func weights() -> CycleWeights {
        let standard = CycleWeights()
        let part = section("weights", ["months", "quarters", "year-end"])
        let weights = CycleWeights(
            months: part?.whole("months", in: 0...100) ?? standard.months,
            quarters: part?.whole("quarters", in: 0...100) ?? standard.quarters,
            yearEnd: part?.whole("year-end", in: 0...100) ?? standard.yearEnd
        )
        let sum = weights.months + weights.quarters + weights.yearEnd
        guard sum != 100 else { return weights }
        map.faults.add(
            "weights-sum",
            at: map.place(of: "weights"),
            value: "\(sum)",
            zh: "年度构成合计\(sum)，应为100",
            en: "the weights of the year add up to \(sum), not 100",
            remedy: Wording(zh: "调整三个数", en: "change the three numbers")
        )
        return weights
    }
}
