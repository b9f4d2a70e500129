#include "models/json/jsonpattern.h"
#include "models/json/jsonschemacheck.h"
#include "models/json/jsonunique.h"
#include "tests/fuzz/fuzz.h"

using namespace waymark;

namespace {

bool isSound(const JsonSchemaReport &report, const JsonArena &document, qsizetype most)
{
    for (const JsonSchemaError &error : report.errors) {
        if (error.node >= document.nodeCount() || error.text.isEmpty())
            return false;
    }
    return report.errors.size() == std::min(report.count, most);
}

} // namespace

/// A schema and a document. Both are anything that may stand in a file or on the server.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const JsonSchemaBounds bounds{10, 200, 20'000};
    const QByteArrayList parts = fuzz::parts(data, size, 2);
    const auto document = JsonArena::parseTrusted(parts[1]);
    if (!document)
        return 0;
    for (const auto draft : {JsonSchemaDraft::Draft7, JsonSchemaDraft::Draft202012}) {
        const auto schema = JsonSchema::compile(parts[0], draft);
        if (!schema) {
            FUZZ_CHECK(schema.error().kind == Error::Kind::Invalid);
            FUZZ_CHECK(!schema.error().detail.isEmpty());
            continue;
        }
        const JsonSchemaReport report = checkJson(*schema, *document, {}, bounds);
        FUZZ_CHECK(isSound(report, *document, bounds.errors));
        const JsonSchemaReport again = checkJson(*schema, *document, {}, bounds);
        FUZZ_CHECK(again.errors == report.errors && again.unfinished == report.unfinished);

        // What is forbidden as a whole is broken just where the schema holds.
        const auto opposite
            = JsonSchema::compile(R"({"not": {"$ref": "#/x"}, "x": )" + parts[0] + '}', draft);
        const bool isWhole = !parts[0].contains('$') && !parts[0].contains("\\u");
        if (opposite && isWhole && report.unfinished.isEmpty()) {
            const JsonSchemaReport other = checkJson(*opposite, *document, {}, bounds);
            if (other.unfinished.isEmpty())
                FUZZ_CHECK((other.count > 0) == (report.count == 0));
        }
    }
    return 0;
}
