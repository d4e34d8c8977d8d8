#ifndef CTHEME_H
#define CTHEME_H

#include <stddef.h>

/* The built-in theme: every file below templates/, embedded when the program is compiled. */

struct theme_file {
    /* Path below templates/, ending with a zero byte. */
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

size_t theme_file_count(void);

/* Files are in the order of their paths' bytes; the index is below theme_file_count(). */
struct theme_file theme_file_at(size_t index);

/* The document that explains every diagnostic. */
struct theme_file theme_diagnostics(void);

#endif
