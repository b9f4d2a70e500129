#pragma once

#include "models/items/learnedwarnings.h"

#include <QCompleter>

class QLineEdit;

namespace waymark {

/// Offers in an editor what other saves have in its place, with how many have it: what holds the
/// letters typed, or all with the Down key. Anything else can be typed as before.
class OfferCompleter final : public QCompleter
{
    Q_OBJECT
public:
    /// Nothing where there is nothing to offer.
    static void attach(QLineEdit &edit, const QList<LearnedOffer> &offers);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    OfferCompleter(QLineEdit &edit, const QList<LearnedOffer> &offers);
    void take(const QString &text);

    QLineEdit &m_edit;
};

} // namespace waymark
