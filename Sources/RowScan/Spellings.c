#include "Spellings.h"

#include <stdlib.h>

bool memo_open(memo *memo) {
    memset(memo, 0, sizeof *memo);
    memo->slots = fewest_slots;
    memo->shift = 64 - (uint32_t)__builtin_ctz(fewest_slots);
    memo->window = short_window;
    // One slot more than the hash can tell, and always empty: a search ends there.
    memo->table = calloc(memo->slots + most_spellings + 1, sizeof(spelling));
    return memo->table != NULL;
}

void memo_close(memo *memo) {
    free(memo->table);
    free(memo->arena);
}

raw_cell raw(const uint8_t *cell, uint32_t length, uint8_t delimiter) {
    raw_cell result = {.rest = cell + wide_window, .length = length + 1};
    memcpy(result.text, cell, length < wide_window ? length : wide_window);
    if (length < wide_window) result.text[length] = delimiter;
    return result;
}

/// Where a cell seems to end, exactly as the kernel sees it; `window` where it does not end before.
static uint32_t presumed_end(const uint8_t *text, uint32_t window, uint8_t delimiter, uint8_t quote) {
    for (uint32_t i = 0; i < window; i++) {
        if (text[0] != quote ? text[i] == delimiter : text[i] == quote && i + 1 < window && text[i + 1] == delimiter)
            return i;
    }
    return window;
}

static uint64_t first_slot(const memo *memo, const uint8_t *text, uint8_t delimiter, uint8_t quote) {
    return slot_hash(text, presumed_end(text, memo->window, delimiter, quote)) >> memo->shift;
}

const spelling *memo_find(const memo *memo, const raw_cell *cell, uint8_t delimiter, uint8_t quote) {
    const spelling *entry = memo->table + first_slot(memo, cell->text, delimiter, quote);
    for (; entry->length != 0; entry++) {
        if (entry->length != cell->length || memcmp(entry->text, cell->text, wide_window) != 0) continue;
        if (cell->length <= wide_window + 1) return entry;
        if (memcmp(memo->arena + entry->rest, cell->rest, cell->length - 1 - wide_window) == 0) return entry;
    }
    return NULL;
}

/// Puts an entry in its slot or the next empty one; true where its own slot was free.
static bool place(memo *memo, const spelling *entry, uint8_t delimiter, uint8_t quote) {
    spelling *slot = memo->table + first_slot(memo, entry->text, delimiter, quote);
    const bool is_free = slot->length == 0;
    while (slot->length != 0) slot++;
    *slot = *entry;
    return is_free;
}

/// Makes the table anew, larger or for another window.
static bool rebuild(memo *memo, uint32_t slots, uint32_t window, uint8_t delimiter, uint8_t quote) {
    // Each spelling lies at most `count` slots behind the last that a hash can tell; the rest was never touched.
    const uint32_t size = memo->slots + memo->count;
    spelling *old = memo->table, *table = calloc(slots + most_spellings + 1, sizeof(spelling));
    if (table == NULL) return false;
    memo->table = table;
    memo->slots = slots;
    memo->shift = 64 - (uint32_t)__builtin_ctz(slots);
    memo->window = window;
    for (uint32_t i = 0; i < size; i++)
        if (old[i].length != 0) place(memo, &old[i], delimiter, quote);
    free(old);
    return true;
}

/// Keeps the bytes behind the first 64.
static bool keep_rest(memo *memo, const raw_cell *cell, spelling *entry) {
    if (cell->length <= wide_window + 1) return true;
    const uint32_t count = cell->length - 1 - wide_window;
    if (memo->arena_used + count > most_arena_bytes) return false;
    if (memo->arena_used + count > memo->arena_bytes) {
        const uint32_t bytes = (memo->arena_used + count) * 2;
        uint8_t *arena = realloc(memo->arena, bytes);
        if (arena == NULL) return false;
        memo->arena = arena;
        memo->arena_bytes = bytes;
    }
    memcpy(memo->arena + memo->arena_used, cell->rest, count);
    entry->rest = memo->arena_used;
    memo->arena_used += count;
    return true;
}

bool memo_add(memo *memo, const raw_cell *cell, uint8_t delimiter, uint8_t quote, uint16_t code) {
    if (memo->count == most_spellings || cell->length > longest_spelling) return false;
    const uint32_t kept = cell->length < wide_window ? wide_window - cell->length : 0;
    spelling entry = {.length = cell->length, .kept = kept, .code = code};
    memcpy(entry.text, cell->text, wide_window);
    if (!keep_rest(memo, cell, &entry)) return false;
    const uint32_t window = cell->length > short_window ? wide_window : memo->window;
    if (window != memo->window && !rebuild(memo, memo->slots, window, delimiter, quote)) return false;
    const bool had_own_slot = place(memo, &entry, delimiter, quote);
    memo->count++;
    // A spelling that is not in its own slot is found the slow way, so the table is kept sparse.
    if (!had_own_slot && memo->slots < most_slots) return rebuild(memo, memo->slots * 4, window, delimiter, quote);
    return true;
}
