#include "core/funding/fields.h"
#include "core/text/format.h"

#include <cmath>

namespace yardstick {

namespace {

constexpr std::array targetFields = {
    required(reference<&Target::programme>("programme", "Programme", "programme")),
    reference<&Target::award>("award", "Award", "award"),
    required(field<&Target::measure>("measure", "What is counted", FieldType::Text)),
    required(field<&Target::value>("value", "To be reached", FieldType::Number)),
    field<&Target::per>("per", "Each", FieldType::Text),
    field<&Target::from>("from_day", "From", FieldType::Day),
    field<&Target::to>("to_day", "To", FieldType::Day),
    field<&Target::source>("source", "Source", FieldType::Text),
};

constexpr std::array returnFields = {
    required(reference<&MonitoringReturn::award>("award", "Award", "award")),
    field<&MonitoringReturn::from>("from_day", "From", FieldType::Day),
    field<&MonitoringReturn::to>("to_day", "To", FieldType::Day),
    field<&MonitoringReturn::due>("due", "Due", FieldType::Day),
    field<&MonitoringReturn::received>("received", "Received", FieldType::Day),
    identifying(field<&MonitoringReturn::note>("note", "Note", FieldType::LongText)),
};

constexpr std::array measureFields = {
    required(reference<&ReturnMeasure::monitoringReturn>("monitoring_return", "Monitoring return",
                                                         "monitoring-return")),
    required(field<&ReturnMeasure::measure>("measure", "What was counted", FieldType::Text)),
    required(field<&ReturnMeasure::value>("value", "Number", FieldType::Number)),
};

QString counted(double value)
{
    return numberText(value, value == std::floor(value) ? 0 : 1);
}

QString targetLabel(const Record &record, const FundingRegister &)
{
    const auto &target = std::get<Target>(record);
    const QString text = QStringLiteral("%1 %2").arg(counted(target.value), target.measure);
    return target.per.isEmpty() ? text : QStringLiteral("%1 each %2").arg(text, target.per);
}

QString returnLabel(const Record &record, const FundingRegister &)
{
    const auto &monitoring = std::get<MonitoringReturn>(record);
    const QDate day = monitoring.to.isValid() ? monitoring.to : monitoring.due;
    return day.isValid() ? QStringLiteral("Return to %1").arg(dateText(day)) : QString();
}

QString measureLabel(const Record &record, const FundingRegister &)
{
    const auto &measure = std::get<ReturnMeasure>(record);
    return QStringLiteral("%1 %2").arg(counted(measure.value), measure.measure);
}

void checkNumber(std::vector<FieldIssue> &issues, double value)
{
    if (!std::isfinite(value) || value < 0)
        issues.push_back({QStringLiteral("value"), QStringLiteral("Give a number that is not below 0.")});
}

std::vector<FieldIssue> checkTarget(const Record &record)
{
    const auto &target = std::get<Target>(record);
    std::vector<FieldIssue> issues;
    checkNumber(issues, target.value);
    checkOrder(issues, target.from, target.to, "to_day");
    return issues;
}

std::vector<FieldIssue> checkMonitoringReturn(const Record &record)
{
    const auto &monitoring = std::get<MonitoringReturn>(record);
    std::vector<FieldIssue> issues;
    checkOrder(issues, monitoring.from, monitoring.to, "to_day");
    if (!monitoring.due.isValid() && !monitoring.received.isValid())
        issues.push_back(
            {QStringLiteral("due"), QStringLiteral("Say when the return is due, or when it was received.")});
    return issues;
}

std::vector<FieldIssue> checkMeasure(const Record &record)
{
    std::vector<FieldIssue> issues;
    checkNumber(issues, std::get<ReturnMeasure>(record).value);
    return issues;
}

} // namespace

const RecordKind targetKind = kind<&FundingRegister::targets>("target", "target", "Target", "Targets",
                                                              targetFields, targetLabel, checkTarget);
const RecordKind monitoringReturnKind = kind<&FundingRegister::monitoringReturns>(
    "monitoring-return", "monitoring_return", "Monitoring return", "Monitoring returns", returnFields,
    returnLabel, checkMonitoringReturn);
const RecordKind returnMeasureKind =
    kind<&FundingRegister::returnMeasures>("return-measure", "return_measure", "Measure of a return",
                                           "Measures of returns", measureFields, measureLabel, checkMeasure);

} // namespace yardstick
