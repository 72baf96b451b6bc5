// The memo of a list's spellings as they stand in the file: a table in which a spelling's presumed end tells its slot.
#ifndef SPELLINGS_H
#define SPELLINGS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
    short_window = 32,
    wide_window = 64,
    longest_spelling = 4096,
    most_spellings = 4096,
    fewest_slots = 256,
    most_slots = 16384,
    most_arena_bytes = 1 << 20,
};

/// One spelling with its quotes and the delimiter behind it; a short one lies in one cache line.
typedef struct {
    /// How many bytes it has; 0 in the entry of nothing.
    uint32_t length;
    /// Where its bytes behind the first 64 lie in the arena.
    uint32_t rest;
    /// 64 less its length, or 0: where in a row of ones and then zeros the mask of its bytes begins.
    uint32_t kept;
    uint16_t code;
    uint8_t unused[2];
    /// Its first bytes, and zeros behind.
    uint8_t text[wide_window];
    uint8_t padding[48];
} spelling;

typedef struct {
    /// In the order in which they were learned, behind an entry of nothing: few, and so near each other.
    spelling *entries;
    /// The entry of each slot; 0 where there is none.
    uint16_t *index;
    uint8_t *arena;
    uint32_t slots, count, room, arena_used, arena_bytes;
    /// The window in which a spelling's end is looked for: 32 while all have at most 32 bytes with quotes and delimiter,
    /// then 64.
    uint32_t window;
    /// 64 less the logarithm of `slots`.
    uint32_t shift;
} memo;

/// A cell as it stands in the file, completed by a delimiter: the first bytes, and where the others are.
typedef struct {
    uint8_t text[wide_window + 8];
    const uint8_t *rest;
    uint32_t length;
} raw_cell;

static const uint64_t slot_multiplier = 0x9E3779B97F4A7C15;

/// The eight bytes before a spelling's presumed end (or what there is) and how far off it is: enough to tell labels
/// that begin alike apart. It may be careless, since all bytes are compared; the kernel's `slot` reckons the same.
static inline uint64_t slot_hash(const uint8_t *cell, uint64_t end) {
    uint64_t word;
    memcpy(&word, cell + (end < 8 ? 0 : end - 8), 8);
    uint64_t kept = end < 8 ? word & ((1ull << 8 * end) - 1) : word;
    return (kept + end) * slot_multiplier;
}

bool memo_open(memo *memo);
void memo_close(memo *memo);

/// The cell that begins at `cell` and has `length` bytes with its quotes.
raw_cell raw(const uint8_t *cell, uint32_t length, uint8_t delimiter);

/// The entry of a cell, or NULL.
const spelling *memo_find(const memo *memo, const raw_cell *cell, uint8_t delimiter, uint8_t quote);

/// Adds a cell that is not there; false where there is no more room.
bool memo_add(memo *memo, const raw_cell *cell, uint8_t delimiter, uint8_t quote, uint16_t code);

#endif
