/* Counts all occurrences of literals in a text with hyperscan: hyperscan TEXT PATTERNS REPEATS.
   One line of TEXT is scanned after another in one block, ignoring the case of ASCII letters, overlaps included. */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned long long matches;

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
    (void)id; (void)from; (void)to; (void)flags; (void)context;
    matches++;
    return 0;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static char *read_all(const char *name, size_t *length) {
    FILE *file = fopen(name, "rb");
    if (!file) { perror(name); exit(2); }
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(*length + 1);
    if (!text || fread(text, 1, *length, file) != *length) { perror(name); exit(2); }
    text[*length] = 0;
    fclose(file);
    return text;
}

int main(int count, char **arguments) {
    if (count != 4) { fprintf(stderr, "usage: hyperscan TEXT PATTERNS REPEATS\n"); return 2; }
    size_t length, pattern_length;
    char *text = read_all(arguments[1], &length);
    char *list = read_all(arguments[2], &pattern_length);
    size_t lines = 0;
    for (char *c = list; *c; c++) lines += *c == '\n';
    const char **patterns = malloc((lines + 1) * sizeof *patterns);
    size_t *lengths = malloc((lines + 1) * sizeof *lengths);
    unsigned *flags = malloc((lines + 1) * sizeof *flags), *ids = malloc((lines + 1) * sizeof *ids), n = 0;
    for (char *line = strtok(list, "\n"); line; line = strtok(NULL, "\n"), n++) {
        patterns[n] = line; lengths[n] = strlen(line); flags[n] = HS_FLAG_CASELESS; ids[n] = n;
    }
    hs_database_t *database; hs_compile_error_t *error; hs_scratch_t *scratch = NULL;
    double began = now();
    if (hs_compile_lit_multi(patterns, flags, ids, lengths, n, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
        fprintf(stderr, "%s\n", error->message);
        return 1;
    }
    double built = now() - began;
    size_t size = 0;
    hs_database_size(database, &size);
    hs_alloc_scratch(database, &scratch);
    int repeats = atoi(arguments[3]);
    double best = 1e9;
    for (int run = 0; run < repeats; run++) {
        matches = 0;
        began = now();
        hs_scan(database, text, (unsigned)length, 0, scratch, on_match, NULL);
        double took = now() - began;
        if (took < best) best = took;
    }
    printf("%.1f %.2f %zu %llu\n", length / 1e6 / best, built, size, matches);
    return 0;
}
