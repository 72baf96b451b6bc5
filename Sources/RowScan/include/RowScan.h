// Rows of delimited text → codes: the hot path of a tally, and the one door behind which bytes are read unchecked.
//
// What holds, whatever the bytes are:
//  1. Every row it hands out is a whole record of the grammar (RFC 4180, LF or CRLF; in an unquoted cell a quotation mark
//     is text, as a CR is in any) with one cell a column, and every code in it is what the learned spelling means: all
//     bytes of the spelling, its quotes and its border are compared.
//     A table slot, a hash or a guessed row start may be wrong; that costs time, never a count.
//  2. A row that is anything else (ragged, blank, broken, a NUL, invalid in the encoding, doubled quotes in a coded cell,
//     a line feed in one, no line end) is never judged here. It is handed back as `rs_odd`, with its place, for the plain reader.
//  3. No byte is read before `begin - 8` or behind `limit + 127`, and none is written but in its own memory. The caller
//     keeps those bytes readable, and zero from `limit` on: nothing there is ever taken for a part of a row.
#ifndef ROW_SCAN_H
#define ROW_SCAN_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What to do with the cells of a column.
typedef enum {
    /// Passed over; no code. A cell that may hold white space alone is odd, since its row may hold nothing else.
    rs_skip = 0,
    /// Code 1 for any text, 0 for an empty cell; a cell that begins with an underscore, and may tell how it is missing, and
    /// one that may hold white space alone, is odd.
    rs_filled = 1,
    /// Code 1 for a day as 2022-01-31 with anything behind a space or T, 0 for an empty cell; any other cell is odd.
    rs_date = 2,
    /// The code of its spelling.
    rs_coded = 3,
} rs_kind;

/// Which bytes above ASCII are allowed.
typedef enum { rs_any_byte = 0, rs_utf8 = 1, rs_ascii = 2 } rs_encoding;

/// Why a scan paused.
typedef enum {
    /// All rows that begin before `stop` are done; `position` is where the next begins.
    rs_done = 0,
    /// A coded cell has a spelling not learned: `column`, `cell`, `length`. Learn it, or resume behind its row.
    rs_unknown = 1,
    /// The row at `position` is for the plain reader. Resume behind it.
    rs_odd = 2,
    /// Nothing is the matter; these rows are to be counted before it goes on.
    rs_more = 3,
} rs_pause;

/// A code with this bit says that its cell is set aside.
#define RS_SET_ASIDE 0x8000

/// What a step brought: rows in order, and then why it paused.
typedef struct {
    /// `rows` times `stride` codes. Behind a row's codes stand its length in bytes, the lower half first, and twice the
    /// line feeds inside it, plus 1 where a code of it, or of a row read in lockstep with it, has the bit `RS_SET_ASIDE`.
    const uint16_t *codes;
    size_t rows;
    rs_pause pause;
    const uint8_t *position;
    size_t column;
    /// The cell's bytes within its quotes.
    const uint8_t *cell;
    size_t length;
} rs_step;

typedef struct rs_scanner rs_scanner;

/// A scanner for rows of `count` columns; `memos` says which columns of kind `rs_coded` share spellings, from 0. `lanes`
/// says how many stretches of a block are read in lockstep: 4, or 1 where it is less. Delimiter and quote are two ASCII
/// characters other than LF and NUL, `count` is at least 1. NULL where there is no memory.
rs_scanner *_Nullable rs_open(
    const uint8_t *kinds, const uint16_t *memos, size_t count, uint8_t delimiter, uint8_t quote, rs_encoding encoding,
    size_t lanes);
void rs_close(rs_scanner *scanner);

/// How many codes a row has, with the three that tell of the row itself.
size_t rs_stride(const rs_scanner *scanner);

/// Remembers what the unknown spelling means at which it paused; 0 where there is no more room for one, or for one so long.
int rs_learn(rs_scanner *scanner, uint16_t code);

/// Begins a block: rows that begin in [begin, stop), of which the first begins at `begin`; the bytes end at `limit`.
/// 0 where there is no memory.
int rs_begin(rs_scanner *scanner, const uint8_t *begin, const uint8_t *stop, const uint8_t *limit);

/// Scans on, from where it paused.
rs_step rs_next(rs_scanner *scanner);

/// Says where the row behind an odd one begins.
void rs_resume(rs_scanner *scanner, const uint8_t *position);

/// The first line feed in [begin, end), or `end`.
const uint8_t *rs_line_feed(const uint8_t *begin, const uint8_t *end);

/// The first place behind `begin` where rows seem to begin, since two there read well; NULL where none is near.
const uint8_t *_Nullable rs_guess(rs_scanner *scanner, const uint8_t *begin, const uint8_t *limit);

#pragma clang assume_nonnull end
#endif
