#pragma once

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace waymark {

/// The strip on top of a panel: the title, what belongs beside it, the count or state at the right.
class PanelHeader final : public QWidget
{
    Q_OBJECT
public:
    PanelHeader(const QString &title, QWidget *parent);

    /// brief stands for text where there is no room for it.
    void setStateText(const QString &text, const QString &brief = {});
    [[nodiscard]] const QString &stateText() const { return m_stateText; }
    void addBesideTitle(QWidget *widget);
    void addAtEnd(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateFonts();
    void fitState();

    QLabel *m_title;
    QLabel *m_state;
    QString m_stateText;
    QString m_briefState;
    QHBoxLayout *m_row;
};

/// One panel of the window: header and content within a one-pixel line with round corners. A dock
/// takes the header for its title bar; anywhere else it stays on top.
class Panel : public QWidget
{
    Q_OBJECT
public:
    /// title is what people and screen readers read; objectName names the panel for saved layouts.
    Panel(const QString &title, const QString &objectName, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return accessibleName(); }
    [[nodiscard]] PanelHeader *header() const { return m_header; }
    /// The count or state at the right of the header.
    void setStateText(const QString &text, const QString &brief = {})
    {
        m_header->setStateText(text, brief);
    }
    [[nodiscard]] QString stateText() const { return m_header->stateText(); }

    void setContent(QWidget *content);

    /// What Ctrl+F puts the focus into while the focus is in this panel; none: nothing to search.
    void setSearchTarget(QWidget *widget) { m_searchTarget = widget; }
    [[nodiscard]] QWidget *searchTarget() const { return m_searchTarget; }
    /// What F6 puts the focus into.
    void setFocusTarget(QWidget *widget) { m_focusTarget = widget; }
    [[nodiscard]] QWidget *focusTarget() const { return m_focusTarget; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PanelHeader *m_header;
    QVBoxLayout *m_column;
    QPointer<QWidget> m_searchTarget;
    QPointer<QWidget> m_focusTarget;
};

} // namespace waymark
