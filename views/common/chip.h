#pragma once

#include <QToolButton>

namespace waymark {

/// A small rounded button: a term of a search, a range in force, a scope. Clicking a chip with a
/// cross takes it away.
class Chip final : public QToolButton
{
    Q_OBJECT
public:
    enum class Kind
    {
        Plain,
        Removable
    };

    Chip(const QString &text, Kind kind, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    Kind m_kind;
};

} // namespace waymark
