#include "core/teaching/sheetsample.h"

namespace yardstick {

Result<std::vector<SheetSample>> sampleSheets(const QString &path)
{
    std::vector<SheetSample> samples;
    SheetVisitor visitor;
    visitor.beginSheet = [&samples](const SheetInfo &sheet) {
        samples.push_back({sheet, {}});
        return true;
    };
    visitor.row = [&samples](const Row &row) {
        samples.back().rows.emplace_back(row);
        return samples.back().rows.size() < SheetSample::mostRows ? RowAction::Continue
                                                                  : RowAction::SkipSheet;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    if (const Result<void> read = readSheets(path, visitor); !read)
        return read.error();
    return samples;
}

} // namespace yardstick
