// Programmes on the charts of the indicators that they hope to influence: as the events and bands that charts
// show already (core/model/chartevent.h). They say when and how much, and never that it was the cause.
#pragma once

#include "core/funding/register.h"
#include "core/model/chartevent.h"

namespace yardstick {

/// One for each programme that has a first day and is linked to an indicator: "Steer Clear (£826,496.32
/// awarded)". Without a last day it goes on to `today`. Their ids begin with "programme-"; they are not among
/// the office's own events and can't be edited as such. The source ends with the words of caution.
std::vector<ChartEvent> programmeEvents(const FundingRegister &funding, QDate today);

/// The programmes linked to an indicator, by name.
std::vector<ProgrammeId> programmesOf(const FundingRegister &funding, const IndicatorId &indicator);

/// "Association, not proof of effect": what must stand where a band does.
QString programmeCaution();

} // namespace yardstick
