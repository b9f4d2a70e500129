#pragma once

#include "models/services/playermerge.h"

namespace waymark {

/// Carries players in bundle files: what the export and import verbs, the dialogs, Clone and the
/// clipboard share. Reading and writing of files and the decoding of bundles run off the calling
/// thread.
class PlayerTransfer
{
public:
    struct ExportOptions
    {
        std::optional<SearchQuery> events = SearchQuery(); ///< which events go along; nothing: none
        Redaction redaction = Redaction::None;
        QString note;
        std::optional<JsonText> expected; ///< goes along in one line, as it is
    };

    explicit PlayerTransfer(BundleStore &store);

    /// The bytes of a bundle file, as Copy Player puts them on the clipboard.
    QFuture<Result<QByteArray>> exportPlayer(PlayerId player, const ExportOptions &options);
    /// Writes the file whole or not at all, readable for its owner only: it holds whereabouts.
    QFuture<Result<PlayerBundle>> exportToFile(PlayerId player, const ExportOptions &options,
                                               const QString &path);

    [[nodiscard]] static QFuture<Result<PlayerBundle>> readFile(const QString &path);
    [[nodiscard]] static QFuture<Result<PlayerBundle>> readBytes(const QByteArray &bytes);
    QFuture<Result<ImportReport>> planImport(const PlayerBundle &bundle, const ImportPlan &plan);
    QFuture<Result<ImportReport>> importBundle(const PlayerBundle &bundle, const ImportPlan &plan);
    /// What putting a bundle into a player who is there would do (see mergeInto()). Reads only.
    QFuture<Result<PlayerMerge>> planMerge(PlayerId player, const PlayerBundle &bundle,
                                           const QString &reason);
    /// Does exactly that, all or nothing. A place that somebody else changed since is a Conflict.
    QFuture<Result<ImportReport>> writeMerge(const PlayerMerge &merge);
    /// A copy in the same database under another label.
    QFuture<Result<ImportReport>> clone(PlayerId player, const ImportPlan &plan);

private:
    QFuture<Result<PlayerBundle>> bundleOf(PlayerId player, const ExportOptions &options);

    BundleStore &m_store;
};

} // namespace waymark
