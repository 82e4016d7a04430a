#include "ui/models/tablecopy.h"

#include "ui/models/valuetable.h"

#include <QMimeData>

#include <set>

namespace yardstick {

namespace {

// A tab or line break inside a cell would start another cell.
QString oneLine(const QString &text)
{
    return text.simplified();
}

QString htmlCell(const char *tag, const QString &text, bool right)
{
    const QString name = QLatin1String(tag);
    const QString style = right ? QStringLiteral(" style=\"text-align:right\"") : QString();
    return QStringLiteral("<%1%2>%3</%1>").arg(name, style, text.toHtmlEscaped());
}

bool isRight(const QVariant &alignment)
{
    return alignment.isValid() && (alignment.value<Qt::Alignment>() & Qt::AlignRight);
}

} // namespace

CopiedCells copyCells(const QAbstractItemModel &model, const QModelIndexList &cells, bool headings)
{
    std::set<int> rows;
    std::set<int> columns;
    std::set<std::pair<int, int>> chosen;
    for (const QModelIndex &cell : cells) {
        rows.insert(cell.row());
        columns.insert(cell.column());
        chosen.emplace(cell.row(), cell.column());
    }

    QStringList lines;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    if (headings && !cells.isEmpty()) {
        QStringList texts;
        html += QStringLiteral("<tr>");
        for (const int column : columns) {
            const QString title = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            texts << oneLine(title);
            html += htmlCell("th", title,
                             isRight(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)));
        }
        html += QStringLiteral("</tr>");
        lines << texts.join(QLatin1Char('\t'));
    }
    for (const int row : rows) {
        QStringList texts;
        html += QStringLiteral("<tr>");
        for (const int column : columns) {
            if (!chosen.contains({row, column})) {
                texts << QString();
                html += QStringLiteral("<td></td>");
                continue;
            }
            const QModelIndex index = model.index(row, column);
            const QVariant leaving = index.data(LeavingRole);
            texts << oneLine((leaving.isValid() ? leaving : index.data(PlainTextRole)).toString());
            html += htmlCell("td", (leaving.isValid() ? leaving : index.data()).toString(),
                             isRight(index.data(Qt::TextAlignmentRole)));
        }
        html += QStringLiteral("</tr>");
        lines << texts.join(QLatin1Char('\t'));
    }
    html += QStringLiteral("</table>");
    return {lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')) + QLatin1Char('\n'), html};
}

CopiedCells copyAll(const QAbstractItemModel &model)
{
    QModelIndexList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column);
    }
    return copyCells(model, cells, true);
}

CopiedCells cellsOf(const DataTable &table)
{
    QStringList lines;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    QStringList texts;
    html += QStringLiteral("<tr>");
    for (const DataColumn &column : table.columns) {
        texts << oneLine(column.title);
        html += htmlCell("th", column.title, column.type == DataType::Number);
    }
    html += QStringLiteral("</tr>");
    lines << texts.join(QLatin1Char('\t'));
    for (const std::vector<DataCell> &row : table.rows) {
        texts.clear();
        html += QStringLiteral("<tr>");
        for (size_t at = 0; at < row.size(); ++at) {
            texts << oneLine(csvText(row[at]));
            html += htmlCell("td", csvText(row[at]), table.columns[at].type == DataType::Number);
        }
        html += QStringLiteral("</tr>");
        lines << texts.join(QLatin1Char('\t'));
    }
    return {lines.join(QLatin1Char('\n')) + QLatin1Char('\n'), html + QStringLiteral("</table>")};
}

std::unique_ptr<QMimeData> mimeData(const CopiedCells &cells)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(cells.text);
    data->setHtml(cells.html);
    return data;
}

} // namespace yardstick
