#include "views/exchange/exportdialog.h"

#include "views/common/elidedlabel.h"
#include "views/common/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

enum EventChoice
{
    AllEvents,
    NoEvents,
    FoundEvents
};

/// A label as the name of a file: what file systems dislike becomes a hyphen.
QString fileName(QString label)
{
    static const QRegularExpression odd(u"[^\\w@.+-]+"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    label.replace(odd, u"-"_s);
    return label.left(80) + u".waymark.json"_s;
}

} // namespace

ExportDialog::ExportDialog(const QString &label, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_label(label)
    , m_zone(zone)
    , m_events(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_redaction(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_error(plainLabel({}, this))
{
    setWindowTitle(tr("Export Player"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_events->addItem(tr("All events"), AllEvents);
    m_events->addItem(tr("No events"), NoEvents);
    m_events->addItem(tr("Events that a search finds"), FoundEvents);
    m_search->setPlaceholderText(u"type:item_collected after:7d"_s);
    m_search->setEnabled(false);
    m_redaction->addItem(tr("Nothing: the player as it is"), int(Redaction::None));
    m_redaction->addItem(tr("Ids and label"), int(Redaction::Ids));
    m_redaction->addItem(tr("Ids, label and positions"), int(Redaction::All));
    m_error->setWordWrap(true);
    m_error->hide();

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Player:"), new ElidedLabel(label, this));
    form->addRow(tr("Events:"), m_events);
    form->addRow(tr("Search events:"), m_search);
    form->addRow(tr("Leave out:"), m_redaction);
    form->addRow(tr("Note:"), m_note);
    form->addRow(m_error);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);
    resize(460, sizeHint().height());
    connect(m_events, &QComboBox::currentIndexChanged, this,
            [this] { m_search->setEnabled(m_events->currentData().toInt() == FoundEvents); });
    connect(m_events, &QComboBox::currentIndexChanged, m_error, &QLabel::hide);
    connect(m_search, &QLineEdit::textChanged, m_error, &QLabel::hide);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::readOptions);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExportDialog::readOptions()
{
    PlayerTransfer::ExportOptions options;
    options.redaction = Redaction(m_redaction->currentData().toInt());
    options.note = m_note->text();
    const int events = m_events->currentData().toInt();
    if (events == NoEvents)
        options.events.reset();
    if (events == FoundEvents) {
        const Result<SearchQuery> query
            = SearchQuery::parse(m_search->text(), SearchSubject::Events, m_zone);
        if (!query) {
            m_error->setText(query.error().detail);
            m_error->show();
            return;
        }
        options.events = *query;
    }
    chooseFile(options);
}

void ExportDialog::chooseFile(const PlayerTransfer::ExportOptions &options)
{
    const QString label = options.redaction == Redaction::None ? m_label : u"player"_s;
    auto *dialog = new QFileDialog(this, tr("Export Player"), {}, tr("Waymark bundle (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(fileName(label));
    connect(dialog, &QFileDialog::fileSelected, this, [this, options](const QString &path) {
        emit exportWanted(options, path);
        accept();
    });
    dialog->open();
}

} // namespace waymark
