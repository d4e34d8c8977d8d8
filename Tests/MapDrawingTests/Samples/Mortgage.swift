import JourneyModel

extension Sketch {
    /// A map with everything that a swimlane draws, six stages.
    static var mortgage: Sketch {
        var map = Sketch("Taking a mortgage")
        map.facts.goal = "keys within two months"
        map.sources = [
            EvidenceSource(id: "i", kind: .interview, title: "Interviews", date: nil, sample: "12", link: nil),
            EvidenceSource(id: "t", kind: .team, title: "Team", date: nil, sample: nil, link: nil),
        ]
        map.stage("Dreaming", "3–6 months", phase: 0)
        map.stage("Comparing banks", "2 weeks", phase: 1)
        map.stage("Applying", "1 evening", phase: 2)
        map.stage("Proving income", "3–9 days", phase: 2, isMoment: true)
        map.stage("Waiting for the answer", "5–12 days", phase: 2)
        map.stage("Signing and keys", "1 day", phase: 3)
        map.lane(.emotions, "Emotions")
        map.feel(0, 1, "hopeful", believed: 1, sources: [0])
        map.feel(1, 0, "overwhelmed by numbers", believed: 1, sources: [1])
        map.feel(2, 1, "relieved it is online", believed: 2)
        map.feel(3, -2, "treated as a suspect", believed: 0, sources: [0])
        map.feel(4, -1, "left in the dark", believed: 0, sources: [0])
        map.feel(5, 2, "proud", believed: 2)
        map.lane(.actions, "Actions")
        map.item(0, "Follows flat prices")
        map.item(0, "Asks friends who bought")
        map.item(1, "Opens six bank calculators")
        map.item(1, "Fills a spreadsheet")
        map.item(2, "Fills the online form") { $0.duration = "40 min" }
        map.item(2, "Uploads passport")
        map.item(3, "Collects payslips")
        map.item(3, "Visits the branch with originals")
        map.item(3, "Sends the missing page again")
        map.item(4, "Calls support") { $0.wait = "18 min on hold" }
        map.item(4, "Refreshes the app")
        map.item(5, "Signs at the branch")
        map.item(5, "Receives the keys") { $0.isMomentOfTruth = true }
        map.lane(.touchpoints, "Touchpoints")
        map.item(0, "Billboard, social post") { $0.channel(.advertising) }
        map.item(1, "Rate calculator") {
            $0.channel(.web)
            $0.importance = 4
            $0.expects(1, meets: -1)
        }
        map.item(1, "Call centre") {
            $0.channel(.phone)
            $0.expects(0, meets: 0)
        }
        map.item(2, "Application form") {
            $0.channel(.web)
            $0.importance = 5
            $0.expects(0, meets: 1)
        }
        map.item(2, "Broker's site") {
            $0.channel(.partner)
            $0.provider = .partner
        }
        map.item(3, "Branch visit") {
            $0.channel(.branch)
            $0.importance = 5
            $0.expects(1, meets: -2)
        }
        map.item(3, "E-mail request for papers", to: 4) { $0.channel(.mail) }
        map.item(4, "Support line") {
            $0.channel(.phone)
            $0.importance = 4
        }
        map.item(5, "Signing appointment") {
            $0.channel(.branch)
            $0.expects(1, meets: 2)
        }
        map.lane(.thoughts, "Thoughts")
        map.item(0, "Could we really afford our own place?")
        map.item(1, "Why is the rate here not the one on the poster?")
        map.item(3, "\"I sent this yesterday. Why again?\"")
        map.item(4, "Is no news good news?")
        map.lane(.painPoints, "Pain points")
        map.item(1, "Full cost is hard to see") {
            $0.severity = 3
            $0.sources = [0]
        }
        map.item(3, "Paper asked for twice") {
            $0.severity = 5
            $0.sources = [0]
            $0.teams = [Reference(0)]
        }
        map.item(3, "Opening hours against working hours") {
            $0.severity = 4
            $0.sources = [1]
        }
        map.item(4, "No one says where the file is") {
            $0.severity = 5
            $0.sources = [0]
            $0.teams = [Reference(2)]
            $0.ticket = "LEND-412"
        }
        map.item(4, "Support cannot see the file") { $0.severity = 2 }
        map.item(5, "Notary fee comes as a surprise")
        map.lane(.opportunities, "Opportunities")
        map.item(0, "Affordability check in the app") {
            $0.impact = 4
            $0.effort = 2
        }
        map.item(1, "Show the full cost first") {
            $0.impact = 5
            $0.effort = 1
            $0.sources = [0]
        }
        map.item(3, "Fetch income with consent") {
            $0.impact = 5
            $0.effort = 5
        }
        map.item(4, "Status with names and dates") {
            $0.impact = 4
            $0.effort = 2
        }
        map.item(4, "Chatbot for status questions")
        map.item(5, "Ask for a review at the keys") {
            $0.impact = 1
            $0.effort = 1
        }
        map.lane(.teams, "Teams")
        for (stage, team) in ["Brand", "Digital", "Digital", "Branches", "Lending operations", "Branches"].enumerated()
        {
            map.item(stage, team)
        }
        return map
    }

    /// A map in Russian with long words and long sentences.
    static var card: Sketch {
        var map = Sketch("Оформление дебетовой карты для зарплаты", language: .russian)
        map.stage("Осознание необходимости", "1–2 дня", phase: 0)
        map.stage("Сравнение предложений", "неделя", phase: 1)
        map.stage("Заявка", "15 минут", phase: 2, isMoment: true)
        map.stage("Ожидание доставки", "3–9 дней", phase: 2)
        map.stage("Первая оплата", nil, phase: 3)
        map.lane(.emotions, "Эмоции")
        map.feel(0, -1, "Раздражение: бухгалтерия торопит")
        map.feel(1, 0, "Недоверие к мелкому шрифту")
        map.feel(2, 2, "Приятное удивление, всё получилось с первого раза")
        map.feel(3, -2, "Тревога: курьер не звонит, а поддержка отвечает заготовками")
        map.feel(4, 1, "Облегчение")
        map.lane(.actions, "Действия клиента")
        map.item(0, "Спрашивает коллег, у кого какая карта")
        map.item(1, "Читает отзывы и сравнивает кешбэк на сайтах-агрегаторах")
        map.item(2, "Заполняет анкету в приложении")
        map.item(3, "Пишет в чат поддержки, перезванивает курьерской службе, переносит доставку")
        map.item(4, "Оплачивает кофе телефоном")
        map.lane(.touchpoints, "Точки взаимодействия")
        map.item(0, "Памятка работодателя") {
            $0.channel(.post)
            $0.provider = .partner
        }
        map.item(1, "Сайт банка") {
            $0.channel(.web)
            $0.importance = 3
            $0.expects(1, meets: 0)
        }
        map.item(2, "Мобильное приложение") {
            $0.channel(.app)
            $0.importance = 5
            $0.expects(1, meets: 2)
        }
        map.item(3, "Курьер") {
            $0.channel(.person)
            $0.importance = 5
            $0.expects(1, meets: -2)
        }
        map.item(3, "Чат поддержки") {
            $0.channel(.chat)
            $0.expects(0, meets: -1)
        }
        map.item(4, "СМС о списании") { $0.channel(.message) }
        map.lane(.thoughts, "Мысли и вопросы")
        map.item(1, "А это точно бесплатно?")
        map.item(3, "Почему я должен сидеть дома весь день?")
        map.lane(.painPoints, "Болевые точки")
        map.item(1, "Тарифы на 14 страницах, условия бесплатного обслуживания спрятаны в сносках") { $0.severity = 4 }
        map.item(3, "Доставку перенесли дважды без предупреждения") {
            $0.severity = 5
            $0.sources = [0]
        }
        map.item(3, "Неперсонифицированная предоплаченная карта не работает за границей") { $0.severity = 2 }
        map.lane(.opportunities, "Возможности")
        map.item(3, "Показывать курьера на карте") {
            $0.impact = 5
            $0.effort = 3
        }
        map.item(1, "Тариф одной строкой") {
            $0.impact = 3
            $0.effort = 1
        }
        map.lane(.custom, "Законодательные ограничения")
        map.item(2, "Идентификация по 115-ФЗ")
        map.sources = [
            EvidenceSource(id: "i", kind: .interview, title: "Интервью", date: nil, sample: "9", link: nil)
        ]
        return map
    }

    /// A service blueprint in Polish with steps.
    static var dispute: Sketch {
        var map = Sketch("Reklamacja płatności", language: .polish)
        map.facts.kind = .serviceBlueprint
        map.stage("Zgłoszenie", "10 minut")
        map.steps(["Zauważa płatność", "Wypełnia formularz"])
        map.stage("Oczekiwanie", "30 dni", isMoment: true)
        map.stage("Rozstrzygnięcie")
        map.lane(.physicalEvidence, "Dowody materialne")
        map.item(0, "Wyciąg w aplikacji", step: 0)
        map.item(2, "List z decyzją")
        map.lane(.actions, "Działania klienta")
        map.item(0, "Sprawdza historię", step: 0)
        map.item(0, "Opisuje sprawę i dołącza paragon", step: 1)
        map.item(1, "Dzwoni po dwóch tygodniach") { $0.wait = "12 minut" }
        map.item(2, "Czyta uzasadnienie")
        map.lane(.frontstage, "Na scenie")
        map.item(0, "Formularz potwierdza przyjęcie", step: 1)
        map.item(1, "Konsultantka sprawdza status")
        map.lane(.backstage, "Za kulisami")
        map.item(1, "Analityk porównuje dane z organizacją kartową", to: 2) { $0.fail = "kolejka" }
        map.lane(.supportProcesses, "Procesy wspierające")
        map.item(1, "System obciążeń zwrotnych")
        map.lane(.emotions, "Emocje")
        map.feel(0, .score(ExperienceScore(-1, on: .signed)), "zaniepokojona", step: 0, isInferred: true)
        map.feel(0, .score(ExperienceScore(0, on: .signed)), "", step: 1)
        map.feel(1, .range(ExperienceScore(-2, on: .signed), ExperienceScore(-1, on: .signed)), "zostawiona sama sobie")
        map.feel(2, .change([ExperienceScore(-1, on: .signed), ExperienceScore(2, on: .signed)]), "od złości do ulgi")
        return map
    }
}
