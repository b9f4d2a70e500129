#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< one, or a form for each number
    bool isUnfinished = false;
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1) {
            messages.append({xml.readElementText(), {}, false});
        } else if (xml.name() == "translation"_L1) {
            messages.last().isUnfinished = xml.attributes().hasAttribute("type"_L1);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations.append(text);
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression form(u"%(L?\\d|L?n)"_s);
    QSet<QString> found;
    for (auto match = form.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

} // namespace

/// Nobody can add a text without its translations.
class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersAreKept();
    void quotationMarksAreOfTheLanguage();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("German") << u"de"_s << QStringList();
    QTest::newRow("English plurals") << u"en"_s << QStringList{u"-pluralonly"_s};
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    const QString root = QStringLiteral(WAYMARK_SOURCE);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"waymark_%1.ts"_s.arg(language));
    QVERIFY(QFile::copy(u"%1/translations/waymark_%2.ts"_s.arg(root, language), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));

    // The same question that a person asks when they bring the translations up to date.
    QProcess lupdate;
    lupdate.setWorkingDirectory(root);
    lupdate.start(QStringLiteral(WAYMARK_LUPDATE),
                  QStringList{u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s}
                      + options + QStringList{u"app"_s, u"models"_s, u"views"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);

    const QList<Message> messages = readMessages(copy);
    QVERIFY(!messages.isEmpty());
    QStringList unfinished;
    for (const Message &message : messages) {
        if (message.isUnfinished || message.translations.join(QString()).isEmpty())
            unfinished += message.source;
    }
    QVERIFY2(unfinished.isEmpty(),
             qPrintable(u"run ./dev translations and translate: "_s + unfinished.join(u" | "_s)));
}

void TestTranslations::placeholdersAreKept()
{
    const QList<Message> messages
        = readMessages(QStringLiteral(WAYMARK_SOURCE) + u"/translations/waymark_de.ts"_s);
    QVERIFY(messages.size() > 100);
    for (const Message &message : messages)
        QVERIFY2(placeholders(message.source) == placeholders(message.translations.join(QString())),
                 qPrintable(message.source));
}

void TestTranslations::quotationMarksAreOfTheLanguage()
{
    static const QRegularExpression typewritten(u"\"%|%L?\\d\""_s);
    const QList<Message> messages
        = readMessages(QStringLiteral(WAYMARK_SOURCE) + u"/translations/waymark_de.ts"_s);
    for (const Message &message : messages) {
        const QString german = message.translations.join(QString());
        QVERIFY2(message.source.count(u'“') == message.source.count(u'”')
                     && !message.source.contains(typewritten),
                 qPrintable(message.source));
        QVERIFY2(german.count(u'„') == german.count(u'“') && !german.contains(u'”')
                     && !german.contains(typewritten),
                 qPrintable(german));
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
