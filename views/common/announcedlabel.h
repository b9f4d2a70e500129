#pragma once

#include <QLabel>

namespace waymark {

/// A line that says what came of something. It shows text as it is, takes the focus by Tab while it
/// says something, and a screen reader hears it at once.
class AnnouncedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit AnnouncedLabel(const QString &objectName, QWidget *parent);

    void say(const QString &text); ///< empty: nothing any more
    void put(const QString &text); ///< shown, and not spoken
};

} // namespace waymark
