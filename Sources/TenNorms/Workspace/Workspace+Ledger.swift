import Intake
import Norms
import Recording

extension Workspace {
    /// The ledger, made when it is not there.
    func ledger() throws -> Ledger { try Ledger(path: path(Self.ledgerFile)) }

    /// The schema as the ledger keeps it.
    var schemaRecord: SchemaText {
        SchemaText(fingerprint: schema.fingerprint, version: schema.version, text: schemaText)
    }
}

extension WorkspaceFault {
    /// Does something and turns the faults of the stages into faults of the workspace.
    static func wrapping<Result>(
        _ body: () async throws -> sending Result
    ) async throws -> sending Result {
        do {
            return try await body()
        } catch let fault as IntakeFault {
            throw WorkspaceFault(fault)
        } catch let fault as LedgerFault {
            throw WorkspaceFault.stopped(fault.wording)
        }
    }

    /// The same for work that does not wait.
    static func wrapping<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let fault as IntakeFault {
            throw WorkspaceFault(fault)
        } catch let fault as LedgerFault {
            throw WorkspaceFault.stopped(fault.wording)
        }
    }

    private init(_ fault: IntakeFault) {
        switch fault {
        case .locked(let path, _): self = .busy(path)
        case .cannotWrite(let path, _): self = .cannotWrite(path: path, reason: fault.wording.en)
        case .cannotRead, .notKept, .tooLarge: self = .stopped(fault.wording)
        }
    }
}
