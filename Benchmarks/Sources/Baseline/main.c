/* The baseline that builds are compared with: libcmark parses and renders each Markdown file below a folder to HTML,
   file by file, in one process and one thread, and writes the result below another folder.

   usage: Baseline SOURCE OUTPUT */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static long files, bytes;

static void fail(const char *what, const char *path) {
    fprintf(stderr, "%s %s: %s\n", what, path, strerror(errno));
    exit(1);
}

static void convert(const char *source, const char *target) {
    FILE *in = fopen(source, "rb");
    if (!in) fail("open", source);
    struct stat facts;
    if (fstat(fileno(in), &facts) != 0) fail("stat", source);
    char *text = malloc((size_t)facts.st_size + 1);
    size_t length = text ? fread(text, 1, (size_t)facts.st_size, in) : 0;
    fclose(in);

    char *html = cmark_markdown_to_html(text, length, CMARK_OPT_DEFAULT);
    FILE *out = fopen(target, "wb");
    if (!out) fail("write", target);
    fwrite(html, 1, strlen(html), out);
    if (fclose(out) != 0) fail("write", target);
    files += 1;
    bytes += (long)length;
    free(html);
    free(text);
}

static void walk(const char *source, const char *target) {
    if (mkdir(target, 0777) != 0 && errno != EEXIST) fail("mkdir", target);
    DIR *folder = opendir(source);
    if (!folder) fail("open", source);
    struct dirent *entry;
    while ((entry = readdir(folder))) {
        if (entry->d_name[0] == '.') continue;
        char *from, *to;
        if (asprintf(&from, "%s/%s", source, entry->d_name) < 0) fail("join", source);
        size_t length = strlen(entry->d_name);
        if (entry->d_type == DT_DIR) {
            if (asprintf(&to, "%s/%s", target, entry->d_name) < 0) fail("join", target);
            walk(from, to);
            free(to);
        } else if (length > 3 && strcmp(entry->d_name + length - 3, ".md") == 0) {
            if (asprintf(&to, "%s/%.*s.html", target, (int)length - 3, entry->d_name) < 0) fail("join", target);
            convert(from, to);
            free(to);
        }
        free(from);
    }
    closedir(folder);
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: Baseline SOURCE OUTPUT\n");
        return 2;
    }
    walk(arguments[1], arguments[2]);
    printf("%ld files, %ld bytes\n", files, bytes);
    return 0;
}
