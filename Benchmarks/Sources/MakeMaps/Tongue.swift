/// The words of one language that maps are made of.
struct Tongue {
    let code: String
    let title: String
    let stages: [String]
    /// Headings of the lanes; the second is the emotion lane.
    let lanes: [String]
    let feelings: [String]
    let words: [String]

    static let all = [english, russian, polish]

    private static let english = Tongue(
        code: "en", title: "Journey",
        stages: ["Noticing", "Comparing", "Applying", "Using", "Recommending"],
        lanes: [
            "Actions", "Emotions", "Touchpoints", "Thoughts", "Needs", "Pain points", "Opportunities", "Barriers",
        ],
        feelings: ["curious", "doubtful", "hopeful", "annoyed", "relieved", "calm", "tired", "proud"],
        words: """
            asks friends about the offer while the form waits for another page of papers that nobody explained before the \
            call and the answer comes two days later than promised by the adviser in the branch near the station who knows \
            every rule but cannot see the status of an open request in her own system so the customer writes a third mail
            """.split(separator: " ").map(String.init))

    private static let russian = Tongue(
        code: "ru", title: "Путь клиента",
        stages: ["Осознание", "Сравнение", "Заявка", "Использование", "Рекомендация"],
        lanes: [
            "Действия", "Эмоции", "Точки контакта", "Мысли", "Потребности", "Болевые точки", "Возможности", "Барьеры",
        ],
        feelings: [
            "любопытство", "сомнение", "надежда", "раздражение", "облегчение", "спокойствие", "усталость", "гордость",
        ],
        words: """
            спрашивает знакомых о предложении пока анкета ждёт ещё одну справку о которой никто не предупредил заранее и \
            ответ приходит на два дня позже чем обещал сотрудник отделения у вокзала который знает все правила но не видит \
            состояние заявки в своей системе поэтому клиент пишет третье письмо
            """.split(separator: " ").map(String.init))

    private static let polish = Tongue(
        code: "pl", title: "Ścieżka klienta",
        stages: ["Odkrycie", "Porównanie", "Wniosek", "Używanie", "Polecenie"],
        lanes: [
            "Działania", "Emocje", "Punkty styku", "Myśli", "Potrzeby", "Bolączki", "Szanse", "Bariery",
        ],
        feelings: ["ciekawość", "wątpliwość", "nadzieja", "irytacja", "ulga", "spokój", "zmęczenie", "duma"],
        words: """
            pyta znajomych o ofertę a formularz czeka na kolejne zaświadczenie o którym nikt wcześniej nie powiedział i \
            odpowiedź przychodzi dwa dni później niż obiecał doradca w oddziale przy dworcu który zna wszystkie zasady ale \
            nie widzi stanu wniosku we własnym systemie więc klient pisze trzecią wiadomość
            """.split(separator: " ").map(String.init))
}
