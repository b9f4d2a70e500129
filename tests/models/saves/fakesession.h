#pragma once

#include "models/saves/opensaves.h"
#include "models/services/editservice.h"
#include "tests/support/fakesavestore.h"

#include <QTest>

#include <memory>

namespace waymark::test {

/// For tests to derive from: one open save over a store that answers when told to.
class FakeSession
{
protected:
    void begin()
    {
        m_saves.reset();
        m_edits.reset();
        m_store = std::make_unique<FakeSaveStore>();
        m_edits = std::make_unique<EditService>(*m_store);
        m_saves = std::make_unique<OpenSaves>(*m_store, *m_edits);
    }
    void open(const SaveRow &row)
    {
        m_document = m_saves->open(m_target);
        QCOMPARE(m_document->state(), SaveDocument::State::Loading);
        m_store->rows.answer(row);
        QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    }
    [[nodiscard]] SaveRow row(const QByteArray &json, const QString &version) const
    {
        return {m_target, version, {}, JsonText(json), {}};
    }

    const SaveTarget m_target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    std::unique_ptr<FakeSaveStore> m_store;
    std::unique_ptr<EditService> m_edits;
    std::unique_ptr<OpenSaves> m_saves;
    SaveDocument *m_document = nullptr;
};

} // namespace waymark::test
