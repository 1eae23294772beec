#include <stdlib.h>
#include <string.h>
#include <zip.h>

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
