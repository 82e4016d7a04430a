#include "core/store/letterhead.h"

namespace yardstick {

namespace {

const QString nameKey = QStringLiteral("office-name");
const QString logoKey = QStringLiteral("office-logo");

} // namespace

Result<OfficeMarks> officeMarks(const Store &store)
{
    const Result<QString> name = setting(store, nameKey);
    if (!name)
        return name.error();
    const Result<QString> logo = setting(store, logoKey);
    if (!logo)
        return logo.error();
    return OfficeMarks{*name, QByteArray::fromBase64(logo->toLatin1())};
}

Result<void> setOfficeMarks(Store &store, const OfficeMarks &marks)
{
    if (marks.logo.size() > largestLogo)
        return Error{QStringLiteral("The logo is larger than 1 MB: choose a smaller picture.")};
    return setSettings(store, {{nameKey, marks.name}, {logoKey, QString::fromLatin1(marks.logo.toBase64())}});
}

} // namespace yardstick
