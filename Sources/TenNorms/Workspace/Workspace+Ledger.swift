import Foundation
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

extension Workspace {
    /// Does something while no other run may change the workspace.
    ///
    /// Throws ``WorkspaceFault/busy(_:)`` at once when another run is about it.
    func exclusively<Result>(
        _ body: () async throws -> sending Result
    ) async throws -> sending Result {
        try await WorkspaceFault.wrapping {
            let lock = try WorkspaceLock(path: path(".lock"))
            defer { withExtendedLifetime(lock.self) {} }
            return try await body()
        }
    }

    /// The same for work that does not wait.
    func exclusively<Result>(_ body: () throws -> Result) throws -> Result {
        try WorkspaceFault.wrapping {
            let lock = try WorkspaceLock(path: path(".lock"))
            defer { withExtendedLifetime(lock.self) {} }
            return try body()
        }
    }

    /// The bytes of a file that a person named.
    static func bytes(ofGiven path: String) throws -> [UInt8] {
        try WorkspaceFault.wrapping {
            guard let bytes = try GivenFile.bytes(at: path) else {
                throw WorkspaceFault.noSuchFile(path)
            }
            return bytes
        }
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
            throw WorkspaceFault(fault)
        }
    }

    /// The same for work that does not wait.
    static func wrapping<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let fault as IntakeFault {
            throw WorkspaceFault(fault)
        } catch let fault as LedgerFault {
            throw WorkspaceFault(fault)
        }
    }

    private init(_ fault: IntakeFault) {
        switch fault {
        case .locked(let path, _): self = .busy(path)
        case .cannotWrite(let path, let code):
            self = .cannotWrite(path: path, reason: String(cString: strerror(code)))
        case .cannotRead, .notKept, .tooLarge: self = .stopped(fault.wording)
        }
    }

    private init(_ fault: LedgerFault) {
        switch fault {
        case .busy(let path): self = .busy(path)
        case .unwritable(let path, let reason): self = .cannotWrite(path: path, reason: reason)
        case .unreadable, .damaged, .newer, .missing: self = .stopped(fault.wording)
        }
    }
}
