#include "views/exchange/exchangeactions.h"

#include "models/domain/whendone.h"
#include "models/items/selection.h"
#include "models/items/taskmodel.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/disabledreason.h"
#include "views/common/errorwords.h"
#include "views/exchange/exportdialog.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace waymark {

ExchangeActions::ExchangeActions(const Models &models, QWidget *window)
    : QObject(window)
    , m_models(models)
    , m_window(window)
    , m_transfer(models.store)
    , m_export(new QAction(tr("Export Player…"), this))
    , m_import(new QAction(tr("Import Player…"), this))
    , m_copy(new QAction(tr("Copy Player"), this))
    , m_paste(new QAction(tr("Paste Player"), this))
    , m_clone(new QAction(tr("Clone…"), this))
{
    connect(m_export, &QAction::triggered, this, &ExchangeActions::askExport);
    connect(m_import, &QAction::triggered, this, &ExchangeActions::askImport);
    connect(m_copy, &QAction::triggered, this, &ExchangeActions::copy);
    connect(m_paste, &QAction::triggered, this, &ExchangeActions::paste);
    connect(m_clone, &QAction::triggered, this, &ExchangeActions::clone);
    connect(&m_models.selection, &Selection::playerChanged, this, &ExchangeActions::updateActions);
    updateActions();
}

void ExchangeActions::setWritingRefused(const QString &reason)
{
    m_refused = reason;
    updateActions();
}

void ExchangeActions::updateActions()
{
    const bool hasPlayer = m_models.selection.player().has_value();
    m_export->setEnabled(hasPlayer);
    m_copy->setEnabled(hasPlayer);
    m_clone->setEnabled(hasPlayer && m_refused.isEmpty());
    const QString noPlayer = hasPlayer ? QString() : tr("No player is open.");
    sayWhyDisabled(*m_export, noPlayer);
    sayWhyDisabled(*m_copy, noPlayer);
    sayWhyDisabled(*m_clone, m_refused.isEmpty() ? noPlayer : m_refused,
                   tr("Copy this player under another user"));
}

template <typename T, typename Done>
void ExchangeActions::follow(const QFuture<Result<T>> &work, const QString &title,
                             const QString &failed, Done done)
{
    const TaskModel::TaskId task = m_models.tasks.start(title);
    whenDone(work, this, [this, task, failed, done](const Result<T> &result) {
        m_models.tasks.finish(task);
        if (result)
            done(*result);
        else
            m_models.messages.add(MessageModel::Kind::Failed, failed,
                                  errorWords(result.error()) + u'\n' + result.error().detail);
    });
}

void ExchangeActions::askExport()
{
    const auto player = m_models.selection.player();
    if (!player)
        return;
    // Profile and saves alone tell who this is; the events are read when the file is written.
    follow(m_models.store.readBundle(*player, std::nullopt), tr("Reading the player"),
           tr("The player could not be read."), [this, player](const PlayerBundle &head) {
               auto *dialog
                   = new ExportDialog(head.profile.labelOrId(), m_models.zone.zone(), m_window);
               connect(dialog, &ExportDialog::exportWanted, this,
                       [this, player](const PlayerTransfer::ExportOptions &options,
                                      const QString &path) { exportTo(*player, options, path); });
               dialog->open();
           });
}

void ExchangeActions::exportTo(PlayerId player, const PlayerTransfer::ExportOptions &options,
                               const QString &path)
{
    follow(m_transfer.exportToFile(player, options, path), tr("Exporting a player to %1").arg(path),
           tr("The player could not be exported; no file was written."),
           [this, path](const PlayerBundle &bundle) {
               m_models.messages.add(
                   MessageModel::Kind::Done,
                   tr("Exported %1 with %2 events to %3.")
                       .arg(bundle.profile.labelOrId(), countText(bundle.events.size()), path));
           });
}

void ExchangeActions::askImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import Player"), {},
                                   tr("Waymark bundle (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ExchangeActions::importFrom);
    dialog->open();
}

void ExchangeActions::importFrom(const QString &path)
{
    openBundle(PlayerTransfer::readFile(path), {tr("Import Player"), tr("Import")});
}

void ExchangeActions::copy()
{
    const auto player = m_models.selection.player();
    if (!player)
        return;
    follow(m_transfer.exportPlayer(*player, {}), tr("Copying a player"),
           tr("The player could not be copied."), [this](const QByteArray &bytes) {
               auto *data = new QMimeData;
               data->setData(QString::fromLatin1(MimeType), bytes);
               data->setText(QString::fromUtf8(bytes));
               QGuiApplication::clipboard()->setMimeData(data);
               m_models.messages.add(
                   MessageModel::Kind::Done,
                   tr("Copied the player. Paste Player in another window adds it there."));
           });
}

void ExchangeActions::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QString type = QString::fromLatin1(MimeType);
    const QByteArray bytes = data && data->hasFormat(type) ? data->data(type)
        : data                                             ? data->text().toUtf8()
                                                           : QByteArray();
    openBundle(PlayerTransfer::readBytes(bytes), {tr("Paste Player"), tr("Paste")});
}

void ExchangeActions::clone()
{
    if (const auto player = m_models.selection.player())
        openBundle(m_models.store.readBundle(*player, SearchQuery()),
                   {tr("Clone Player"), tr("Clone")});
}

void ExchangeActions::openBundle(const QFuture<Result<PlayerBundle>> &bundle,
                                 const ImportDialog::Words &words)
{
    follow(bundle, tr("Reading the player"), tr("There is no player that can be read here."),
           [this, words](const PlayerBundle &read) { showImport(read, words); });
}

void ExchangeActions::showImport(const PlayerBundle &bundle, const ImportDialog::Words &words)
{
    auto *dialog = new ImportDialog(m_transfer, bundle, words, m_window);
    if (!m_refused.isEmpty())
        dialog->setWritingRefused(m_refused);
    connect(dialog, &ImportDialog::imported, this, [this](const ImportReport &report) {
        m_models.messages.add(MessageModel::Kind::Done, tr("Added %1.").arg(report.label));
        if (report.player)
            emit playerAdded(*report.player);
    });
    dialog->open();
}

} // namespace waymark
