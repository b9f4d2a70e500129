#pragma once

#include "models/items/gamefiles.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace waymark {

class AnnouncedLabel;

/// Which JSON Schema and which dictionary belong to an experience, and whether they can be used.
/// What is chosen holds at once.
class GameFilesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// An empty experience stands for the profiles of players.
    GameFilesDialog(GameFiles &files, const QString &experience, QWidget *parent);

private:
    struct Row
    {
        QLineEdit *path;
        QPushButton *clear;
        AnnouncedLabel *state;
    };

    [[nodiscard]] Row makeRow(QVBoxLayout *column, GameFiles::Kind kind, const QString &title,
                              const QString &explanation, const QString &name);
    void choose(GameFiles::Kind kind, const QString &title);
    void update();
    void show(const Row &row, GameFiles::Kind kind, const QString &state);

    GameFiles &m_files;
    QString m_experience;
    Row m_schema;
    Row m_dictionary;
};

} // namespace waymark
