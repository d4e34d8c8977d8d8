import JourneyModel
import Testing

@testable import MapReading

@Suite("Names")
struct NameTests {
    @Test(
        "decoration of stages goes",
        arguments: [
            ("Stage 1: Awareness", "Awareness"), ("Stage 1 — Awareness", "Awareness"),
            ("Stage 1. Awareness", "Awareness"),
            ("PHASE 2: DECIDE", "DECIDE"), ("Этап 2. Выбор", "Выбор"), ("Фаза 1: Поиск", "Поиск"),
            ("Шаг 3 — Оплата", "Оплата"),
            ("Krok 3 — Płatność", "Płatność"), ("Etap 1: Potrzeba", "Potrzeba"), ("Faza 1: Start", "Start"),
            ("Schritt 1: Suche", "Suche"), ("ステージ1：探索", "探索"), ("阶段 0 — 发现", "发现"), ("1. Discovery", "Discovery"),
            ("2.1 Awareness", "Awareness"), ("1) Look", "Look"), ("1️⃣ ВХОД", "ВХОД"), ("1. Phase: Einstieg", "Einstieg"),
            ("🔍 Searching", "Searching"), ("№ 4 Доставка", "Доставка"), ("IV. Leaving", "Leaving"),
            ("Awareness Stage", "Awareness"),
            ("1단계: 인지", "인지"), ("第二阶段 — 比较", "比较"), ("阶段一：发现", "发现"), ("第1段階：探索", "探索"), ("1-й этап: Выбор", "Выбор"),
            ("2nd stage: Try", "Try"), ("Tahap 1: Sadar", "Sadar"), ("Aşama 2: Alım", "Alım"),
            ("Fáze 3: Nákup", "Nákup"),
            ("Phase: Entry", "Entry"), ("Stage 1 - Look", "Look"), ("Stage 0: Before", "Before"), ("**Look**", "Look"),
            ("1 · Realise need", "Realise need"), ("2 - Look", "Look"), ("3 | Buy", "Buy"),
        ])
    func decoration(_ text: String, _ expected: String) {
        #expect(Reading.dictionary.stageName(text).name == expected)
    }

    @Test(
        "what belongs to a name stays",
        arguments: [
            "5-session evaluation loop", "2回目参加検討", "9:00 AM", "Outcome — Qualified", "Игра — открытие кейсов",
            "TG-канал → Mini App", "Second 0-10 (App launch)", "Acquisition (first value exchange)", "Morning", "1",
            "2a", "3D model",
            "2026", "Day 1: First open", "Stage", "Stage 3", "Afternoon (2-6pm)", "1.5-hour wait",
            "Hour 4-24 (Rest of day 1)", "2 Stationen", "一日の終わり",
        ])
    func belongs(_ text: String) {
        #expect(Reading.dictionary.stageName(text).name == text)
    }

    @Test(
        "a duration in parentheses is the duration",
        arguments: [
            ("Waiting (3–9 days)", "Waiting", "3–9 days"), ("Ждёт (до 2 недель)", "Ждёт", "до 2 недель"),
            ("Czeka (30 dni)", "Czeka", "30 dni"), ("Go (T+0 to T+7 min)", "Go", "T+0 to T+7 min"),
            ("Try (Day 1-7)", "Try", "Day 1-7"),
            ("Живёт (первый год)", "Живёт", "первый год"), ("Wait (1h)", "Wait", "1h"),
            ("Apply (1 evening)", "Apply", "1 evening"), ("Подаёт (2 вечера)", "Подаёт", "2 вечера"),
            ("Wypełnia (1 wieczór)", "Wypełnia", "1 wieczór"),
        ])
    func durations(_ text: String, _ name: String, _ duration: String) {
        let found = Reading.dictionary.stageName(text)
        #expect(found.name == name)
        #expect(found.duration == duration)
    }

    @Test(
        "words tell how many hours something takes, at least and at most",
        arguments: [
            ("3–9 days", 72, 216), ("до 2 недель", 0, 336), ("от 3 до 9 рабочих дней", 72, 216), ("30 dni", 720, 720),
            ("T+0 to T+7 hours", 0, 7), ("1,5 часа", 1, 1), ("2 h 60 min", 3, 3), ("3 days to 2 weeks", 72, 336),
            ("a week", 168, 168), ("up to 5 days", 0, 120), ("do 30 dni", 0, 720), ("5 to 6 days", 120, 144),
            ("miesiąc", 720, 720), ("2 years", 17_280, 17_280), ("90min", 1, 1),
        ])
    func spans(_ text: String, _ least: Int, _ most: Int) throws {
        let span = try #require(Reading.dictionary.timeSpan(text))
        #expect(span.least / 3600 == least)
        #expect(span.most / 3600 == most)
    }

    @Test(
        "hours, days and months are understood in every language of the dictionary",
        arguments: [
            ("3 Stunden", 3), ("2 Tage", 48), ("1 día", 24), ("5 horas", 5), ("2 heures", 2), ("3 mois", 2160),
            ("4 ore", 4), ("2 mesi", 1440), ("6 uur", 6), ("2 dagen", 48), ("3 dias", 72), ("2 meses", 1440),
            ("4 години", 4), ("5 днів", 120), ("3 hodiny", 3), ("2 dny", 48), ("4 sata", 4), ("2 dana", 48),
            ("2 saat", 2), ("3 gün", 72), ("2 hari", 48), ("2時間", 2), ("3ヶ月", 2160), ("2시간", 2), ("3小时", 3), ("2天", 48),
            ("3 أيام", 72), ("5 ساعات", 5),
        ])
    func languages(_ text: String, _ hours: Int) throws {
        let span = try #require(Reading.dictionary.timeSpan(text))
        #expect(span.least / 3600 == hours && span.most / 3600 == hours)
    }

    @Test(
        "what tells no length for certain has none",
        arguments: ["Day 1-7", "1 evening", "24/7", "soon", "two weeks or three", "9 to 3 days", "0 min", "1 2 3 days"])
    func noSpan(_ text: String) {
        #expect(Reading.dictionary.timeSpan(text) == nil)
    }

    @Test("a stage takes as long as it says, else as its entry in a lane of time")
    func stageSpans() {
        let text = """
            ## Asking (2 hours)

            **Actions:** Asks
            **Time:** 5 minutes

            ## Waiting

            **Actions:** Waits
            **Time:** 3 days

            ## Leaving

            **Actions:** Leaves
            **Time:** at once
            """
        guard case .journeys(let drafts) = Reading.draft(text).content else { return }
        #expect(drafts[0].stages.map { $0.span?.most } == [7200, 259_200, nil])
    }

    @Test(
        "lanes by synonym, decoration, gloss and qualifier",
        arguments: [
            ("Actions", LaneKind.actions), ("👤 User Actions", .actions), ("Customer doing", .actions),
            ("Действия клиента", .actions),
            ("Działania", .actions), ("PAIN POINTS", .painPoints), ("Pain points / challenge", .painPoints),
            ("Current Pain Points (Platform Issues)", .painPoints), ("Болевые точки", .painPoints),
            ("Wąskie gardła", .painPoints),
            ("Точки взаимодействия", .touchpoints), ("Punkty styku", .touchpoints), ("Touch-points", .touchpoints),
            ("Product touchpoints", .touchpoints), ("Emosi (Emotions)", .emotions), ("Emotion (-2…+2)", .emotions),
            ("Удовлетворённость", .emotions), ("Feelings/Emotions", .emotions), ("Emocje", .emotions),
            ("Потребности", .needs),
            ("Oczekiwania", .expectations), ("Ожидания", .expectations), ("Решения (гипотезы)", .opportunities),
            ("Szanse", .opportunities),
            ("Отделы", .teams), ("Teams involved", .teams), ("KPIs", .metrics),
            ("Physical evidence", .physicalEvidence),
            ("Evidence", .evidence), ("Backstage", .backstage), ("1. Channels", .channels), ("What works", .highlights),
            ("接觸點", .touchpoints),
            ("Gefühle", .emotions), ("Points de friction", .painPoints), ("Emociones del cliente", .emotions),
            ("Канали", .channels),
            ("إجراءات المستخدم", .actions), ("نقاط الألم", .painPoints), ("المشاعر (Emotions)", .emotions),
            ("Chef emotions", .emotions), ("Боли водителя", .painPoints), ("Emotionskurve", .emotions),
            ("Pistes d'amélioration", .opportunities), ("O que sente", .emotions), ("Qué piensa el usuario", .thoughts),
            ("感情の起伏", .emotions), ("产品机会点", .opportunities), ("감정 변화", .emotions), ("Kondisi emosional", .emotions),
            ("Emoční křivka", .emotions), ("Točke boli", .painPoints), ("Aree di miglioramento", .opportunities),
            ("Klantbeleving", .emotions), ("Duygu eğrisi", .emotions), ("Больові точки клієнта", .painPoints),
        ])
    func lanes(_ name: String, _ kind: LaneKind) {
        #expect(Reading.dictionary.lane(named: name)?.kind == kind)
    }

    @Test(
        "merged lanes hold two kinds",
        arguments: [
            ("Мысли и эмоции", LaneKind.thoughts, LaneKind.emotions), ("Чувства и мысли клиента", .emotions, .thoughts),
            ("Actions & Pain Points", .actions, .painPoints), ("思考・感情", .thoughts, .emotions),
            ("생각/감정", .thoughts, .emotions),
            ("Myśli i emocje", .thoughts, .emotions), ("Действия и точка контакта", .actions, .touchpoints),
            ("الأفكار والمشاعر", .thoughts, .emotions),
        ])
    func merged(_ name: String, _ first: LaneKind, _ second: LaneKind) {
        let meaning = Reading.dictionary.lane(named: name)
        #expect(meaning?.kind == first)
        #expect(meaning?.merged == second)
    }

    @Test(
        "other names are no lanes",
        arguments: [
            "Search page", "Risks and mitigations", "Introduction", "", "…",
            "What we learnt about the emotions of our customers in May",
        ])
    func noLanes(_ name: String) {
        #expect(Reading.dictionary.lane(named: name) == nil)
    }

    @Test(
        "a misspelt lane finds its neighbour",
        arguments: [
            ("Emotons", "Emotions"), ("Touchpionts", "Touchpoints"), ("oportunities", "opportunities"),
            ("Эмоцыи", "Эмоции"), ("bolaczki", "bolączki"),
        ])
    func neighbours(_ name: String, _ near: String) {
        #expect(Reading.dictionary.nearestLane(to: name) == near)
    }

    @Test("what somebody feels is a lane whoever it is, but proves nothing when nobody knows the word")
    func strangers() {
        #expect(Reading.dictionary.lane(named: "Chef emotions")?.isLoose == true)
        #expect(Reading.dictionary.lane(named: "Customer emotions")?.isLoose == false)
        #expect(Reading.dictionary.lane(named: "Recommended actions") == nil)
    }

    @Test("Arabic names are the same with other letters for alef and yeh, marks and the digits of the East")
    func arabic() {
        #expect(FoldedName("الإِجراءات").key == FoldedName("الاجراءات").key)
        #expect(Reading.dictionary.stageName("المرحلة ٢: الشراء").name == "الشراء")
    }

    @Test("a combining mark makes no difference")
    func combining() {
        #expect(Reading.dictionary.lane(named: "Удовлетворе\u{308}нность")?.kind == .emotions)
        #expect(Reading.dictionary.lane(named: "Mys\u{301}li")?.kind == .thoughts)
    }

    @Test("the built-in files are read without a complaint and know each kind of lane")
    func builtIn() {
        let kinds = Set(Reading.dictionary.lanes.values.map(\.kind))
        #expect(Set(LaneKind.allCases) == kinds)
    }
}
