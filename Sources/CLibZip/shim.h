#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>
#include <zlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// A source over a copy of some bytes; libzip frees the copy with the source.
static inline zip_source_t *_Nullable tennorms_zip_source_copy(
    zip_t *_Nonnull archive, const void *_Nullable bytes, size_t count) {
    void *memory = malloc(count > 0 ? count : 1);
    if (memory == NULL) return NULL;
    if (count > 0) memcpy(memory, bytes, count);
    zip_source_t *source = zip_source_buffer(archive, memory, count, 1);
    if (source == NULL) free(memory);
    return source;
}

/// Begins a stream of raw deflate (RFC 1951) without header or checksum, as zip archives hold it.
///
/// Memory level 8: the tables of level 9 are cleared for every entry, which takes as long as deflating a short one.
static inline int tennorms_deflate_begin(z_stream *_Nonnull stream, int level) {
    memset(stream, 0, sizeof *stream);
    return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

/// Deflates what the stream was given, as far as there is room.
static inline int tennorms_deflate(z_stream *_Nonnull stream, int flush) { return deflate(stream, flush); }

/// Bytes as zlib calls them.
static inline Bytef *_Nullable tennorms_bytes(const void *_Nullable bytes) { return (Bytef *)bytes; }

/// The CRC-32 of some bytes that come after others of which it is `before`; 0 when there are none.
static inline unsigned long tennorms_crc32(
    unsigned long before, const void *_Nullable bytes, size_t count) {
    return bytes == NULL || count == 0 ? before : crc32_z(before, bytes, count);
}

/// Lets the heap keep so many bytes that were given back, instead of returning them to the system at once; false where
/// the C library has no such setting.
static inline bool tennorms_keep_on_heap(int bytes) {
#ifdef __GLIBC__
    return mallopt(M_MMAP_THRESHOLD, bytes) == 1 && mallopt(M_TRIM_THRESHOLD, bytes) == 1;
#else
    (void)bytes;
    return false;
#endif
}
