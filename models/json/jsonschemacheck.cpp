#include "models/json/jsonschemacheck.h"

#include "models/json/jsonschemachecker.h"

#include <algorithm>

namespace waymark {

JsonSchemaReport checkJson(const JsonSchema &schema, const JsonArena &document,
                           const std::function<bool()> &goOn, const JsonSchemaBounds &bounds)
{
    JsonSchemaReport report = JsonSchemaChecker(schema, document, goOn, bounds).run();
    std::stable_sort(
        report.errors.begin(), report.errors.end(),
        [](const JsonSchemaError &a, const JsonSchemaError &b) { return a.node < b.node; });
    return report;
}

} // namespace waymark
