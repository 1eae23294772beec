/// What a county sets in `workspace.yaml`.
package struct Settings: Sendable, Hashable {
    /// The office that issues the documents.
    package var office: Office
    /// The language of the command; what goes to units is always Chinese.
    package var language: Language
    /// The grades, best first.
    package var grades: [Grade]
    /// When a unit is commended.
    package var commendation: CommendationThreshold
    /// When the secretary and the head of a unit are called to an interview.
    package var interview: InterviewThreshold
    /// What has to be rectified, and by when.
    package var rectification: RectificationTerms
    /// A self-given total this far above the inspector's is queried.
    ///
    /// The default is 10 points.
    package var selfPointsGap: Points
    /// How the year is made of months, quarters and the year-end review, in percent.
    package var weights: CycleWeights
    /// The page of official documents.
    package var page: PageProfile
    /// By when a form that went back is due again, in working days.
    ///
    /// The default is 3.
    package var mendingDays: Int
    /// The codes of the checks that are on trial (试运行): what they find is noted and sends no form back.
    package var trials: Set<String>
    /// The numbers (发文字号) that were used outside the program, in order.
    package var outsideNumbers: [OutsideNumber]

    /// Makes settings.
    package init(
        office: Office,
        language: Language = .zh,
        grades: [Grade] = Grade.standard,
        commendation: CommendationThreshold = .init(),
        interview: InterviewThreshold = .init(),
        rectification: RectificationTerms = .init(),
        selfPointsGap: Points = Points(10),
        weights: CycleWeights = .init(),
        page: PageProfile = .standard,
        mendingDays: Int = 3,
        trials: Set<String> = [],
        outsideNumbers: [OutsideNumber] = []
    ) {
        self.office = office
        self.language = language
        self.grades = grades
        self.commendation = commendation
        self.interview = interview
        self.rectification = rectification
        self.selfPointsGap = selfPointsGap
        self.weights = weights
        self.page = page
        self.mendingDays = mendingDays
        self.trials = trials
        self.outsideNumbers = outsideNumbers
    }

    /// The grade of a score; the lowest when it is vetoed.
    package func grade(for total: Points, isVetoed: Bool) -> String {
        guard !isVetoed else { return grades.last?.name ?? "" }
        return (grades.first { total >= $0.from } ?? grades.last)?.name ?? ""
    }
}

/// The office that issues the documents.
package struct Office: Sendable, Hashable {
    /// The full name, used as signature (署名).
    package var name: String
    /// The county, `XX县`.
    package var county: String
    /// The text of the red head (发文机关标志), such as `中共××县委县直属机关工作委员会文件`.
    package var mark: String
    /// The issuing code (机关代字) of circulars: `×直工通`.
    package var code: String
    /// The issuing code of letters (notices to single units): `×直工函`.
    package var letterCode: String
    /// The person who signs.
    package var signer: String
    /// Whom to ask.
    package var contact: String
    /// The telephone number.
    package var phone: String
    /// Where interviews are held.
    package var interviewPlace: String
    /// Who holds interviews.
    package var interviewer: String
    /// To whom circulars are addressed (主送机关).
    package var addressees: String
    /// Who gets copies (抄送), or empty.
    package var copies: String
    /// Who gets copies of letters to single units (抄送 of a 信函, GB/T 9704-2012 §10.1), or empty.
    package var letterCopies: String
    /// Who prints and sends the documents (印发机关, §7.4.3), often a short name or the general office; the office itself when empty.
    package var printer: String
    /// The offices that issue circulars and commendations together with this one (联合行文), in order; seldom any.
    package var partners: [String]
    /// `表彰` or `表扬`: the wording of commendations.
    package var commendationWord: String
    /// The leaders to whom proposals are put (请示的主送机关); the county committee when it is not set.
    package var superior: String

    /// Makes an office.
    package init(
        name: String,
        county: String,
        mark: String,
        code: String,
        letterCode: String,
        signer: String = "",
        contact: String = "",
        phone: String = "",
        interviewPlace: String = "",
        interviewer: String = "",
        addressees: String = "",
        copies: String = "",
        letterCopies: String = "",
        printer: String = "",
        partners: [String] = [],
        commendationWord: String = "表彰",
        superior: String = ""
    ) {
        self.name = name
        self.county = county
        self.mark = mark
        self.code = code
        self.letterCode = letterCode
        self.signer = signer
        self.contact = contact
        self.phone = phone
        self.interviewPlace = interviewPlace
        self.interviewer = interviewer
        self.addressees = addressees
        self.copies = copies
        self.letterCopies = letterCopies
        self.printer = printer
        self.partners = partners
        self.commendationWord = commendationWord
        self.superior = superior.isEmpty ? "中共\(county)委" : superior
    }
}

/// A grade and the score from which it is given.
package struct Grade: Sendable, Hashable {
    /// `优秀`.
    package var name: String
    /// The lowest score of the grade.
    package var from: Points

    /// Makes a grade.
    package init(name: String, from: Points) {
        self.name = name
        self.from = from
    }

    /// 优秀 from 90, 良好 from 80, 一般 from 60, 较差 below.
    package static let standard = [
        Grade(name: "优秀", from: Points(90)), Grade(name: "良好", from: Points(80)),
        Grade(name: "一般", from: Points(60)), Grade(name: "较差", from: .zero),
    ]
}

/// When a unit is commended.
package struct CommendationThreshold: Sendable, Hashable {
    /// So many of the best of each category.
    ///
    /// The default is 3.
    package var perCategory: Int
    /// But no more than this share of a category in percent, at least one.
    ///
    /// The default is 10.
    package var sharePercent: Int
    /// The lowest score.
    ///
    /// The default is 90.
    package var floor: Points

    /// Makes a threshold.
    package init(perCategory: Int = 3, sharePercent: Int = 10, floor: Points = Points(90)) {
        self.perCategory = perCategory
        self.sharePercent = sharePercent
        self.floor = floor
    }
}

/// When the secretary and the head of a unit are called to an interview.
package struct InterviewThreshold: Sendable, Hashable {
    /// The last so many of each category.
    ///
    /// The default is 3.
    package var lastPerCategory: Int
    /// Categories smaller than this are not judged by rank.
    ///
    /// The default is 10.
    package var smallestCategory: Int
    /// Units of these grades whatever their rank.
    ///
    /// The default is the lowest, 较差.
    package var grades: [String]
    /// Units of these grades in two cycles running.
    ///
    /// The default is 一般.
    package var gradesTwice: [String]
    /// Days from the end of the cycle to the interview.
    ///
    /// The default is 20.
    package var daysAfterCycle: Int
    /// The time of day.
    ///
    /// The default is 9时30分.
    package var time: String

    /// Makes a threshold.
    package init(
        lastPerCategory: Int = 3,
        smallestCategory: Int = 10,
        grades: [String] = ["较差"],
        gradesTwice: [String] = ["一般"],
        daysAfterCycle: Int = 20,
        time: String = "上午9时30分"
    ) {
        self.lastPerCategory = lastPerCategory
        self.smallestCategory = smallestCategory
        self.grades = grades
        self.gradesTwice = gradesTwice
        self.daysAfterCycle = daysAfterCycle
        self.time = time
    }
}

/// What has to be rectified, and by when.
package struct RectificationTerms: Sendable, Hashable {
    /// A loss of at least so many points becomes a problem to be rectified.
    ///
    /// The default is 0.5.
    package var lossFrom: Points
    /// Days from the date of the notice.
    ///
    /// The default is 15.
    package var days: Int
    /// Days for losses of a whole item.
    ///
    /// The default is 7.
    package var urgentDays: Int
    /// Days from the end of the cycle to the date on the documents.
    ///
    /// The default is 10.
    package var noticeDaysAfterCycle: Int
    /// Days from the end of the cycle by which forms are due.
    ///
    /// The default is 5.
    package var formsDueDays: Int

    /// Makes terms.
    package init(
        lossFrom: Points = Points(thousandths: 500),
        days: Int = 15,
        urgentDays: Int = 7,
        noticeDaysAfterCycle: Int = 10,
        formsDueDays: Int = 5
    ) {
        self.lossFrom = lossFrom
        self.days = days
        self.urgentDays = urgentDays
        self.noticeDaysAfterCycle = noticeDaysAfterCycle
        self.formsDueDays = formsDueDays
    }
}

/// How the year is made of its parts, in percent; the three add up to 100.
package struct CycleWeights: Sendable, Hashable {
    /// The mean of the months.
    ///
    /// The default is 20.
    package var months: Int
    /// The mean of the quarters.
    ///
    /// The default is 50.
    package var quarters: Int
    /// The year-end review.
    ///
    /// The default is 30.
    package var yearEnd: Int

    /// Makes weights.
    package init(months: Int = 20, quarters: Int = 50, yearEnd: Int = 30) {
        self.months = months
        self.quarters = quarters
        self.yearEnd = yearEnd
    }
}
