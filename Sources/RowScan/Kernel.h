// The scan itself, included once for each kind of processor: NAME gives the copy its names, TARGET its instructions.
//
// A coded cell costs one load, one guess and one comparison: the first border in the next 32 bytes presumes an end, the
// eight bytes before it a slot of the memo, and one comparison with the slot's entry proves spelling, quotes and border.
// What that does not prove goes through `cell`, which takes 64 bytes at a time by the grammar; short plain texts that are
// not coded go through `brief`. Rows of several stretches are read in lockstep, so that one waits for its bytes while
// another works.

/// Bit i is set where byte i is all ones.
INLINE TARGET uint32_t NAME(bits32)(bytes32 where) {
    bools32 bits = __builtin_convertvector(where, bools32);
    uint32_t result;
    memcpy(&result, &bits, sizeof result);
    return result;
}

INLINE TARGET uint64_t NAME(bits64)(bytes64 where) {
    return (uint64_t)NAME(bits32)(where.lo) | (uint64_t)NAME(bits32)(where.hi) << 32;
}

INLINE TARGET bytes32 NAME(load32)(const uint8_t *at) {
    bytes32 result;
    memcpy(&result, at, sizeof result);
    return result;
}

INLINE TARGET bytes64 NAME(load64)(const uint8_t *at) {
    bytes64 result;
    memcpy(&result, at, sizeof result);
    return result;
}

/// Bits below n.
INLINE TARGET uint64_t NAME(below)(uint64_t n) { return n >= 64 ? ~0ull : (1ull << n) - 1; }

/// How far off a cell's end is presumed: its closing quote with a delimiter behind, or its first delimiter.
INLINE TARGET uint64_t NAME(end32)(bytes32 v, bytes32 delimiter, bytes32 quote) {
    uint32_t quotes = NAME(bits32)((bytes32)(v == quote)), delimiters = NAME(bits32)((bytes32)(v == delimiter));
    uint32_t ends = quotes & 1 ? quotes & delimiters >> 1 : delimiters;
    return ends ? (uint64_t)__builtin_ctz(ends) : 32;
}

INLINE TARGET uint64_t NAME(end64)(bytes64 v, uint8_t delimiter, uint8_t quote) {
    uint64_t quotes = NAME(bits64)((bytes64)(v == quote)), delimiters = NAME(bits64)((bytes64)(v == delimiter));
    uint64_t ends = quotes & 1 ? quotes & delimiters >> 1 : delimiters;
    return ends ? (uint64_t)__builtin_ctzll(ends) : 64;
}

/// The length of a UTF-8 letter of three or four bytes, or 0 (Unicode 15, table 3-7).
static inline unsigned NAME(long_letter)(const uint8_t *p) {
    const uint8_t first = p[0], second = p[1];
    if (first >= 0xE0 && first <= 0xEF) {
        const uint8_t low = first == 0xE0 ? 0xA0 : 0x80, high = first == 0xED ? 0x9F : 0xBF;
        return second >= low && second <= high && (p[2] & 0xC0) == 0x80 ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const uint8_t low = first == 0xF0 ? 0x90 : 0x80, high = first == 0xF4 ? 0x8F : 0xBF;
        const bool ends = (p[2] & 0xC0) == 0x80 && (p[3] & 0xC0) == 0x80;
        return second >= low && second <= high && ends ? 4 : 0;
    }
    return 0;
}

/// What a cell's text holds beside its letters.
typedef struct {
    uint32_t lines;
    /// Whether a byte is certainly none of white space.
    bool is_filled;
} NAME(content);

/// Passes text up to the first of two bytes; NULL where it holds a NUL, is invalid, or does not end.
INLINE TARGET const uint8_t *NAME(text)(
    rs_encoding encoding, const uint8_t *p, const uint8_t *limit, uint8_t one, uint8_t other, NAME(content) *content) {
    while (p < limit) {
        const bytes64 v = NAME(load64)(p);
        const uint64_t ends = NAME(bits64)((bytes64)((v == one) | (v == other)));
        uint64_t count = ends ? (uint64_t)__builtin_ctzll(ends) : 64, inside = NAME(below)(count);
        unsigned letter = 0;
        const uint64_t high = NAME(bits64)((bytes64)(v >= 0x80)) & inside;
        if (high != 0 && encoding != rs_any_byte) {
            if (encoding == rs_ascii) return NULL;
            const uint64_t leads = NAME(bits64)((bytes64)((v >= 0xC2) & (v < 0xE0))) & inside;
            const uint64_t followers = NAME(bits64)((bytes64)((v & 0xC0) == 0x80)) & inside;
            // Letters of two bytes prove themselves; the first byte that is no part of one is looked at by itself.
            uint64_t wrong = (high & ~(leads | followers)) | (leads << 1 ^ followers);
            if (wrong == 0 && leads >> 63) count = 63;
            if (wrong != 0) {
                count = (uint64_t)__builtin_ctzll(wrong);
                if (leads << 1 >> count & 1) return NULL;
                letter = NAME(long_letter)(p + count);
                if (letter == 0) return NULL;
            }
            inside = NAME(below)(count);
        }
        if (NAME(bits64)((bytes64)(v < ' ')) & inside) {
            if (NAME(bits64)((bytes64)(v == 0)) & inside) return NULL;
            content->lines += (uint32_t)__builtin_popcountll(NAME(bits64)((bytes64)(v == '\n')) & inside);
        }
        if (!content->is_filled) {
            const uint64_t filled = NAME(bits64)((bytes64)(((v > ' ') & (v < 0x7F)) | (v == 0xC3)));
            content->is_filled = (filled & inside) != 0;
        }
        p += count + letter;
        if (letter == 0 && ends != 0) return p <= limit ? p : NULL;
    }
    return NULL;
}

/// Takes one cell of any column by the grammar; NULL where it ends the scan, and then the step says why.
static __attribute__((noinline)) TARGET const uint8_t *NAME(cell)(
    const rs_scanner *s, rs_step *step, size_t column, const uint8_t *begin, uint16_t *code, uint32_t *lines) {
    const bool is_last = column + 1 == s->count, is_quoted = *begin == s->quote;
    NAME(content) content = {0, false};
    bool has_escapes = false;
    const uint8_t *p = begin + is_quoted, *end;
    step->pause = rs_odd;
    for (;;) {
        const uint8_t one = is_quoted ? s->quote : s->delimiter, other = is_quoted ? s->quote : '\n';
        p = NAME(text)(s->encoding, p, s->limit, one, other, &content);
        if (p == NULL) return NULL;
        if (!is_quoted || p[1] != s->quote) break;
        has_escapes = content.is_filled = true;
        p += 2;
    }
    end = p;
    p += is_quoted;
    if (is_last && is_quoted && *p == '\r') p++;
    if (is_last && !is_quoted && end > begin && end[-1] == '\r') end--;
    if (p >= s->limit || *p != (is_last ? '\n' : s->delimiter)) return NULL;
    *lines += content.lines;
    const uint8_t *text = begin + is_quoted;
    if ((size_t)(end - text) > longest_cell) return NULL;
    const uint32_t length = (uint32_t)(end - text);
    switch (s->columns[column].kind) {
    case rs_skip:
        if (length != 0 && (!content.is_filled || *text == '&')) return NULL;
        break;
    case rs_filled:
        if (length != 0 && (!content.is_filled || *text == '_' || *text == '&')) return NULL;
        *code = length != 0;
        break;
    case rs_date:
        if (length != 0 && (has_escapes || !is_day(text, length))) return NULL;
        *code = length != 0;
        break;
    case rs_coded: {
        if (has_escapes || content.lines != 0) return NULL;
        const raw_cell key = raw(begin, length + 2 * is_quoted, s->delimiter);
        const spelling *entry = memo_find(s->columns[column].memo, &key, s->delimiter, s->quote);
        if (entry == NULL) {
            *step = (rs_step){.pause = rs_unknown, .column = column, .cell = text, .length = length};
            return NULL;
        }
        *code = entry->code;
    }
    }
    return p + 1;
}

/// Takes a short cell of printable ASCII without quotes, which is most times, days and numbers that are not coded; NULL
/// where it is anything else, for `cell`.
INLINE TARGET const uint8_t *NAME(brief)(
    const rs_scanner *s, size_t column, const uint8_t *begin, uint16_t *code) {
    const bytes32 v = NAME(load32)(begin);
    const uint32_t ends = NAME(bits32)((bytes32)((v == s->delimiter) | (v == '\n')));
    const uint32_t inside = ends ^ (ends - 1), filled = NAME(bits32)((bytes32)(v > ' ')) & inside >> 1;
    const uint32_t other = NAME(bits32)((bytes32)((v < ' ') | (v >= 0x7F) | (v == s->quote))) & inside >> 1;
    if (ends == 0 || other != 0) return NULL;
    const uint32_t length = (uint32_t)__builtin_ctz(ends);
    if (begin[length] != (column + 1 == s->count ? '\n' : s->delimiter)) return NULL;
    switch (s->columns[column].kind) {
    case rs_coded: return NULL;
    case rs_date:
        if (length != 0 && !is_day(begin, length)) return NULL;
        *code = length != 0;
        break;
    case rs_filled:
        if (length != 0 && (filled == 0 || *begin == '_' || *begin == '&')) return NULL;
        *code = length != 0;
        break;
    case rs_skip:
        if (length != 0 && (filled == 0 || *begin == '&')) return NULL;
        break;
    }
    return begin + length < s->limit ? begin + length + 1 : NULL;
}

/// The eight bytes before a cell's presumed end, without those before the cell; see `slot_hash`.
INLINE TARGET uint64_t NAME(slot)(const uint8_t *cell, uint64_t end, uint32_t shift) {
    uint64_t word;
    memcpy(&word, cell + end - 8, sizeof word);
    return ((word >> bits_before[end]) + end) * slot_multiplier >> shift;
}

/// Whether a cell whose first 64 bytes are a spelling's goes on like it, to its border.
INLINE TARGET bool NAME(goes_on)(
    const rs_scanner *s, const memo *memo, const spelling *entry, const uint8_t *cell) {
    const uint32_t last = entry->length - 1;
    if (__builtin_expect(entry->length <= wide_window, 1)) return true;
    if ((size_t)(s->limit - cell) <= last || cell[last] != s->delimiter) return false;
    return memcmp(memo->arena + entry->rest, cell + wide_window, last - wide_window) == 0;
}

/// Takes coded cells of all lanes while each is proven by one comparison of `window` bytes; the column at which one is
/// not, in which no lane has moved. The entry of nothing can be like zeros only, has no length, and so leaves them to the
/// last column's `cell`, which refuses them.
INLINE TARGET size_t NAME(coded)(
    const rs_scanner *s, size_t column, const uint8_t *at[], uint16_t *const out[], size_t *place, uint16_t *any,
    const uint32_t window, const unsigned lanes) {
    const bytes32 delimiter = s->delimiter, quote = s->quote;
    for (; s->columns[column].window == window; column++) {
        const memo *memo = s->columns[column].memo;
        const spelling *entries[most_lanes];
        bytes32 differs = {0};
        bool goes_on = true;
        UNROLL for (unsigned l = 0; l < lanes; l++) {
            const uint8_t *p = at[l];
            const bytes32 v = NAME(load32)(p);
            const uint64_t end = window == short_window ? NAME(end32)(v, delimiter, quote)
                                                        : NAME(end64)(NAME(load64)(p), s->delimiter, s->quote);
            const spelling *entry = memo->entries + memo->index[NAME(slot)(p, end, memo->shift)];
            differs |= (v ^ NAME(load32)(entry->text)) & NAME(load32)(all_then_none + entry->kept);
            if (window == wide_window) {
                const bytes32 rest = NAME(load32)(all_then_none + entry->kept + 32);
                differs |= (NAME(load32)(p + 32) ^ NAME(load32)(entry->text + 32)) & rest;
                goes_on &= NAME(goes_on)(s, memo, entry, p);
            }
            entries[l] = entry;
        }
        if (__builtin_expect(!goes_on || NAME(bits32)((bytes32)(differs != 0)) != 0, 0)) return column;
        UNROLL for (unsigned l = 0; l < lanes; l++) {
            *any |= entries[l]->code;
            out[l][*place] = entries[l]->code;
            at[l] += entries[l]->length;
        }
        ++*place;
    }
    return column;
}

/// Reads one row of each lane; false where one does not read well, and then the step says why.
INLINE TARGET bool NAME(row)(const rs_scanner *s, lane *const *lane, rs_step *step, const unsigned lanes) {
    const uint8_t *at[most_lanes];
    uint16_t *out[most_lanes], any = 0;
    uint32_t lines[most_lanes] = {0};
    UNROLL for (unsigned l = 0; l < lanes; l++) {
        at[l] = lane[l]->position;
        out[l] = lane[l]->codes + lane[l]->rows * s->stride;
    }
    size_t place = 0;
    for (size_t column = 0, before;; column++) {
        do {
            before = column;
            column = NAME(coded)(s, column, at, out, &place, &any, short_window, lanes);
            column = NAME(coded)(s, column, at, out, &place, &any, wide_window, lanes);
        } while (column != before);
        const bool is_kept = s->columns[column].kind != rs_skip;
        UNROLL for (unsigned l = 0; l < lanes; l++) {
            uint16_t code = 0;
            const uint8_t *next = NAME(brief)(s, column, at[l], &code);
            at[l] = next != NULL ? next : NAME(cell)(s, step, column, at[l], &code, &lines[l]);
            if (at[l] == NULL) return false;
            if (is_kept) out[l][place] = code;
            any |= code;
        }
        place += is_kept;
        if (column + 1 == s->count) break;
    }
    UNROLL for (unsigned l = 0; l < lanes; l++) {
        // A short row may be blank or have no filled cell, be its cells quoted or not.
        const size_t length = (size_t)(at[l] - lane[l]->position);
        const bool is_blank = length < least_row(s)
            || (length <= 3 * s->count + 1 && memchr(lane[l]->position, s->quote, length) != NULL);
        if (is_blank || length > longest_cell || lines[l] > most_lines) {
            step->pause = rs_odd;
            return false;
        }
        out[l][place] = (uint16_t)length;
        out[l][place + 1] = (uint16_t)(length >> 16);
        out[l][place + 2] = (uint16_t)(lines[l] << 1 | any >> 15);
    }
    UNROLL for (unsigned l = 0; l < lanes; l++) {
        lane[l]->position = at[l];
        lane[l]->rows++;
    }
    return true;
}

/// Reads rows of a lane up to its stop, or until one does not read well.
static TARGET rs_pause NAME(alone)(const rs_scanner *s, lane *lane, rs_step *step) {
    while (lane->position < lane->stop)
        if (!NAME(row)(s, &lane, step, 1)) return step->pause;
    return rs_done;
}

/// Reads rows of all lanes in lockstep while each reads well.
static TARGET void NAME(together)(const rs_scanner *s, lane *const *lane) {
    rs_step ignored;
    for (;;) {
        bool all = true;
        UNROLL for (unsigned l = 0; l < most_lanes; l++) all &= lane[l]->position < lane[l]->stop;
        if (!all || !NAME(row)(s, lane, &ignored, most_lanes)) return;
    }
}
