// GeoJSON files for tests, made in memory: every force of today as a box where the map of tiles has it, the
// City of London a small one inside of its neighbour.
#pragma once

#include "core/catalogue/catalogue.h"

#include <QByteArray>

namespace yardstick::test {

/// A FeatureCollection of all forces of today, with codes under `codeKey`.
QByteArray forceBoxes(const Catalogue &catalogue, const QString &codeKey = QStringLiteral("PFA23CD"));

/// One feature: a square of `half` degrees around a place. Empty texts leave their property out.
QByteArray boxFeature(const QString &codeKey, const QString &code, const QString &name, double longitude,
                      double latitude, double half = 0.25);

/// Features, separated by commas, as a FeatureCollection.
QByteArray collectionOf(const QByteArray &features, const QByteArray &moreOfTop = {});

} // namespace yardstick::test
