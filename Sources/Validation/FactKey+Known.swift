import Norms

/// The facts that checks know by name; a schema that does not ask one of them silences its checks.
extension Code<Fact> {
    static var formalMembers: FactKey { "formalMembers" }
    static var probationaryMembers: FactKey { "probationaryMembers" }
    static var totalMembers: FactKey { "totalMembers" }
    static var organisation: FactKey { "organisation" }
    static var committeeSize: FactKey { "committeeSize" }
    static var lastElection: FactKey { "lastElection" }
    static var extensionApproval: FactKey { "extensionApproval" }
    static var electionHeld: FactKey { "electionHeld" }
    static var meetingDate: FactKey { "meetingDate" }
    static var votersDue: FactKey { "votersDue" }
    static var votersPresent: FactKey { "votersPresent" }
    static var attendanceRate: FactKey { "attendanceRate" }
    static var duesDue: FactKey { "duesDue" }
    static var duesPaid: FactKey { "duesPaid" }
}
