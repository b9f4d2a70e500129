#pragma once

#include "models/document/savedocument.h"
#include "models/json/jsonformat.h"

namespace waymark::test {

/// As jsonb prints it.
inline QByteArray canonical(const QByteArray &text)
{
    return canonicalJson(*JsonArena::parseTrusted(text));
}

/// What is there; the test ends where nothing is.
inline SaveNodeId at(const SaveDocument &document, QStringView path)
{
    return document.tree().find(*JsonPointer::parse(path)).value();
}

} // namespace waymark::test
