import Foundation
import Intake
import Norms
import Testing

@Suite struct WorkspaceLockTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func take() throws { _ = try WorkspaceLock(path: scratch.path("lock")) }

    @Test func `a second run is told who holds the workspace`() throws {
        let lock = try WorkspaceLock(path: scratch.path("lock"))
        let fault = #expect(throws: IntakeFault.self) { try take() }
        #expect(fault == .locked(path: scratch.path("lock"), holder: Int(getpid())))
        #expect(fault?.wording.zh.contains("进程 \(getpid())") == true)
        #expect(fault?.wording.en.contains("process \(getpid())") == true)
        _ = consume lock
    }

    @Test func `the lock is free again when its holder is done`() throws {
        try take()
        try take()
        #expect(scratch.names() == ["lock"])
    }

    @Test func `the lock of a run that was killed is free`() async throws {
        let path = scratch.path("lock")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let lock = try WorkspaceLock(path: path)
            kill(getpid(), SIGKILL)
            _ = consume lock
        }
        try take()
    }

    @Test func `a lock that cannot be written is a fault of its own`() throws {
        let fault = #expect(throws: IntakeFault.self) {
            _ = try WorkspaceLock(path: scratch.path("none/lock"))
        }
        #expect(fault == .cannotWrite(path: scratch.path("none/lock"), code: ENOENT))
    }
}
