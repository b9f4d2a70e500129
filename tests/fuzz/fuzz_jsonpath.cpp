#include "models/json/jsonpath.h"
#include "tests/fuzz/fuzz.h"

using namespace waymark;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytes(data, size));
    if (const auto pointer = JsonPointer::parse(text))
        FUZZ_CHECK(pointer->toString() == text);
    const auto path = parseAnyPath(text);
    if (!path)
        return 0;
    for (const QString &printed : {path->toString(), toDotPath(*path), toJqPath(*path),
                                   toPostgresPath(*path), toUriFragment(*path)}) {
        const auto again = parseAnyPath(printed);
        FUZZ_CHECK(again);
        FUZZ_CHECK(*again == *path);
    }
    return 0;
}
