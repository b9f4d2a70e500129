#pragma once

#include "models/domain/jsontext.h"

#include <QString>
#include <QStringList>

namespace waymark {

/// Writes JSON text spaced as PostgreSQL prints it; numbers are given as text or integers, so that
/// no floating-point formatting can differ between machines.
class DemoObject
{
public:
    DemoObject &text(QStringView key, QStringView value);
    DemoObject &number(QStringView key, qint64 value);
    /// value / 10 with one decimal.
    DemoObject &tenths(QStringView key, qint64 value);
    DemoObject &boolean(QStringView key, bool value);
    DemoObject &texts(QStringView key, const QStringList &values);
    /// value as it stands, already JSON.
    DemoObject &raw(QStringView key, const QByteArray &value);
    DemoObject &object(QStringView key, const DemoObject &value) { return raw(key, value.utf8()); }

    [[nodiscard]] QByteArray utf8() const { return '{' + m_members + '}'; }
    [[nodiscard]] JsonText json() const { return JsonText(utf8()); }

private:
    QByteArray m_members;
};

} // namespace waymark
