#include "core/importing/layout.h"

#include "core/importing/layoutreader.h"

#include <QDir>
#include <QFile>

namespace yardstick {

Result<std::vector<Layout>> loadLayouts(const QString &folder)
{
    std::vector<Layout> layouts;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{QStringLiteral("The layout %1 can't be read: %2.").arg(name, file.errorString())};
        Result<Layout> layout = readLayout(name, file.readAll());
        if (!layout)
            return layout.error();
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

} // namespace yardstick
