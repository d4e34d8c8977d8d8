/// What the process has taken so far, as the system counts it.
package struct ProcessUsage: Sendable, Hashable {
    /// Seconds of processor time of all threads, the system's work for the process included.
    package let processor: Double
    /// The most memory that was resident at once, in bytes.
    package let peakMemory: Int

    package init(processor: Double, peakMemory: Int) {
        self.processor = processor
        self.peakMemory = peakMemory
    }

    package static func now() -> ProcessUsage { Disk.usage() }
}
