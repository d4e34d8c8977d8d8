"""Writes maps in seven scripts that use everything a drawing can show, for the checks of drawings.

The same maps come out of every run, so that what one run finds the next can find again.
"""
import pathlib
import random

# Words of everyday length and some that are longer than any column, in seven scripts.
SCRIPTS = {
    "Latin": ("en", "form answer branch waits again number call page offer proof signs asks price nobody Selbstauskunft "
              "Donaudampfschifffahrtsgesellschaft źdźbło wyciąg konstantynopolitańczykowianeczka e-mail 3–9 reçu".split()),
    "Cyrillic": ("ru", "заявка ответ отделение ждёт снова номер письмо звонок справка подписывает цена никто почему отправьте «потом-то» "
                 "превысокомногорассмотрительствующий 100 000 ₽ № 12 кто-то".split()),
    "Greek": ("el", "αίτηση απάντηση κατάστημα περιμένει πάλι αριθμός γράμμα τηλεφώνημα σελίδα προσφορά υπογράφει τιμή "
              "ηλεκτροεγκεφαλογράφημα".split()),
    "Arabic": ("ar", "طلب جواب فرع ينتظر مرة رقم رسالة مكالمة صفحة عرض تاريخ شهادة يوقع يسأل سعر لماذا".split()),
    "Hebrew": ("he", "טופס תשובה סניף ממתין שוב מספר מכתב שיחה עמוד הצעה תאריך אישור חותם שואל מחיר למה".split()),
    "Japanese": ("ja", "申込書を書く 返事を待つ 支店 番号札 手紙 電話 ページ 見積もり 「本当に？」 証明書。 署名する 価格、 誰も知らない".split()),
    "Korean": ("ko", "신청서 답변 지점 기다린다 다시 번호 편지 전화 페이지 제안 날짜 증명서 서명한다 가격 아무도 모른다".split()),
}
LANES = ["Actions", "Touchpoints", "Thoughts", "Emotions", "Needs", "Pain points", "Opportunities", "Metrics", "Teams", "Time",
         "Frontstage", "Backstage", "Support processes", "Highlights", "Outside influences", "Systems", "Our own lane"]
FEELINGS = ["−2 {}", "−1 {}", "0 {}", "+1 {}", "+2 {}", "−1…+1 {}", "+2 → −2 {}", "{}"]
KINDS = ["current-state", "future-state", "day-in-the-life", "service-blueprint"]


class MapWriter:
    """One map; its number alone decides what is in it."""

    def __init__(self, number):
        self.number = number
        self.chance = random.Random(20261127 + number)
        self.script = list(SCRIPTS)[number % len(SCRIPTS)]
        self.language, self.words = SCRIPTS[self.script]
        self.ids = []

    def text(self, most=9):
        return " ".join(self.chance.choices(self.words, k=self.chance.randint(1, most)))

    def feeling(self):
        """Words alone: a number at the start would be read as a score off the scale."""
        return " ".join(self.chance.choices([word for word in self.words if not word[0].isdigit()], k=self.chance.randint(1, 3)))

    def attributes(self, lane):
        chance, lines = self.chance, []

        def maybe(percent, line):
            if chance.random() * 100 < percent:
                lines.append(line)

        self.ids.append(f"i{len(self.ids)}")
        lines.append(f"id: {self.ids[-1]}")
        score = chance.choice
        maybe(30, f"severity: {chance.randint(1, 5)}") if lane == "Pain points" else None
        if lane == "Opportunities":
            lines += [f"impact: {chance.randint(1, 5)}", f"effort: {chance.randint(1, 5)}"]
        if lane == "Touchpoints":
            maybe(60, f"channel: {score(['web', 'phone', 'branch', 'mail', 'app'])}")
            maybe(40, f"importance: {chance.randint(1, 5)}")
            maybe(40, f"expectation: {score(['-1', '+1', '+2'])}")
            maybe(40, f"actual: {score(['-2', '0', '+2'])}")
        if lane == "Emotions":
            maybe(50, f"believed: {score(['-1', '0', '+2'])}")
            maybe(50 if self.number % 5 == 0 else 0, f"persona: {score(['one', 'two', 'three'])}")
        maybe(50, f"source: {score(['talks', 'guess'])}")
        maybe(10, f"ticket: JB-{chance.randint(1, 999)}")
        maybe(10, f"wait: {self.text(3)}")
        maybe(10, f"fail: {self.text(4)}")
        maybe(10, "moment: yes")
        if lane != "Emotions":
            maybe(10, f"goto: #s{chance.randint(1, 2)}")
            maybe(12, f"to: #{score(self.ids)}")
            maybe(6, "stages: s1, s2") if self.at == 1 else None
        return "".join(f"  - {line}\n" for line in lines)

    def written(self):
        chance = self.chance
        stages = [2, 5, 7, 13][self.number % 4] if self.number % 3 else chance.randint(2, 9)
        personas = "[one, two, three]" if self.number % 5 == 0 else "one"
        # Thoughts are set in italics, whose letters have widths of their own.
        drawn = [lane for lane in LANES[1:] if lane not in ("Emotions", "Thoughts")]
        lanes = [LANES[0], "Emotions", "Thoughts"] + chance.sample(drawn, chance.randint(0, 9))
        lines = [
            "---", f"title: '{self.text(4)} {self.number}'", f"persona: {personas}", f"kind: {KINDS[self.number % 4]}",
            "emotion-scale: -2..+2", "sources:", "  - {id: talks, kind: interview, title: Talks}",
            "  - {id: guess, kind: assumption, title: A guess}", "---", ""]
        for index in range(stages):
            self.at = index + 1
            time = f"{6 + index}:30 " if KINDS[self.number % 4] == "day-in-the-life" else ""
            moment = " moment=yes" if chance.random() < 0.2 else ""
            lines += [f"## {time}{self.text(4)} ({self.text(2)}) {{#s{self.at} phase=p{index // 3}{moment}}}", ""]
            for lane in lanes:
                if lane == "Emotions":
                    lines += ["**Emotions:**", ""]
                    for _ in range(3 if self.number % 5 == 0 else 1):
                        text = chance.choice(FEELINGS).format(self.feeling())
                        lines.append(f"- {text}\n{self.attributes(lane)}")
                elif chance.random() < 0.8:
                    lines += [f"**{lane}:**", ""]
                    for _ in range(chance.randint(1, 3)):
                        lines.append(f"- {self.text()}\n{self.attributes(lane)}")
        return "\n".join(lines)


def generate(folder, count):
    """Writes so many maps, and what they name."""
    folder = pathlib.Path(folder)
    (folder / "content/journeys").mkdir(parents=True)
    (folder / "content/personas").mkdir()
    phases = "".join(f"  - {{id: p{number}, name: Phase {number}}}\n" for number in range(5))
    (folder / "journeybook.yaml").write_text(f"title: Maps\nlanes:\n  Our own lane: []\nphases:\n{phases}", encoding="utf-8")
    for name in ("one", "two", "three"):
        (folder / f"content/personas/{name}.md").write_text(f"---\ntitle: Persona {name}\n---\n\nx\n", encoding="utf-8")
    for number in range(count):
        (folder / f"content/journeys/map-{number:03}.md").write_text(MapWriter(number).written(), encoding="utf-8")
