#pragma once

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QTest>
#include <QWidget>

namespace waymark::test {

/// Presses, moves and lets go. QTest::mouseMove carries no buttons, so the moves are made here.
inline void drag(QWidget *widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(widget, Qt::LeftButton, modifiers, from);
    for (const QPoint &at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QApplication::sendEvent(widget, &move);
    }
    QTest::mouseRelease(widget, Qt::LeftButton, modifiers, to);
}

/// Saves a picture to look at under the name of the running test, where WAYMARK_PICTURES names a
/// folder.
inline void keepPicture(QWidget *widget)
{
    const QString folder = qEnvironmentVariable("WAYMARK_PICTURES");
    if (folder.isEmpty())
        return;
    QApplication::sendPostedEvents(); // a chip that changed its text asks for another layout
    const auto name = QString::fromLatin1(QTest::currentTestFunction());
    widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace waymark::test
