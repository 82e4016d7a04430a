// Everything that goes to the press about one chart: the picture in every format, its figures, its
// alternative text, and a draft release around it. Loading and writing are for any thread; painting is for
// the window's.
#pragma once

#include "core/exporting/writefiles.h"
#include "core/text/facts.h"
#include "ui/press/pressformat.h"

namespace yardstick {

/// What the figures bear beside the chart.
struct PressFacts {
    QStringList headlines; ///< to choose from, the best first
    std::vector<FactLine> lines;
    QString definition;            ///< of the indicator
    QStringList methods;           ///< how the figures were made, a sentence each
    std::vector<Release> releases; ///< of the figures that the lines rest on

    bool operator==(const PressFacts &) const = default;
};

struct PressPack {
    PressChart press;
    PressFacts facts;

    bool operator==(const PressPack &) const = default;
};

/// The parts of a pack that have to be painted, one after the other so that the window is never held up for
/// all of them.
struct PackPictures {
    QImage once;
    QImage twice;
    QByteArray svg;
    QByteArray pdf;
};

/// Paints one of the parts. Errors are those of the formats.
using PaintPart = Result<void> (*)(const PressPack &pack, PackPictures &pictures);
const std::vector<PaintPart> &packParts();

/// The pack's files, named after its headline: pictures, tables, alternative text, facts and the draft
/// release.
Result<std::vector<FileBytes>> packFiles(const PressPack &pack, const PackPictures &pictures);

/// The name of the pack's folder or archive, without an ending.
QString packName(const PressPack &pack);

/// All of it at once, for a program without a window: paints, then makes the files.
Result<std::vector<FileBytes>> wholePack(const PressPack &pack);

/// The facts, notes and sources as plain text.
QString factsText(const PressPack &pack);

/// A draft release as OpenDocument text: headline, fact lines, chart, room for a quotation, notes to editors
/// with definition, sources, methods and where each figure stands, contact. `chart` is shown 16 cm wide.
Result<QByteArray> draftRelease(const PressPack &pack, const QImage &chart);

} // namespace yardstick
