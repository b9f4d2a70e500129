#pragma once

#include "models/items/messagemodel.h"
#include "models/services/playertransfer.h"
#include "views/exchange/importdialog.h"

#include <QObject>

class QAction;

namespace waymark {

class Selection;
class TaskModel;
class ViewZone;

/// Players in and out: as a file, through the clipboard to another window, as a copy in the same
/// database.
class ExchangeActions final : public QObject
{
    Q_OBJECT
public:
    struct Models
    {
        BundleStore &store;
        Selection &selection;
        ViewZone &zone;
        MessageModel &messages;
        TaskModel &tasks;
    };
    /// A whole bundle on the clipboard.
    static constexpr const char *MimeType = "application/x-waymark-player+json";

    ExchangeActions(const Models &models, QWidget *window);

    [[nodiscard]] QAction *exportPlayer() const { return m_export; }
    [[nodiscard]] QAction *importPlayer() const { return m_import; }
    [[nodiscard]] QAction *copyPlayer() const { return m_copy; }
    [[nodiscard]] QAction *pastePlayer() const { return m_paste; }
    [[nodiscard]] QAction *clonePlayer() const { return m_clone; }
    /// Why nothing can be written here; empty: it can.
    void setWritingRefused(const QString &reason);

    void exportTo(PlayerId player, const PlayerTransfer::ExportOptions &options,
                  const QString &path);
    void importFrom(const QString &path);

signals:
    void playerAdded(const waymark::PlayerId &player);

private:
    void askExport();
    void askImport();
    void copy();
    void paste();
    void clone();
    void openBundle(const QFuture<Result<PlayerBundle>> &bundle, const ImportDialog::Words &words);
    void showImport(const PlayerBundle &bundle, const ImportDialog::Words &words);
    void updateActions();
    /// Shows the work under Tasks until it ends; done gets its result.
    template <typename T, typename Done>
    void follow(const QFuture<Result<T>> &work, const QString &title, const QString &failed,
                Done done);

    Models m_models;
    QWidget *m_window;
    PlayerTransfer m_transfer;
    QAction *m_export;
    QAction *m_import;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_clone;
    QString m_refused;
};

} // namespace waymark
