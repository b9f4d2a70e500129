#pragma once

#include "models/document/savedocument.h"
#include "models/items/replaceplan.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace waymark {

class AnnouncedLabel;

/// Find and replace in one save, on conditions. What would change is shown first; then all of it is
/// one undoable step.
class ReplaceDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Inside current or in the selected rows where that is chosen, else everywhere.
    ReplaceDialog(SaveDocument &document, SaveNodeId current, const QList<SaveNodeId> &selected,
                  QWidget *parent);

signals:
    void replaced(int values);

private:
    enum class Where
    {
        Everywhere,
        Inside,
        Selected
    };

    struct Plan
    {
        QList<ReplacedValue> values;
        JsonPatch patch;
        std::optional<SaveDocument::Patched> made = {}; ///< of a long patch
    };

    [[nodiscard]] static Result<Plan> planOf(const JsonText &text, const JsonPointer &scope,
                                             const ReplaceRule &rule,
                                             const std::optional<QSet<QString>> &only);
    void makeRows();
    void makePreview();
    void plan();
    void take(const Result<Plan> &planned);
    void accept() override;
    [[nodiscard]] ReplaceRule rule() const;
    [[nodiscard]] SaveNodeId scope() const;
    /// Of the selected rows, where only they are meant.
    [[nodiscard]] std::optional<QSet<QString>> paths() const;

    QPointer<SaveDocument> m_document;
    SaveNodeId m_current;
    QList<SaveNodeId> m_selected;
    QLineEdit *m_find;
    QLineEdit *m_replacement;
    QLineEdit *m_key;
    QCheckBox *m_isPart;
    QComboBox *m_where;
    QLineEdit *m_member;
    QComboBox *m_comparison;
    QLineEdit *m_value;
    QStandardItemModel *m_preview;
    AnnouncedLabel *m_count;
    QPushButton *m_replace;
    Plan m_planned;
    quint64 m_asked = 0;
};

} // namespace waymark
