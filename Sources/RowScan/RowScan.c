#include "RowScan.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "Spellings.h"

// Vectors of 32 bytes are passed within this file only.
#pragma clang diagnostic ignored "-Wpsabi"

#define UNROLL _Pragma("clang loop unroll(full)")
#define INLINE static inline __attribute__((always_inline))

typedef uint8_t bytes32 __attribute__((ext_vector_type(32)));
typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef bool bools32 __attribute__((ext_vector_type(32)));

enum { most_lanes = 4, most_lines = 0x7FFF, longest_cell = 0x3FFFFFFF };

typedef struct {
    uint8_t kind;
    /// The window in which the lockstep takes it; 0 for the last column and those that are not coded.
    uint32_t window;
    memo *memo;
} column;

/// A stretch of a block: the rows that begin in it, as far as they are read.
typedef struct {
    const uint8_t *begin, *position, *stop;
    uint16_t *codes;
    size_t rows;
} lane;

struct rs_scanner {
    column *columns;
    memo *memos;
    size_t count, memo_count, stride, lane_count;
    uint8_t delimiter, quote;
    rs_encoding encoding;
    const uint8_t *limit;
    lane lanes[most_lanes];
    /// The lane whose rows come next; those behind it are presumed until it ends where they begin.
    size_t current, in_use;
    /// The codes of all lanes, and in front of them a place for a row that is only tried.
    uint16_t *codes;
    size_t codes_room;
    /// The cell at which it paused.
    rs_step paused;
};

/// How far to shift the eight bytes before a cell's end to lose those before its begin. An empty cell keeps the highest bit
/// of the byte before it, a delimiter or a line feed, which is 0 in ASCII.
static const uint8_t bits_before[wide_window + 1] = {63, 56, 48, 40, 32, 24, 16, 8};

static const uint8_t all_then_none[128] = {
#define EIGHT 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF
    EIGHT, EIGHT, EIGHT, EIGHT, EIGHT, EIGHT, EIGHT, EIGHT,
};

/// The least bytes of a row that is handed out: a row of less may be blank, and the room for codes is reckoned by it.
static size_t least_row(const rs_scanner *s) { return s->count + 2; }

/// Whether a text begins with a day of every year, alone or before a space or T; 29 February is left to the plain reader.
static bool is_day(const uint8_t *text, uint32_t length) {
    static const uint8_t days[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (length < 10 || text[4] != '-' || text[7] != '-') return false;
    if (length > 10 && text[10] != ' ' && text[10] != 'T') return false;
    for (unsigned i = 0; i < 10; i++)
        if (i != 4 && i != 7 && (uint8_t)(text[i] - '0') > 9) return false;
    const unsigned month = (text[5] - '0') * 10 + (text[6] - '0'), day = (text[8] - '0') * 10 + (text[9] - '0');
    const bool is_year_0 = memcmp(text, "0000", 4) == 0;
    return !is_year_0 && month >= 1 && month <= 12 && day >= 1 && day <= days[month];
}

#define NAME(name) any_##name
#define TARGET
#include "Kernel.h"
#undef NAME
#undef TARGET

#if defined(__x86_64__)
#define NAME(name) avx2_##name
#define TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#include "Kernel.h"
#undef NAME
#undef TARGET

static bool has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"); }
#define DISPATCH(call) (has_avx2() ? avx2_##call : any_##call)
#else
#define DISPATCH(call) any_##call
#endif

rs_scanner *rs_open(
    const uint8_t *kinds, const uint16_t *memos, size_t count, uint8_t delimiter, uint8_t quote, rs_encoding encoding,
    size_t lanes) {
    rs_scanner *s = calloc(1, sizeof *s);
    if (s == NULL) return NULL;
    s->count = count;
    s->stride = 3;
    s->delimiter = delimiter;
    s->quote = quote;
    s->encoding = encoding;
    s->lane_count = lanes < most_lanes ? 1 : most_lanes;
    for (size_t i = 0; i < count; i++) {
        s->stride += kinds[i] != rs_skip;
        if (kinds[i] == rs_coded && memos[i] >= s->memo_count) s->memo_count = (size_t)memos[i] + 1;
    }
    s->columns = calloc(count + 1, sizeof(column));
    s->memos = calloc(s->memo_count + 1, sizeof(memo));
    bool is_whole = s->columns != NULL && s->memos != NULL;
    for (size_t i = 0; is_whole && i < s->memo_count; i++) is_whole = memo_open(&s->memos[i]);
    for (size_t i = 0; is_whole && i < count; i++) {
        s->columns[i].kind = kinds[i];
        if (kinds[i] != rs_coded) continue;
        s->columns[i].memo = &s->memos[memos[i]];
        s->columns[i].window = i + 1 < count ? short_window : 0;
    }
    if (is_whole) return s;
    rs_close(s);
    return NULL;
}

void rs_close(rs_scanner *s) {
    if (s->memos != NULL)
        for (size_t i = 0; i < s->memo_count; i++) memo_close(&s->memos[i]);
    free(s->memos);
    free(s->columns);
    free(s->codes);
    free(s);
}

size_t rs_stride(const rs_scanner *s) { return s->stride; }

int rs_learn(rs_scanner *s, uint16_t code) {
    const uint8_t *cell = s->paused.cell;
    const bool is_quoted = cell[-1] == s->quote;
    const raw_cell key = raw(cell - is_quoted, (uint32_t)s->paused.length + 2 * is_quoted, s->delimiter);
    memo *memo = s->columns[s->paused.column].memo;
    const bool is_learned = memo_add(memo, &key, s->delimiter, s->quote, code);
    // Also where it is not: the memo may look in a wider window by then.
    for (size_t i = 0; i < s->count; i++)
        if (s->columns[i].memo == memo && s->columns[i].window != 0) s->columns[i].window = memo->window;
    return is_learned;
}

/// Makes room for the codes of all rows that so many bytes can hold.
static bool make_room(rs_scanner *s, size_t bytes) {
    const size_t room = (bytes / least_row(s) + most_lanes + 2) * s->stride;
    if (room <= s->codes_room) return true;
    free(s->codes);
    s->codes = malloc(room * sizeof(uint16_t));
    s->codes_room = s->codes == NULL ? 0 : room;
    return s->codes != NULL;
}

const uint8_t *rs_guess(rs_scanner *s, const uint8_t *begin, const uint8_t *limit) {
    if (!make_room(s, 0)) return NULL;
    s->limit = limit;
    for (int tries = 0; tries < 64 && begin < limit; tries++) {
        const uint8_t *line_end = memchr(begin, '\n', (size_t)(limit - begin));
        if (line_end == NULL || line_end + 1 >= limit) return NULL;
        begin = line_end + 1;
        lane first = {.position = begin, .stop = begin + 1, .codes = s->codes};
        rs_step ignored;
        if (DISPATCH(alone(s, &first, &ignored)) != rs_done) continue;
        const uint8_t *next = first.position;
        lane second = {.position = next, .stop = next + (next < limit), .codes = s->codes};
        if (DISPATCH(alone(s, &second, &ignored)) == rs_done) return begin;
    }
    return NULL;
}

/// The lane for the rows that begin in [begin, stop); its codes have room behind those of the lanes before.
static lane lane_from(
    const rs_scanner *s, size_t number, const uint8_t *first, const uint8_t *begin, const uint8_t *stop) {
    const size_t rows_before = (size_t)(begin - first) / least_row(s) + number + 1;
    return (lane){.begin = begin, .position = begin, .stop = stop, .codes = s->codes + rows_before * s->stride};
}

int rs_begin(rs_scanner *s, const uint8_t *begin, const uint8_t *stop, const uint8_t *limit) {
    const size_t bytes = (size_t)(stop - begin);
    if (!make_room(s, bytes)) return 0;
    s->limit = limit;
    s->current = 0;
    s->in_use = 1;
    s->lanes[0] = lane_from(s, 0, begin, begin, stop);
    for (size_t l = 1; l < s->lane_count; l++) {
        const uint8_t *next = rs_guess(s, begin + bytes / s->lane_count * l, limit);
        if (next == NULL || next <= s->lanes[l - 1].begin || next >= stop) break;
        s->lanes[l - 1].stop = next;
        s->lanes[l] = lane_from(s, l, begin, next, stop);
        s->in_use++;
    }
    if (s->in_use == most_lanes) {
        lane *const all[most_lanes] = {&s->lanes[0], &s->lanes[1], &s->lanes[2], &s->lanes[3]};
        DISPATCH(together(s, all));
    }
    return 1;
}

/// Lets the current lane go on where the next was presumed to begin wrongly.
static void drop_next_lane(rs_scanner *s) {
    s->lanes[s->current].stop = s->lanes[s->current + 1].stop;
    for (size_t l = s->current + 1; l + 1 < s->in_use; l++) s->lanes[l] = s->lanes[l + 1];
    s->in_use--;
}

rs_step rs_next(rs_scanner *s) {
    rs_step step = {.pause = rs_done};
    lane *now = &s->lanes[s->current];
    for (;;) {
        step.pause = DISPATCH(alone(s, now, &step));
        if (step.pause != rs_done || s->current + 1 == s->in_use) break;
        if (now->position == s->lanes[s->current + 1].begin) {
            step.pause = rs_more;
            s->current++;
            break;
        }
        drop_next_lane(s);
    }
    step.codes = now->codes;
    step.rows = now->rows;
    step.position = now->position;
    now->codes += now->rows * s->stride;
    now->rows = 0;
    s->paused = step;
    return step;
}

void rs_resume(rs_scanner *s, const uint8_t *position) { s->lanes[s->current].position = position; }

const uint8_t *rs_line_feed(const uint8_t *begin, const uint8_t *end) {
    const uint8_t *found = memchr(begin, '\n', (size_t)(end - begin));
    return found == NULL ? end : found;
}
