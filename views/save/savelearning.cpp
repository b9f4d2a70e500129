#include "views/save/savelearning.h"

#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"
#include "views/tree/savetreedelegate.h"
#include "views/tree/savetreeview.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace waymark {

SaveLearning::SaveLearning(GameKnowledge &knowledge, const ViewZone &zone, SaveTreeModel &model,
                           SaveTreeView &tree, QObject *parent)
    : QObject(parent)
    , m_knowledge(knowledge)
    , m_zone(zone)
    , m_warnings(knowledge)
    , m_learnAgain(new QAction(this))
    , m_forget(new QAction(this))
{
    model.addNotes(m_warnings.notes());
    if (auto *delegate = qobject_cast<SaveTreeDelegate *>(tree.itemDelegate()))
        delegate->setOffers([this](const QModelIndex &index) {
            const auto node = index.data(SaveTreeModel::NodeRole).value<SaveNodeId>();
            return index.column() == SaveTreeModel::KeyColumn ? m_warnings.keysFor(node)
                                                              : m_warnings.valuesFor(node);
        });
    connect(m_learnAgain, &QAction::triggered, this, [this] {
        m_asked = m_warnings.experience();
        m_knowledge.learnAgain(*m_asked);
    });
    connect(m_forget, &QAction::triggered, this, [this] {
        m_knowledge.forgetAll();
        emit noted(tr("What was learned from saves is forgotten, on this machine too."));
    });
    connect(&knowledge, &GameKnowledge::changed, this, &SaveLearning::update);
    connect(&knowledge, &GameKnowledge::learned, this, [this](const QString &experience) {
        if (m_asked == experience && experience == m_warnings.experience())
            emit noted(known());
        m_asked.reset();
    });
    connect(&zone, &ViewZone::zoneChanged, this, &SaveLearning::update);
    update();
}

void SaveLearning::setDocument(SaveDocument *document, const QString &experience)
{
    m_hasDocument = document != nullptr;
    m_warnings.setDocument(document, experience);
    update();
}

/// From how many saves, and when.
QString SaveLearning::known() const
{
    const auto schema = m_knowledge.schema(m_warnings.experience());
    if (!schema)
        return {};
    const QDateTime moment = schema->learnedAt.toDateTime(m_zone.zone());
    const QString at = moment.toString(u"yyyy-MM-dd HH:mm t"_s);
    const int saves = int(schema->saves);
    if (!schema->saysSomething())
        return tr("%Ln saves were there to learn from, %1: too few to conclude from.", nullptr,
                  saves)
            .arg(at);
    return schema->isWhole ? tr("Learned from all %Ln saves, %1.", nullptr, saves).arg(at)
                           : tr("Learned from a sample of %Ln saves, %1.", nullptr, saves).arg(at);
}

void SaveLearning::update()
{
    const bool isLearning = m_knowledge.learning() == m_warnings.experience();
    m_learnAgain->setEnabled(m_hasDocument && !isLearning);
    const QString told = !m_hasDocument ? tr("No player is open.")
        : isLearning                    ? tr("It is being learned right now.")
                                        : known();
    for (QAction *action : {m_learnAgain, m_forget}) {
        action->setToolTip(told.isEmpty() ? tr("Nothing was learned yet.") : told);
        action->setStatusTip(action->toolTip());
    }
}

} // namespace waymark
