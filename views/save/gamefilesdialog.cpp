#include "views/save/gamefilesdialog.h"

#include "views/common/announcedlabel.h"
#include "views/common/plaintext.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

GameFilesDialog::GameFilesDialog(GameFiles &files, const QString &experience, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_experience(experience)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"gameFiles"_s);
    setWindowTitle(experience.isEmpty() ? tr("Schema and Names of Profiles")
                                        : tr("Schema and Names of %1").arg(experience));
    auto *column = new QVBoxLayout(this);
    m_schema = makeRow(column, GameFiles::Kind::Schema, tr("JSON Schema"),
                       tr("Draft 2020-12 or draft 7. Places of a save that break it are marked; "
                          "saving is never refused."),
                       u"schemaFile"_s);
    m_dictionary = makeRow(column, GameFiles::Kind::Dictionary, tr("Dictionary"),
                           tr("Names for ids, as in {\"items\": {\"lamp\": \"Brass Lamp\"}}. A "
                              "group may also be a path such as /inventory/*/item."),
                           u"dictionaryFile"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    connect(&files, &GameFiles::gameChanged, this, &GameFilesDialog::update);
    connect(&files, &QObject::destroyed, this, &QDialog::reject);
    update();
    resize(620, 360); // an error and an explanation may take two lines each
}

GameFilesDialog::Row GameFilesDialog::makeRow(QVBoxLayout *column, GameFiles::Kind kind,
                                              const QString &title, const QString &explanation,
                                              const QString &name)
{
    auto *label = plainLabel(title, this);
    auto *path = new QLineEdit(this);
    path->setObjectName(name);
    path->setReadOnly(true);
    path->setAccessibleName(title);
    path->setAccessibleDescription(explanation);
    path->setPlaceholderText(tr("none"));
    label->setBuddy(path);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(name + u"Choose"_s);
    choose->setAccessibleName(tr("Choose %1").arg(title));
    auto *clear = new QPushButton(tr("Clear"), this);
    clear->setObjectName(name + u"Clear"_s);
    clear->setAccessibleName(tr("Clear %1").arg(title));
    auto *state = new AnnouncedLabel(name + u"State"_s, this);
    state->setWordWrap(true);
    auto *explained = dimLabel(explanation, this);
    explained->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(path, 1);
    row->addWidget(choose);
    row->addWidget(clear);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(state);
    column->addWidget(explained);
    column->addSpacing(12);
    connect(choose, &QPushButton::clicked, this,
            [this, kind, title] { GameFilesDialog::choose(kind, title); });
    connect(clear, &QPushButton::clicked, this,
            [this, kind] { m_files.setPath(kind, m_experience, {}); });
    return {path, clear, state};
}

void GameFilesDialog::choose(GameFiles::Kind kind, const QString &title)
{
    const QFileInfo known(m_files.path(kind, m_experience));
    auto *dialog = new QFileDialog(this, title, known.path(), tr("JSON (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) {
        m_files.setPath(kind, m_experience, QDir::cleanPath(path));
    });
    dialog->open();
}

void GameFilesDialog::update()
{
    const GameFiles::Game &game = m_files.game(m_experience);
    QString schema = game.schemaTrouble;
    if (schema.isEmpty() && game.schema) {
        const bool isDraft7
            = game.schema->rule(game.schema->root()).draft == JsonSchemaDraft::Draft7;
        schema = isDraft7 ? tr("Read, draft 7.") : tr("Read, draft 2020-12.");
    }
    show(m_schema, GameFiles::Kind::Schema, schema);
    show(m_dictionary, GameFiles::Kind::Dictionary,
         game.namesTrouble.isEmpty() && !game.names.isEmpty()
             ? tr("Read, names for %Ln ids.", nullptr, int(game.names.idCount()))
             : game.namesTrouble);
}

void GameFilesDialog::show(const Row &row, GameFiles::Kind kind, const QString &state)
{
    const QString path = m_files.path(kind, m_experience);
    row.path->setText(QDir::toNativeSeparators(path));
    row.clear->setEnabled(!path.isEmpty());
    if (state != row.state->text()) // else it would be heard with the other's
        row.state->say(state);
}

} // namespace waymark
