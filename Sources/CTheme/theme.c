/* Written by Scripts/embed-theme from the files below templates/. Run `make embed` after adding or removing one. */
#include "CTheme.h"

/* #embed is C23; clang has it in every standard, with this warning. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_assets_diagram_css[] = {
#embed "../../templates/assets/diagram.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_words_en_yaml[] = {
#embed "../../templates/words/en.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_words_pl_yaml[] = {
#embed "../../templates/words/pl.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_words_ru_yaml[] = {
#embed "../../templates/words/ru.yaml" suffix(, 0) if_empty(0)
};

static const struct theme_file files[] = {
    {"assets/diagram.css", file_assets_diagram_css, sizeof file_assets_diagram_css - 1},
    {"words/en.yaml", file_words_en_yaml, sizeof file_words_en_yaml - 1},
    {"words/pl.yaml", file_words_pl_yaml, sizeof file_words_pl_yaml - 1},
    {"words/ru.yaml", file_words_ru_yaml, sizeof file_words_ru_yaml - 1},
};

size_t theme_file_count(void) { return sizeof files / sizeof files[0]; }

struct theme_file theme_file_at(size_t index) { return files[index]; }
