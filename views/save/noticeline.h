#pragma once

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QPushButton;

namespace waymark {

class AnnouncedLabel;
class ViewZone;

/// A line over the tree: something to know of the save in front, and buttons for what to do about
/// it. What is new in it is heard at once.
class NoticeLine : public QWidget
{
    Q_OBJECT
protected:
    NoticeLine(const QString &objectName, ViewZone &zone, QWidget *parent);

    void addButton(QAbstractButton *button);
    QPushButton *addButton(const QString &text, const QString &objectName);
    void setText(const QString &text);
    /// Makes the text anew, for the state or the zone is another one.
    virtual void tell() = 0;

    ViewZone &m_zone;

private:
    QHBoxLayout *m_row;
    AnnouncedLabel *m_text;
};

} // namespace waymark
