/* Written by Scripts/embed-theme from the files below templates/. Run `make embed` after adding or removing one. */
#include "CTheme.h"

/* #embed is C23; clang has it in every standard, with this warning. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_assets_diagram_css[] = {
#embed "../../templates/assets/diagram.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_assets_icon_svg[] = {
#embed "../../templates/assets/icon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file_assets_search_js[] = {
#embed "../../templates/assets/search.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_assets_site_css[] = {
#embed "../../templates/assets/site.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_assets_site_js[] = {
#embed "../../templates/assets/site.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_ar_yaml[] = {
#embed "../../templates/dictionary/ar.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_cs_yaml[] = {
#embed "../../templates/dictionary/cs.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_de_yaml[] = {
#embed "../../templates/dictionary/de.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_en_yaml[] = {
#embed "../../templates/dictionary/en.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_es_yaml[] = {
#embed "../../templates/dictionary/es.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_faces_yaml[] = {
#embed "../../templates/dictionary/faces.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_fr_yaml[] = {
#embed "../../templates/dictionary/fr.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_hr_yaml[] = {
#embed "../../templates/dictionary/hr.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_id_yaml[] = {
#embed "../../templates/dictionary/id.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_it_yaml[] = {
#embed "../../templates/dictionary/it.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_ja_yaml[] = {
#embed "../../templates/dictionary/ja.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_ko_yaml[] = {
#embed "../../templates/dictionary/ko.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_nl_yaml[] = {
#embed "../../templates/dictionary/nl.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_pl_yaml[] = {
#embed "../../templates/dictionary/pl.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_pt_yaml[] = {
#embed "../../templates/dictionary/pt.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_ru_yaml[] = {
#embed "../../templates/dictionary/ru.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_tr_yaml[] = {
#embed "../../templates/dictionary/tr.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_uk_yaml[] = {
#embed "../../templates/dictionary/uk.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_dictionary_zh_yaml[] = {
#embed "../../templates/dictionary/zh.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_layouts_page_mustache[] = {
#embed "../../templates/layouts/page.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_layouts_redirect_mustache[] = {
#embed "../../templates/layouts/redirect.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_backlog_mustache[] = {
#embed "../../templates/pages/backlog.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_collection_mustache[] = {
#embed "../../templates/pages/collection.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_company_map_mustache[] = {
#embed "../../templates/pages/company-map.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_comparison_mustache[] = {
#embed "../../templates/pages/comparison.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_glossary_mustache[] = {
#embed "../../templates/pages/glossary.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_home_mustache[] = {
#embed "../../templates/pages/home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_journey_mustache[] = {
#embed "../../templates/pages/journey.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_journeys_mustache[] = {
#embed "../../templates/pages/journeys.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_meeting_point_mustache[] = {
#embed "../../templates/pages/meeting-point.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_not_found_mustache[] = {
#embed "../../templates/pages/not-found.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_page_mustache[] = {
#embed "../../templates/pages/page.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_persona_comparison_mustache[] = {
#embed "../../templates/pages/persona-comparison.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_persona_mustache[] = {
#embed "../../templates/pages/persona.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_personas_mustache[] = {
#embed "../../templates/pages/personas.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_search_mustache[] = {
#embed "../../templates/pages/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_sections_mustache[] = {
#embed "../../templates/pages/sections.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_team_mustache[] = {
#embed "../../templates/pages/team.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_pages_topic_mustache[] = {
#embed "../../templates/pages/topic.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_partials_site_footer_mustache[] = {
#embed "../../templates/partials/site-footer.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_partials_site_header_mustache[] = {
#embed "../../templates/partials/site-header.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_partials_theme_switch_mustache[] = {
#embed "../../templates/partials/theme-switch.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_preview_live_css[] = {
#embed "../../templates/preview/live.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_preview_live_js[] = {
#embed "../../templates/preview/live.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_reports_changes_css[] = {
#embed "../../templates/reports/changes.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_search_endings_txt[] = {
#embed "../../templates/search/endings.txt" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_en_current_state_md[] = {
#embed "../../templates/starters/en/current-state.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_en_day_in_the_life_md[] = {
#embed "../../templates/starters/en/day-in-the-life.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_en_future_state_md[] = {
#embed "../../templates/starters/en/future-state.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_en_persona_md[] = {
#embed "../../templates/starters/en/persona.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_en_service_blueprint_md[] = {
#embed "../../templates/starters/en/service-blueprint.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_en_settings_yaml[] = {
#embed "../../templates/starters/en/settings.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_pl_current_state_md[] = {
#embed "../../templates/starters/pl/current-state.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_pl_day_in_the_life_md[] = {
#embed "../../templates/starters/pl/day-in-the-life.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_pl_future_state_md[] = {
#embed "../../templates/starters/pl/future-state.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_pl_persona_md[] = {
#embed "../../templates/starters/pl/persona.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_pl_service_blueprint_md[] = {
#embed "../../templates/starters/pl/service-blueprint.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_pl_settings_yaml[] = {
#embed "../../templates/starters/pl/settings.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_ru_current_state_md[] = {
#embed "../../templates/starters/ru/current-state.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_ru_day_in_the_life_md[] = {
#embed "../../templates/starters/ru/day-in-the-life.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_ru_future_state_md[] = {
#embed "../../templates/starters/ru/future-state.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_ru_persona_md[] = {
#embed "../../templates/starters/ru/persona.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_ru_service_blueprint_md[] = {
#embed "../../templates/starters/ru/service-blueprint.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_starters_ru_settings_yaml[] = {
#embed "../../templates/starters/ru/settings.yaml" suffix(, 0) if_empty(0)
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
    {"assets/icon.svg", file_assets_icon_svg, sizeof file_assets_icon_svg - 1},
    {"assets/search.js", file_assets_search_js, sizeof file_assets_search_js - 1},
    {"assets/site.css", file_assets_site_css, sizeof file_assets_site_css - 1},
    {"assets/site.js", file_assets_site_js, sizeof file_assets_site_js - 1},
    {"dictionary/ar.yaml", file_dictionary_ar_yaml, sizeof file_dictionary_ar_yaml - 1},
    {"dictionary/cs.yaml", file_dictionary_cs_yaml, sizeof file_dictionary_cs_yaml - 1},
    {"dictionary/de.yaml", file_dictionary_de_yaml, sizeof file_dictionary_de_yaml - 1},
    {"dictionary/en.yaml", file_dictionary_en_yaml, sizeof file_dictionary_en_yaml - 1},
    {"dictionary/es.yaml", file_dictionary_es_yaml, sizeof file_dictionary_es_yaml - 1},
    {"dictionary/faces.yaml", file_dictionary_faces_yaml, sizeof file_dictionary_faces_yaml - 1},
    {"dictionary/fr.yaml", file_dictionary_fr_yaml, sizeof file_dictionary_fr_yaml - 1},
    {"dictionary/hr.yaml", file_dictionary_hr_yaml, sizeof file_dictionary_hr_yaml - 1},
    {"dictionary/id.yaml", file_dictionary_id_yaml, sizeof file_dictionary_id_yaml - 1},
    {"dictionary/it.yaml", file_dictionary_it_yaml, sizeof file_dictionary_it_yaml - 1},
    {"dictionary/ja.yaml", file_dictionary_ja_yaml, sizeof file_dictionary_ja_yaml - 1},
    {"dictionary/ko.yaml", file_dictionary_ko_yaml, sizeof file_dictionary_ko_yaml - 1},
    {"dictionary/nl.yaml", file_dictionary_nl_yaml, sizeof file_dictionary_nl_yaml - 1},
    {"dictionary/pl.yaml", file_dictionary_pl_yaml, sizeof file_dictionary_pl_yaml - 1},
    {"dictionary/pt.yaml", file_dictionary_pt_yaml, sizeof file_dictionary_pt_yaml - 1},
    {"dictionary/ru.yaml", file_dictionary_ru_yaml, sizeof file_dictionary_ru_yaml - 1},
    {"dictionary/tr.yaml", file_dictionary_tr_yaml, sizeof file_dictionary_tr_yaml - 1},
    {"dictionary/uk.yaml", file_dictionary_uk_yaml, sizeof file_dictionary_uk_yaml - 1},
    {"dictionary/zh.yaml", file_dictionary_zh_yaml, sizeof file_dictionary_zh_yaml - 1},
    {"layouts/page.mustache", file_layouts_page_mustache, sizeof file_layouts_page_mustache - 1},
    {"layouts/redirect.mustache", file_layouts_redirect_mustache, sizeof file_layouts_redirect_mustache - 1},
    {"pages/backlog.mustache", file_pages_backlog_mustache, sizeof file_pages_backlog_mustache - 1},
    {"pages/collection.mustache", file_pages_collection_mustache, sizeof file_pages_collection_mustache - 1},
    {"pages/company-map.mustache", file_pages_company_map_mustache, sizeof file_pages_company_map_mustache - 1},
    {"pages/comparison.mustache", file_pages_comparison_mustache, sizeof file_pages_comparison_mustache - 1},
    {"pages/glossary.mustache", file_pages_glossary_mustache, sizeof file_pages_glossary_mustache - 1},
    {"pages/home.mustache", file_pages_home_mustache, sizeof file_pages_home_mustache - 1},
    {"pages/journey.mustache", file_pages_journey_mustache, sizeof file_pages_journey_mustache - 1},
    {"pages/journeys.mustache", file_pages_journeys_mustache, sizeof file_pages_journeys_mustache - 1},
    {"pages/meeting-point.mustache", file_pages_meeting_point_mustache, sizeof file_pages_meeting_point_mustache - 1},
    {"pages/not-found.mustache", file_pages_not_found_mustache, sizeof file_pages_not_found_mustache - 1},
    {"pages/page.mustache", file_pages_page_mustache, sizeof file_pages_page_mustache - 1},
    {"pages/persona-comparison.mustache", file_pages_persona_comparison_mustache, sizeof file_pages_persona_comparison_mustache - 1},
    {"pages/persona.mustache", file_pages_persona_mustache, sizeof file_pages_persona_mustache - 1},
    {"pages/personas.mustache", file_pages_personas_mustache, sizeof file_pages_personas_mustache - 1},
    {"pages/search.mustache", file_pages_search_mustache, sizeof file_pages_search_mustache - 1},
    {"pages/sections.mustache", file_pages_sections_mustache, sizeof file_pages_sections_mustache - 1},
    {"pages/team.mustache", file_pages_team_mustache, sizeof file_pages_team_mustache - 1},
    {"pages/topic.mustache", file_pages_topic_mustache, sizeof file_pages_topic_mustache - 1},
    {"partials/site-footer.mustache", file_partials_site_footer_mustache, sizeof file_partials_site_footer_mustache - 1},
    {"partials/site-header.mustache", file_partials_site_header_mustache, sizeof file_partials_site_header_mustache - 1},
    {"partials/theme-switch.mustache", file_partials_theme_switch_mustache, sizeof file_partials_theme_switch_mustache - 1},
    {"preview/live.css", file_preview_live_css, sizeof file_preview_live_css - 1},
    {"preview/live.js", file_preview_live_js, sizeof file_preview_live_js - 1},
    {"reports/changes.css", file_reports_changes_css, sizeof file_reports_changes_css - 1},
    {"search/endings.txt", file_search_endings_txt, sizeof file_search_endings_txt - 1},
    {"starters/en/current-state.md", file_starters_en_current_state_md, sizeof file_starters_en_current_state_md - 1},
    {"starters/en/day-in-the-life.md", file_starters_en_day_in_the_life_md, sizeof file_starters_en_day_in_the_life_md - 1},
    {"starters/en/future-state.md", file_starters_en_future_state_md, sizeof file_starters_en_future_state_md - 1},
    {"starters/en/persona.md", file_starters_en_persona_md, sizeof file_starters_en_persona_md - 1},
    {"starters/en/service-blueprint.md", file_starters_en_service_blueprint_md, sizeof file_starters_en_service_blueprint_md - 1},
    {"starters/en/settings.yaml", file_starters_en_settings_yaml, sizeof file_starters_en_settings_yaml - 1},
    {"starters/pl/current-state.md", file_starters_pl_current_state_md, sizeof file_starters_pl_current_state_md - 1},
    {"starters/pl/day-in-the-life.md", file_starters_pl_day_in_the_life_md, sizeof file_starters_pl_day_in_the_life_md - 1},
    {"starters/pl/future-state.md", file_starters_pl_future_state_md, sizeof file_starters_pl_future_state_md - 1},
    {"starters/pl/persona.md", file_starters_pl_persona_md, sizeof file_starters_pl_persona_md - 1},
    {"starters/pl/service-blueprint.md", file_starters_pl_service_blueprint_md, sizeof file_starters_pl_service_blueprint_md - 1},
    {"starters/pl/settings.yaml", file_starters_pl_settings_yaml, sizeof file_starters_pl_settings_yaml - 1},
    {"starters/ru/current-state.md", file_starters_ru_current_state_md, sizeof file_starters_ru_current_state_md - 1},
    {"starters/ru/day-in-the-life.md", file_starters_ru_day_in_the_life_md, sizeof file_starters_ru_day_in_the_life_md - 1},
    {"starters/ru/future-state.md", file_starters_ru_future_state_md, sizeof file_starters_ru_future_state_md - 1},
    {"starters/ru/persona.md", file_starters_ru_persona_md, sizeof file_starters_ru_persona_md - 1},
    {"starters/ru/service-blueprint.md", file_starters_ru_service_blueprint_md, sizeof file_starters_ru_service_blueprint_md - 1},
    {"starters/ru/settings.yaml", file_starters_ru_settings_yaml, sizeof file_starters_ru_settings_yaml - 1},
    {"words/en.yaml", file_words_en_yaml, sizeof file_words_en_yaml - 1},
    {"words/pl.yaml", file_words_pl_yaml, sizeof file_words_pl_yaml - 1},
    {"words/ru.yaml", file_words_ru_yaml, sizeof file_words_ru_yaml - 1},
};

size_t theme_file_count(void) { return sizeof files / sizeof files[0]; }

struct theme_file theme_file_at(size_t index) { return files[index]; }

static const unsigned char diagnostics[] = {
#embed "../../docs/diagnostics.md" suffix(, 0) if_empty(0)
};

struct theme_file theme_diagnostics(void) {
    return (struct theme_file){"docs/diagnostics.md", diagnostics, sizeof diagnostics - 1};
}
