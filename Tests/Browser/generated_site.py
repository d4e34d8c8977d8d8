#!/usr/bin/env python3
"""Writes a large site nobody would write: many maps, six languages, and names that try to be something else than names.

usage: generated_site.py FOLDER [JOURNEYS]

The same folder comes out of every run, so that what one run finds the next can find again.
"""
import pathlib
import random
import sys

LANGUAGES = ["en", "ru", "pl", "de", "ar", "ja"]

WORDS = {
    "en": "form answer branch waits again number letter call page offer date proof signs asks price nobody knows why".split(),
    "ru": "заявка ответ отделение ждёт снова номер письмо звонок страница дата справка подписывает цена никто почему".split(),
    "pl": "wniosek odpowiedź oddział czeka znowu numer list rozmowa strona oferta zaświadczenie podpisuje cena źdźbło".split(),
    "de": "Antrag Antwort Filiale wartet wieder Nummer Brief Anruf Seite Angebot Bescheinigung unterschreibt Preis weiß".split(),
    "ar": "طلب جواب فرع ينتظر مرة رقم رسالة مكالمة صفحة عرض تاريخ شهادة يوقع يسأل سعر لا أحد يعرف لماذا".split(),
    "ja": "申込書 返事 支店 待つ また 番号 手紙 電話 ページ 見積もり 日付 証明書 署名する 質問する 価格 誰も知らない".split(),
}
STAGES = {
    "en": "Stage", "ru": "Этап", "pl": "Etap", "de": "Phase", "ar": "مرحلة", "ja": "段階",
}
# What must stay a name wherever it is shown. The last ones are long, empty to the eye, or turn the text around.
HOSTILE = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)",
    "../../../etc/passwd", "..\\..\\windows", "</title></head><body>", "]]> <!-- --> <![CDATA[", "&lt;b&gt; &amp; &#60;",
    "{{title}} {{{diagram}}} {{#words}}", "%2e%2e%2f%00", "name=value; drop table maps", "a|b`c`*d*_e_~~f~~",
    "\u202eturned around\u202c", "\u200f\u05e9\u05dc\u05d5\u05dd (left) \u0645\u0631\u062d\u0628\u0627",
    "👪 family 🏁 flag 🎉 five", "e\u0301\u0323\u0302\u0304\u0308\u030a marks", "zero\u200bwidth\u200djoiner",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Antidisestablishmentarianism" * 4, "https://elsewhere.example/" + "very/" * 20, "CON", "index", "404",
]
FEELINGS = ["−2 angry", "-1 tired", "0 calm", "+1 relieved", "+2 proud", "😡", "4/5", "🙂 → 😡"]


def quoted(text):
    """A value of front matter that stands for the text alone."""
    return "'" + text.replace("'", "''") + "'"


def written(text):
    """A text in Markdown that is shown as it is."""
    return "".join("\\" + sign if sign in "\\`*_{}[]<>()#+-.!|~&:" else sign for sign in text)


class Generator:
    def __init__(self, folder, count):
        self.folder = pathlib.Path(folder)
        self.count = count
        self.chance = random.Random(20261121)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def sentence(self, language, low=2, high=9):
        return " ".join(self.chance.choices(WORDS[language], k=self.chance.randint(low, high)))

    def name(self, language):
        """Mostly words, every fourth time something hostile."""
        return self.chance.choice(HOSTILE) if self.chance.random() < 0.25 else self.sentence(language, 1, 4)

    def site(self):
        lines = [f"title: {quoted(HOSTILE[0])}", f"description: {quoted(HOSTILE[1])}", f"languages: [{', '.join(LANGUAGES)}]",
                 "emotion-scale: -2..+2", "edit: 'https://code.example/edit/{path}'",
                 "comment: 'https://code.example/new?title={title}&url={url}'", "phases:"]
        for number in range(5):
            lines += [f"  - id: phase-{number}", f"    name: {quoted(HOSTILE[number])}"]
        lines.append("teams:")
        for number in range(9):
            lines += [f"  - id: team-{number}", f"    name: {quoted(HOSTILE[number + 5] + f' {number}')}",
                      f"    mail: team-{number}@x.example"]
        lines.append("channels:")
        for number in range(6):
            lines += [f"  - id: channel-{number}", f"    name: {quoted(HOSTILE[number + 12] + f' {number}')}"]
        lines.append("touchpoints:")
        for number in range(12):
            lines += [f"  - id: touchpoint-{number}", f"    name: {quoted(HOSTILE[number * 2] + f' {number}')}",
                      f"    channels: [channel-{number % 6}]"]
        self.write("journeybook.yaml", "\n".join(lines) + "\n")

    def words(self, english):
        """Languages that have no words of their own yet speak English; Arabic is laid out from right to left all the same."""
        for language in LANGUAGES[3:]:
            self.write(f"theme/words/{language}.yaml", english)

    def persona(self, number):
        language = LANGUAGES[number % len(LANGUAGES)]
        goals = ", ".join(quoted(self.name(language)) for _ in range(3))
        self.write(f"content/personas/persona-{number}.md", "\n".join([
            "---", f"title: {quoted(self.name(language) + f' {number}')}", f"lang: {language}", f"role: {quoted(self.name(language))}",
            f"quote: {quoted(self.name(language))}", f"goals: [{goals}]", f"needs: [{goals}]", "channels: [channel-1]",
            f"owner: team-{number % 9}", "---", "", written(self.sentence(language, 20, 60)), ""]))

    def journey(self, number):
        language = LANGUAGES[number % len(LANGUAGES)]
        folder = ["bank", "car & service", "magasin d'été", "магазин", "#1 100% sure"][number % 5]
        head = [
            "---", f"title: {quoted(self.name(language) + f' {number}')}", f"lang: {language}",
            f"persona: persona-{number % 10}", f"summary: {quoted(self.name(language))}", f"goal: {quoted(self.name(language))}",
            f"owner: team-{number % 9}", f"status: {['approved', 'draft', 'in-review', 'archived'][number % 7 % 4]}",
            f"reviewed: 2026-{number % 10 + 1:02}-{number % 28 + 1:02}", f"tags: [{quoted(self.name(language))}, shared]",
            f"aliases: [old/{number}.html]",
            f"changes: [{{ date: 2026-0{number % 9 + 1}-11, what: {quoted(self.name(language))} }}]"]
        stages = [f"{STAGES[language]} {index + 1} {self.name(language)}" for index in range(self.chance.randint(2, 9))]
        body = (self.outline, self.table, self.across)[number % 3](stages, language)
        self.write(f"content/journeys/{folder}/map {number}.md", "\n".join(head + ["---", "", body, ""]))

    def outline(self, stages, language):
        lines = []
        for stage in stages:
            lines += [f"## {written(stage)} {{phase=phase-{self.chance.randint(0, 4)}}}", ""]
            for lane in ("Actions", "Touchpoints", "Emotions", "Thoughts", "Pain points", "Opportunities"):
                lines += [f"**{lane}:**", ""]
                for number in range(self.chance.randint(1, 3)):
                    lines.append("- " + self.item(lane, language))
                    if lane == "Emotions":
                        break
                lines.append("")
        return "\n".join(lines)

    def item(self, lane, language):
        if lane == "Emotions":
            return self.chance.choice(FEELINGS)
        text = written(self.name(language))
        if lane == "Pain points":
            return f"{text} {{severity={self.chance.randint(1, 5)}}}"
        if lane == "Opportunities":
            return f"{text} {{impact={self.chance.randint(1, 5)} effort={self.chance.randint(1, 5)}}}"
        return text

    def cell(self, lane, language):
        """An item as a table's cell has it: no line may break, no list may begin."""
        return "😡" if lane == "Emotions" and self.chance.random() < 0.5 else self.item(lane, language).replace("-1 ", "−1 ")

    def table(self, stages, language):
        lanes = ["Actions", "Touchpoints", "Emotions", "Pain points", "Opportunities"]
        lines = ["| Stage | " + " | ".join(lanes) + " |", "|---" * (len(lanes) + 1) + "|"]
        for stage in stages:
            cells = ["<br>".join(self.cell(lane, language) for _ in range(1 if lane == "Emotions" else 2)) for lane in lanes]
            lines.append("| " + " | ".join([written(stage)] + cells) + " |")
        return "\n".join(lines)

    def across(self, stages, language):
        lines = ["| Lane | " + " | ".join(map(written, stages)) + " |", "|---" * (len(stages) + 1) + "|"]
        for lane in ("Actions", "Emotions", "Pain points", "Opportunities"):
            lines.append(f"| {lane} | " + " | ".join(self.cell(lane, language) for _ in stages) + " |")
        return "\n".join(lines)


def generate(folder, count, english):
    generator = Generator(folder, count)
    generator.site()
    generator.words(english)
    for number in range(10):
        generator.persona(number)
    for number in range(count):
        generator.journey(number)


if __name__ == "__main__":
    words = pathlib.Path(__file__).resolve().parents[2] / "templates" / "words" / "en.yaml"
    generate(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60, words.read_text(encoding="utf-8"))
