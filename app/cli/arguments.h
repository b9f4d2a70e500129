#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace waymark {

/// One option that a command takes. Names are written without their two dashes.
struct OptionSpec
{
    const char *name;
    const char *value = nullptr; ///< what its value is called in the usage line; none: a switch
};

/// The words after a verb: options by name, the rest by position. A word is an option only when it
/// begins with two dashes, so `-5`, `-type:x` and `-` are values; `--` ends the options.
class Arguments
{
public:
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words,
                                                 std::span<const OptionSpec> options);

    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] std::optional<QString> value(const QString &option) const;
    /// The value as a whole number of at least minimum; fallback where the option is not given.
    [[nodiscard]] Result<qint64> number(const QString &option, qint64 fallback,
                                        qint64 minimum = 0) const;
    [[nodiscard]] const QStringList &positional() const { return m_positional; }
    [[nodiscard]] QString at(qsizetype index) const { return m_positional.value(index); }
    void dropFirst(qsizetype count) { m_positional.remove(0, count); }

private:
    QHash<QString, QString> m_options;
    QStringList m_positional;
};

[[nodiscard]] Error usageError(const QString &message);

} // namespace waymark
