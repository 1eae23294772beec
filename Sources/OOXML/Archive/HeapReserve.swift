internal import CLibZip

/// Keeps on the heap what reading one file gives back, for the next file to take.
///
/// The C library returns everything over 128 KB to the system at once; a file of that size then costs as much again in
/// pages that the kernel clears anew: a seventh of all the time that reading takes.
enum HeapReserve {
    /// Whether it is kept; asked once a process.
    static let isKept = tennorms_keep_on_heap(2 << 20)
}
