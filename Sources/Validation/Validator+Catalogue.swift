import Norms

extension Validator {
    /// Every check, in the order in which it is put: who, the facts, the answers, the points, the sums, the signatures.
    static let catalogue: [any Check] = [
        UnitNameDiffers(), UnitCodeMismatch(), CategoryMismatch(), GroupMismatch(), CycleDiffers(),
        FormNumberMismatch(),

        MissingAnswer(), UnreadableValue(), UnknownOption(), ImpossibleNumber(),
        PercentageOverHundred(), PercentageAsFraction(), ValueInterpreted(),

        RollDoesNotAddUp(), RollDiffersFromRoster(), MembersExceedStaff(), OrganisationForm(),
        CommitteeSize(), RollChanged(), TermExpired(),

        VotersExceedMembers(), AttendanceExceedsRoll(), AttendanceRateDiffers(),
        MeetingWithoutQuorum(), MeetingOutsideCycle(), ElectionQuorum(), ElectionContradicted(),

        DuesUnderpaid(), DuesPerHead(),

        MissingPoints(), MissingRowFact(), NotApplicableUnfounded(), AnswerNotApplicable(),

        ScoreOutOfRange(), SelfScoreOutOfRange(), ScoreStep(), DeductionWithoutReason(),
        DeductionDiffers(), ReasonWithoutDeduction(), FullMarksEverywhere(),
        SelfScoreCopied(), SelfScoreGap(), MissingSelfAssessment(), MissingSelfPoints(),
        BonusWithoutEvidence(), BonusOverCap(), RuleDifference(),

        TotalDiffers(), SelfTotalDiffers(), VetoGrade(), VetoWithoutBasis(), GradeDiffers(),

        MissingSignature(), MissingInspectionDate(), MissingDate(), DatesOutOfOrder(),
        InspectionOutsideCycle(), DateInFuture(), DateAfterInspection(), DateTooEarly(),
    ]
}
