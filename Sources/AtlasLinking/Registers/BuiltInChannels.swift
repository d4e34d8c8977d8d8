import JourneyModel

/// Channels that need no settings: their ids, names and marks, and the words by which a text gives them away.
struct BuiltInChannel {
    let id: String
    let icon: ChannelIcon
    let english: String
    let russian: String
    let polish: String
    /// Folded words; one that ends in `*` stands for every word that begins so, as inflected languages need.
    let words: String

    func name(in language: LanguageCode) -> String {
        switch language {
        case .russian: russian
        case .polish: polish
        default: english
        }
    }

    var names: [LocalizedName] {
        [
            LocalizedName(english, language: .english), LocalizedName(russian, language: .russian),
            LocalizedName(polish, language: .polish),
        ]
    }

    static let all: [BuiltInChannel] = [
        BuiltInChannel(
            id: "web", icon: .web, english: "Website", russian: "Сайт", polish: "Strona internetowa",
            words: "web website* site webpage portal* online browser landing сайт* веб* онлайн портал* лендинг* "
                + "браузер* www strona stronie strony stronę witryn* internet*"),
        BuiltInChannel(
            id: "app", icon: .app, english: "Mobile app", russian: "Мобильное приложение", polish: "Aplikacja mobilna",
            words: "app apps mobile приложени* мобильн* aplikacj* mobiln*"),
        BuiltInChannel(
            id: "phone", icon: .phone, english: "Phone", russian: "Телефон", polish: "Telefon",
            words: "phone phones telephone* call calls hotline* callback ivr телефон* звон* колл контакт telefon* "
                + "infolini* zadzwo* dzwoni*"),
        BuiltInChannel(
            id: "mail", icon: .mail, english: "Email", russian: "Электронная почта", polish: "E-mail",
            words: "email* mail mails newsletter* имейл* емейл* электронн* рассылк* mailing* mailow* mailem"),
        BuiltInChannel(
            id: "chat", icon: .chat, english: "Chat", russian: "Чат", polish: "Czat",
            words: "chat chats chatbot* livechat чат чата чате чату чатом чаты чатбот* czat* czac* chatboc*"),
        BuiltInChannel(
            id: "message", icon: .message, english: "Message", russian: "Сообщение", polish: "Wiadomość",
            words: "sms push notification* whatsapp telegram viber messenger* mms смс пуш* уведомлени* сообщени* "
                + "мессенджер* телеграм* powiadomie* wiadomoś* komunikator* esemes*"),
        BuiltInChannel(
            id: "branch", icon: .branch, english: "Branch", russian: "Отделение", polish: "Oddział",
            words: "branch branches office offices store stores shop shops showroom* counter отделени* офис* филиал* "
                + "магазин* салон* oddział* oddzial* placówk* placówce biur* sklep*"),
        BuiltInChannel(
            id: "post", icon: .post, english: "Post", russian: "Почта", polish: "Poczta",
            words: "post letter letters courier* parcel* письм* почта почте почты почтой почту курьер* посылк* poczt* "
                + "kurier* przesyłk* paczk*"),
        BuiltInChannel(
            id: "social", icon: .social, english: "Social media", russian: "Социальные сети",
            polish: "Media społecznościowe",
            words: "social facebook instagram linkedin tiktok youtube twitter vk соцсет* социальн* вконтакте "
                + "społecznościow*"),
        BuiltInChannel(
            id: "advertising", icon: .advertising, english: "Advertising", russian: "Реклама", polish: "Reklama",
            words: "ad ads advert* banner* billboard* tv radio реклам* баннер* билборд* reklam* baner* billboard*"),
        BuiltInChannel(
            id: "person", icon: .person, english: "In person", russian: "Личная встреча", polish: "Osobiście",
            words: "person adviser* advisor* consultant* salesperson консультант* встреч* doradc* konsultant* "
                + "osobiście spotkani*"),
        BuiltInChannel(
            id: "machine", icon: .machine, english: "Machine", russian: "Автомат", polish: "Automat",
            words: "atm atms kiosk* terminal* machine* банкомат* терминал* киоск* автомат* bankomat* "
                + "biletomat* automat*"),
        BuiltInChannel(
            id: "partner", icon: .partner, english: "Partner", russian: "Партнёр", polish: "Partner",
            words: "partner* marketplace* reseller* партнёр* партнер* маркетплейс*"),
    ]
}
