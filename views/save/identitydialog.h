#pragma once

#include "models/json/identitycandidates.h"
#include "models/json/identitychoices.h"

#include <QDialog>

#include <memory>

class QListWidget;
class QPushButton;

namespace waymark {

class AnnouncedLabel;

/// Asks by which member the elements of an array are to be told apart: by itself, by position, or
/// by one of those that they have, with the reason beside each that does not do.
class IdentityDialog final : public QDialog
{
    Q_OBJECT
public:
    IdentityDialog(const std::shared_ptr<const JsonArena> &arena, JsonArena::NodeId array,
                   const std::optional<ElementIdentity> &choice, QWidget *parent);

signals:
    /// Nothing: by itself.
    void chosen(const std::optional<waymark::ElementIdentity> &identity);

private:
    struct Line
    {
        std::optional<ElementIdentity> identity;
        QString trouble;
    };
    struct Looked
    {
        std::optional<QString> found; ///< by itself
        IdentityCandidates candidates;
    };

    void addLine(const QString &text, const std::optional<ElementIdentity> &identity,
                 const QString &trouble = {});
    void show(const Looked &looked);
    void update();

    const std::optional<ElementIdentity> m_choice;
    QList<Line> m_lines;
    QListWidget *m_list;
    AnnouncedLabel *m_trouble;
    QPushButton *m_take;
};

} // namespace waymark
