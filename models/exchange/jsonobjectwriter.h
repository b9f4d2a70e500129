#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

#include <optional>

namespace waymark {

/// Writes one JSON object on one line, members in the order in which they are added. Numbers are
/// the shortest text that reads back as the same value; NaN and infinity, which JSON lacks, are
/// strings; times are ISO 8601 UTC strings; SQL NULL is null, but a JSON value that is SQL NULL is
/// left out.
class JsonObjectWriter
{
public:
    void add(const char *name, const QString &value);
    void add(const char *name, const std::optional<QString> &value);
    void add(const char *name, std::optional<int> value);
    void add(const char *name, std::optional<double> value);
    void add(const char *name, Timestamp value) { add(name, value.toIsoUtc()); }
    void add(const char *name, const std::optional<Timestamp> &value);
    void addJson(const char *name, const std::optional<JsonText> &value);

    [[nodiscard]] QByteArray bytes() const { return m_bytes + '}'; }

private:
    void addRaw(const char *name, const QByteArray &json);

    QByteArray m_bytes = "{";
};

} // namespace waymark
