// The hot path's scanner alone on a file of the benchmark's job, so that its instructions can be counted. Prints the rows.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "RowScan.h"

enum { columns = 27, front = 64, tail = 128 };

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) return 1;
    const size_t size = (size_t)ftell(file);
    rewind(file);
    uint8_t *room = calloc(1, front + size + tail);
    if (room == NULL || fread(room + front, 1, size, file) != size) return 1;

    uint8_t kinds[columns];
    uint16_t memos[columns] = {0}, codes[columns] = {0};
    for (int i = 0; i < columns; i++) {
        kinds[i] = i == 0 ? rs_skip : i == 26 ? rs_filled : rs_coded;
        memos[i] = i < 4 ? (uint16_t)i : i < 24 ? 4 : (uint16_t)(i - 19);
    }
    rs_scanner *scanner = rs_open(kinds, memos, columns, ',', '"', rs_utf8, 4);
    const uint8_t *limit = room + front + size, *position = memchr(room + front, '\n', size);
    if (scanner == NULL || position == NULL) return 1;
    position++;
    size_t rows = 0;
    while (position < limit) {
        const size_t left = (size_t)(limit - position), block = left < 1 << 19 ? left : 1 << 19;
        if (!rs_begin(scanner, position, position + block, limit)) return 1;
        for (;;) {
            const rs_step step = rs_next(scanner);
            rows += step.rows;
            if (step.pause == rs_unknown && !rs_learn(scanner, codes[memos[step.column]]++)) return 1;
            if (step.pause == rs_odd) return 1;
            position = step.position;
            if (step.pause == rs_done) break;
        }
    }
    rs_close(scanner);
    free(room);
    return printf("%zu\n", rows) < 0;
}
