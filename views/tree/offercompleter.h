#pragma once

#include "models/items/learnedwarnings.h"

#include <QCompleter>

class QLineEdit;

namespace waymark {

class OfferModel;

/// Offers in an editor what other saves have in its place, with how many have it: what answers to
/// the letters typed by itself or by its name, or all with the Down key. Anything else can be typed
/// as before.
class OfferCompleter final : public QCompleter
{
    Q_OBJECT
public:
    /// Nothing where there is nothing to offer.
    static void attach(QLineEdit &edit, const QList<LearnedOffer> &offers);

    /// The model has found already what answers; the completer is to take all of it.
    [[nodiscard]] QStringList splitPath(const QString &path) const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    OfferCompleter(QLineEdit &edit, const QList<LearnedOffer> &offers);
    void take(const QString &text);

    QLineEdit &m_edit;
    OfferModel *m_offers;
    bool m_isTaking = false; ///< the list stays as it is while one walks it
};

} // namespace waymark
