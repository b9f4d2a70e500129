#pragma once

#include "views/common/elidedlabel.h"

namespace waymark {

/// What became of the last act in the save in front: "Saved 3 changes". It gives way to the tabs
/// beside it, and is heard at once.
class ResultLabel final : public ElidedLabel
{
    Q_OBJECT
public:
    explicit ResultLabel(QWidget *parent);

    void say(const QString &text); ///< empty: that is over
};

} // namespace waymark
