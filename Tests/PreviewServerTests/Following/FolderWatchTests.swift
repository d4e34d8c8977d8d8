import Dispatch
import Foundation
import SiteBuilder
import TestFolders
import Testing

@Suite("Waiting for changes")
struct FolderWatchTests {
    /// Does something while the watch waits; whether it woke before the many seconds of patience were over.
    private func wakes(_ watch: FolderWatch, _ change: @escaping @Sendable () -> Void) -> Bool {
        let start = DispatchTime.now()
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.05, execute: change)
        _ = watch.wait(atMost: 20_000)
        return DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds < 15_000_000_000
    }

    @Test("a file that is written, renamed or removed wakes, and so does a new folder")
    func changes() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "a")
        let watch = try FolderWatch()
        _ = watch.watch([folder.path])
        #expect(wakes(watch) { try? folder.write("a.md", "b") })
        #expect(
            wakes(watch) { try? FileManager.default.moveItem(atPath: folder.path("a.md"), toPath: folder.path("b.md")) }
        )
        #expect(wakes(watch) { try? FileManager.default.removeItem(atPath: folder.path("b.md")) })
        #expect(wakes(watch) { try? folder.makeFolder("new") })
    }

    #if os(Linux)
        @Test("a folder is new once, and again after it was removed and made anew")
        func newFolders() throws {
            let folder = try TemporaryFolder()
            try folder.makeFolder("sub")
            let watch = try FolderWatch()
            let both = [folder.path, folder.path("sub")]
            #expect(watch.watch(both))
            #expect(!watch.watch(both))
            try FileManager.default.removeItem(atPath: folder.path("sub"))
            try folder.makeFolder("sub")
            #expect(watch.watch(both))
            #expect(!watch.watch([folder.path]))
            #expect(watch.watch(both))
        }
    #endif

    @Test("without the system's help it wakes all the same")
    func polling() throws {
        let folder = try TemporaryFolder()
        let watch = try FolderWatch(isPolling: true)
        #expect(!watch.watch([folder.path]))
        #expect(wakes(watch) {})
    }

    @Test("stopping ends the waiting, also one that begins later")
    func stopping() throws {
        let folder = try TemporaryFolder()
        let watch = try FolderWatch()
        _ = watch.watch([folder.path])
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.05) { watch.stop() }
        #expect(watch.wait() == .stopped)
        #expect(watch.wait() == .stopped)
    }
}
