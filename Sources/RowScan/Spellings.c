#include "Spellings.h"

#include <stdlib.h>

enum { fewest_entries = 16, cache_line = 64 };

/// Makes room for twice as many spellings.
static bool widen(memo *memo) {
    const uint32_t room = memo->room == 0 ? fewest_entries : memo->room * 2;
    spelling *entries = aligned_alloc(cache_line, room * sizeof(spelling));
    if (entries == NULL) return false;
    if (memo->room == 0) memset(entries, 0, sizeof(spelling));
    else memcpy(entries, memo->entries, (memo->count + 1) * sizeof(spelling));
    free(memo->entries);
    memo->entries = entries;
    memo->room = room;
    return true;
}

/// So many slots and, behind those a hash can tell, room for the rest of a search; the last is always empty.
static uint16_t *empty_index(uint32_t slots) { return calloc(slots + most_spellings + 1, sizeof(uint16_t)); }

bool memo_open(memo *memo) {
    memset(memo, 0, sizeof *memo);
    memo->slots = fewest_slots;
    memo->shift = 64 - (uint32_t)__builtin_ctz(fewest_slots);
    memo->window = short_window;
    memo->index = empty_index(fewest_slots);
    return widen(memo) && memo->index != NULL;
}

void memo_close(memo *memo) {
    free(memo->entries);
    free(memo->index);
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
    const uint16_t *slot = memo->index + first_slot(memo, cell->text, delimiter, quote);
    for (; *slot != 0; slot++) {
        const spelling *entry = memo->entries + *slot;
        if (entry->length != cell->length || memcmp(entry->text, cell->text, wide_window) != 0) continue;
        if (cell->length <= wide_window + 1) return entry;
        if (memcmp(memo->arena + entry->rest, cell->rest, cell->length - 1 - wide_window) == 0) return entry;
    }
    return NULL;
}

/// Puts an entry in its slot or the next empty one; true where its own slot was free.
static bool place(memo *memo, uint32_t number, uint8_t delimiter, uint8_t quote) {
    uint16_t *slot = memo->index + first_slot(memo, memo->entries[number].text, delimiter, quote);
    const bool is_free = *slot == 0;
    while (*slot != 0) slot++;
    *slot = (uint16_t)number;
    return is_free;
}

/// Makes the index anew, larger or for another window.
static bool rebuild(memo *memo, uint32_t slots, uint32_t window, uint8_t delimiter, uint8_t quote) {
    uint16_t *index = empty_index(slots);
    if (index == NULL) return false;
    free(memo->index);
    memo->index = index;
    memo->slots = slots;
    memo->shift = 64 - (uint32_t)__builtin_ctz(slots);
    memo->window = window;
    for (uint32_t number = 1; number <= memo->count; number++) place(memo, number, delimiter, quote);
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
    if (memo->count + 1 == memo->room && !widen(memo)) return false;
    const uint32_t kept = cell->length < wide_window ? wide_window - cell->length : 0;
    spelling entry = {.length = cell->length, .kept = kept, .code = code};
    memcpy(entry.text, cell->text, wide_window);
    if (!keep_rest(memo, cell, &entry)) return false;
    const uint32_t window = cell->length > short_window ? wide_window : memo->window;
    if (window != memo->window && !rebuild(memo, memo->slots, window, delimiter, quote)) return false;
    memo->entries[++memo->count] = entry;
    const bool had_own_slot = place(memo, memo->count, delimiter, quote);
    // A spelling that is not in its own slot is found the slow way, so the index is kept sparse.
    if (!had_own_slot && memo->slots < most_slots) return rebuild(memo, memo->slots * 4, window, delimiter, quote);
    return true;
}
