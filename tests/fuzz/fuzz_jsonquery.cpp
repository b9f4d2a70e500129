#include "models/json/jsonquery.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace waymark;

/// A JSONPath and a document: whatever stands there, it ends, and what is found is in the document.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr size_t Most = 20'000;
    JsonQueryBounds bounds;
    bounds.steps = Most;
    const QByteArrayList parts = fuzz::parts(data, size, 2);
    const auto query = JsonQuery::parse(QString::fromUtf8(parts[0]));
    if (!query) {
        FUZZ_CHECK(query.error().kind == Error::Kind::Invalid);
        FUZZ_CHECK(!query.error().detail.isEmpty());
        return 0;
    }
    const auto document = JsonArena::parseTrusted(parts[1]);
    if (!document)
        return 0;
    const JsonQuery::Found once = query->nodes(*document, bounds);
    for (const JsonArena::NodeId node : once.nodes)
        FUZZ_CHECK(node < document->nodeCount());
    FUZZ_CHECK(std::is_sorted(once.nodes.begin(), once.nodes.end()));
    FUZZ_CHECK(std::adjacent_find(once.nodes.begin(), once.nodes.end()) == once.nodes.end());

    // The nodelist is the same values, some of them more than once.
    JsonQuery::Found list = query->nodeList(*document, Most, bounds);
    if (list.end != JsonQuery::End::Whole || once.end != JsonQuery::End::Whole)
        return 0;
    std::sort(list.nodes.begin(), list.nodes.end());
    list.nodes.erase(std::unique(list.nodes.begin(), list.nodes.end()), list.nodes.end());
    FUZZ_CHECK(list.nodes == once.nodes);
    return 0;
}
