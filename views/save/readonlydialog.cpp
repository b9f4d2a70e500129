#include "views/save/readonlydialog.h"

#include "models/document/savedocument.h"
#include "models/items/savetreemodel.h"
#include "views/common/plaintext.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

ReadOnlyDialog::ReadOnlyDialog(SaveDocument &document, QWidget *parent)
    : QDialog(parent)
    , m_document(&document)
    , m_list(new QListWidget(this))
    , m_allow(new QPushButton(tr("Allow Changes"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"readOnlyPlaces"_s);
    setWindowTitle(tr("Read-Only Places"));
    auto *what = dimLabel(tr("No edit in this program changes these places. They are read-only in "
                             "all saves of this kind, also in those that do not have them yet."),
                          this);
    what->setWordWrap(true);
    m_list->setObjectName(u"readOnlyList"_s);
    m_list->setAccessibleName(tr("Read-Only Places"));
    m_allow->setObjectName(u"allowChanges"_s);
    m_allow->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_allow, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_allow, &QPushButton::clicked, this, [this] {
        const JsonPointer path = m_document->locks().paths().at(m_list->currentRow());
        emit letGo(path); // which takes it off that list
    });
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_allow->setEnabled(row >= 0); });
    connect(&document, &SaveDocument::locksChanged, this, &ReadOnlyDialog::fill);
    connect(&document, &QObject::destroyed, this, &QDialog::reject);
    fill();
    resize(460, 320);
}

/// The last one let go leaves nothing to do.
void ReadOnlyDialog::fill()
{
    const QList<JsonPointer> &paths = m_document->locks().paths();
    const int row = std::max(m_list->currentRow(), 0);
    m_list->clear();
    for (const JsonPointer &path : paths) {
        const QString name = path.isRoot() ? tr("The whole save") : oneLine(path.toString());
        const bool isThere = m_document->tree().find(path).has_value();
        m_list->addItem(isThere ? name : tr("%1: not in this save").arg(name));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_allow->setEnabled(m_list->currentRow() >= 0);
    if (paths.isEmpty())
        reject();
}

} // namespace waymark
