/// What people write for the keys of front matter, in English, Russian and Polish.
enum KeyMeanings {
    /// The key that a word is meant for, in any case and with any sign between its words; nil when none is.
    static func key(for word: String, among known: [String]) -> String? {
        let name = FoldedName(word)
        guard !name.isEmpty, let key = keys[name.text(name.words.indices)], known.contains(key) else { return nil }
        return key
    }

    private static let keys: [String: String] = {
        var keys: [String: String] = [:]
        for (key, words) in words {
            for word in words { keys[FoldedName(word).text(FoldedName(word).words.indices)] = key }
        }
        return keys
    }()

    private static let words: [(String, [String])] = [
        ("title", ["name", "heading", "название", "заголовок", "tytuł", "tytul", "nazwa"]),
        ("summary", ["description", "abstract", "описание", "кратко", "opis", "podsumowanie", "streszczenie"]),
        (
            "persona",
            ["personas", "персона", "персонаж", "клиент", "пользователь", "klient", "użytkownik", "uzytkownik"]
        ),
        (
            "owner",
            [
                "owned by", "responsible", "владелец", "ответственный", "команда", "właściciel", "wlasciciel",
                "odpowiedzialny", "zespół", "zespol",
            ]
        ),
        ("contributors", ["участники", "соавторы", "współautorzy", "wspolautorzy", "współpracownicy"]),
        ("reviewers", ["проверяющие", "рецензенты", "recenzenci", "sprawdzający"]),
        (
            "reviewed",
            [
                "last reviewed", "last review", "last updated", "reviewed on", "review date", "проверено",
                "дата проверки", "обновлено", "дата", "sprawdzono", "przejrzano", "data przeglądu", "zaktualizowano",
                "data",
            ]
        ),
        ("review-every", ["review cycle", "review interval", "период проверки", "przegląd co"]),
        ("status", ["state", "статус", "состояние", "stan"]),
        ("kind", ["map type", "map kind", "вид", "тип", "rodzaj", "typ"]),
        ("goal", ["goals", "цель", "cel"]), ("goals", ["цели", "cele"]),
        ("scenario", ["сценарий", "scenariusz"]), ("scope", ["границы", "охват", "zakres"]),
        ("trigger", ["триггер", "повод", "wyzwalacz"]), ("expectations", ["ожидания", "oczekiwania"]),
        ("stages", ["phases", "этапы", "стадии", "фазы", "etapy", "fazy"]),
        ("lanes", ["дорожки", "строки", "ścieżki", "wiersze"]),
        ("lang", ["language", "locale", "язык", "język", "jezyk"]),
        ("tags", ["keywords", "метки", "теги", "ключевые слова", "tagi", "etykiety"]),
        ("sources", ["evidence", "источники", "źródła", "zrodla"]),
        ("audience", ["visibility", "доступ", "аудитория", "dostęp", "odbiorcy"]),
        ("order", ["порядок", "kolejność", "kolejnosc"]), ("aliases", ["redirects", "redirect from"]),
        ("segment", ["сегмент"]), ("role", ["роль", "должность", "rola", "zawód"]),
        ("photo", ["фото", "zdjęcie", "zdjecie"]),
        ("quote", ["цитата", "cytat"]), ("needs", ["потребности", "potrzeby"]),
        ("frustrations", ["боли", "разочарования", "frustracje"]),
        ("motivations", ["мотивация", "мотивы", "motywacje"]),
        ("barriers", ["барьеры", "bariery"]), ("channels", ["каналы", "kanały", "kanaly"]),
        ("traits", ["черты", "cechy"]),
    ]
}
