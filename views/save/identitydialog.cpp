#include "views/save/identitydialog.h"

#include "models/document/arrayidentity.h"
#include "models/domain/aside.h"
#include "models/items/identitynotes.h"
#include "models/items/savetreemodel.h"
#include "views/common/announcedlabel.h"
#include "views/common/plaintext.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostListed = 50;
constexpr int LongestKey = 60;

} // namespace

IdentityDialog::IdentityDialog(const std::shared_ptr<const JsonArena> &arena,
                               JsonArena::NodeId array,
                               const std::optional<ElementIdentity> &choice, QWidget *parent)
    : QDialog(parent)
    , m_choice(choice)
    , m_list(new QListWidget(this))
    , m_trouble(new AnnouncedLabel(u"identityTrouble"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"tellElementsApart"_s);
    setWindowTitle(tr("Tell Elements Apart"));
    const QString path = foldedPath(*arena, array);
    auto *what = plainLabel(
        path.isEmpty()
            ? tr("When the game has changed the array too, its elements are found again "
                 "by this member. It holds for all saves of this kind.")
            : tr("When the game has changed %1 too, its elements are found again by this "
                 "member. It holds for all saves of this kind.")
                  .arg(oneLine(path, LongestKey)),
        this);
    what->setWordWrap(true);
    m_list->setObjectName(u"identities"_s);
    m_list->setAccessibleName(tr("Elements are told apart by"));
    m_trouble->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_take = buttons->button(QDialogButtonBox::Ok);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    resize(460, 380);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &IdentityDialog::update);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] {
        if (m_take->isEnabled())
            accept();
    });
    connect(this, &QDialog::accepted, this,
            [this] { emit chosen(m_lines.at(m_list->currentRow()).identity); });
    addLine(tr("By itself"), std::nullopt);
    addLine(tr("By position"), ElementIdentity{ElementIdentity::By::Position});
    doAside(
        arena->valueText(array).size(), this,
        [arena, array] {
            return Looked{identityKey(*arena, array),
                          identityCandidates(*arena, array, MostListed)};
        },
        [this](const Looked &looked) { show(looked); });
}

void IdentityDialog::addLine(const QString &text, const std::optional<ElementIdentity> &identity,
                             const QString &trouble)
{
    m_lines.append({identity, trouble});
    m_list->addItem(text);
    if (identity == m_choice)
        m_list->setCurrentRow(m_list->count() - 1);
}

void IdentityDialog::show(const Looked &looked)
{
    m_list->item(0)->setText(
        looked.found ? tr("By itself, which is %1 now").arg(oneLine(*looked.found, LongestKey))
                     : tr("By itself, which is their content now: no member tells them apart"));
    for (const IdentityCandidate &candidate : looked.candidates.listed) {
        const QString key = oneLine(candidate.key, LongestKey);
        const QString trouble = IdentityNotes::trouble(candidate);
        addLine(trouble.isEmpty() ? tr("By %1", "a member").arg(key)
                                  : tr("By %1: %2", "a member, why not").arg(key, trouble),
                ElementIdentity{ElementIdentity::By::Key, candidate.key}, trouble);
    }
    if (looked.candidates.others > 0)
        static_cast<QVBoxLayout *>(layout())->insertWidget(
            layout()->indexOf(m_trouble),
            dimLabel(tr("%Ln members that fewer elements have are not listed.", nullptr,
                        int(looked.candidates.others)),
                     this));
    update();
}

void IdentityDialog::update()
{
    const int row = m_list->currentRow();
    const bool isLine = row >= 0 && row < m_lines.size();
    const QString trouble = isLine ? m_lines[row].trouble : QString();
    m_take->setEnabled(isLine && trouble.isEmpty());
    m_take->setToolTip(plainToolTip(trouble));
    m_trouble->say(trouble.isEmpty()
                       ? QString()
                       : tr("This member does not tell them apart: %1.").arg(trouble));
}

} // namespace waymark
