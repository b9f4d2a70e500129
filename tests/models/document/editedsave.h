#pragma once

#include "tests/models/document/randomedits.h"
#include "tests/models/document/savetext.h"

namespace waymark::test {

/// For tests to derive from: a save as the server holds it, open.
class EditedSave
{
protected:
    static constexpr auto Save
        = R"({"hp": 10.00, "flags": {"door": false}, "inventory": ["key", "lamp"],
              "collectibles": [{"id": "tools", "n": 1}, {"id": "flowers", "n": 5}]})";

    void load() { m_document.load(serverRow(Save)); }
    [[nodiscard]] SaveRow serverRow(const QByteArray &text) const { return rowOf(canonical(text)); }
    [[nodiscard]] QByteArray text() const
    {
        return m_document.tree().documentText().value().utf8();
    }
    [[nodiscard]] Result<SaveOutcome> saved(const QByteArray &row) const
    {
        SaveOutcome outcome;
        outcome.row = serverRow(row);
        return outcome;
    }

    SaveDocument m_document{rowOf({}).target};
};

} // namespace waymark::test
