#pragma once

#include "models/domain/result.h"
#include "views/tree/rowmarks.h"

#include <QStyledItemDelegate>

#include <functional>

class QLineEdit;

namespace waymark {

struct LearnedOffer;

/// Paints the rows of the save as the drawing has them: keys plain, values monospaced, the type as
/// a quiet chip with what changed beside it. Its editors speak the type of the value, and one that
/// cannot be stored stays open with the reason.
class SaveTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    static constexpr int FocusBar = 2; ///< pixels at the bottom of the current cell

    /// The first mark, where there is more room for it behind the value than behind the type.
    [[nodiscard]] std::optional<RowMark> markBesideValue(const QModelIndex &index,
                                                         const QStyleOptionViewItem &option) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The whole text of a cell that is shown cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

    /// Whether the row at index may get this key.
    using KeyCheck = std::function<Result<void>(const QModelIndex &index, const QString &key)>;
    void setKeyCheck(KeyCheck check) { m_keyCheck = std::move(check); }
    /// What other saves have in the place of the cell at index, to be picked in its editor.
    using Offers = std::function<QList<LearnedOffer>(const QModelIndex &index)>;
    void setOffers(Offers offers) { m_offers = std::move(offers); }

signals:
    void refused(const waymark::Error &error) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    static void paintFocus(QPainter *painter, const QStyleOptionViewItem &option);
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const RowMark &beside) const;
    void paintType(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    [[nodiscard]] QWidget *booleanEditor(QWidget *parent, const QModelIndex &index) const;
    [[nodiscard]] QLineEdit *lineEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const;

    KeyCheck m_keyCheck;
    Offers m_offers;
};

} // namespace waymark
