#include "ui/help/helptext.h"

#include "ui/theme.h"
#include "ui/widgets/focusedge.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int margin = 20;
constexpr int widestColumn = 760; ///< longer lines are hard to read
constexpr int lineHeight = 125;   ///< per cent

bool leadsOut(const QString &link)
{
    return link.contains(QLatin1String("://")) || link.startsWith(QLatin1String("mailto:"));
}

/// Does something with each piece of text that has one format.
template <typename Act>
void forEachFragment(const QTextDocument &document, Act act)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            act(piece.fragment());
    }
}

} // namespace

HelpText::HelpText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false); // nothing leaves this computer
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(margin);
    new FocusEdge(this);
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(30); // a window that is being pulled wider fits its pictures once
    connect(&m_fitting, &QTimer::timeout, this, &HelpText::fit);
}

void HelpText::showPage(const HelpPage &page)
{
    m_page = page;
    setMarkdown(page.markdown);
    document()->setDocumentMargin(margin);
    m_words.clear();
    setExtraSelections({});
    unlinkOutside();
    loosen();
    dressTables();
    keepPictures();
    fit();
    moveCursor(QTextCursor::Start);
}

// Room between lines and paragraphs, which the plain layout of Markdown lacks.
void HelpText::loosen()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool picture =
            block.begin() != block.end() && block.begin().fragment().charFormat().isImageFormat();
        const bool inTable = QTextCursor(block).currentTable() != nullptr;
        format.setTopMargin(inTable ? 0 : format.headingLevel() > 0 ? 18 : 6);
        format.setBottomMargin(picture ? 10 : format.bottomMargin());
        if (!picture)
            format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

// Thin lines and room instead of the frames within frames that a table of Markdown comes with.
void HelpText::dressTables()
{
    const Theme theme = themeFor(palette());
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(6);
        format.setBorder(1);
        format.setBorderBrush(theme.border);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setTopMargin(10);
        format.setBottomMargin(10);
        table->setFormat(format);
    }
}

void HelpText::unlinkOutside()
{
    struct Outside {
        int from;
        int to;
        QString address;
    };
    std::vector<Outside> all;
    forEachFragment(*document(), [&](const QTextFragment &piece) {
        const QString link = piece.charFormat().anchorHref();
        if (piece.charFormat().isAnchor() && leadsOut(link))
            all.push_back({piece.position(), piece.position() + piece.length(),
                           piece.text() == link ? QString() : tr(" (%1)").arg(link)});
    });
    for (auto one = all.rbegin(); one != all.rend(); ++one) { // from the end, or the places would move
        QTextCursor cursor(document());
        cursor.setPosition(one->from);
        cursor.setPosition(one->to, QTextCursor::KeepAnchor);
        const QString text = cursor.selectedText();
        cursor.insertText(text + one->address, QTextCharFormat());
    }
}

void HelpText::keepPictures()
{
    m_pictures.clear();
    forEachFragment(*document(), [this](const QTextFragment &piece) {
        if (!piece.charFormat().isImageFormat())
            return;
        const QString name = piece.charFormat().toImageFormat().name();
        m_pictures.insert(name, QImage(QStringLiteral(":/yardstick/docs/guide/") + name));
    });
}

void HelpText::fit()
{
    const int room = viewport()->width() - 2 * margin;
    const int column = std::min(room, widestColumn);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setRightMargin(margin + room - column);
    document()->rootFrame()->setFrameFormat(frame);
    for (auto picture = m_pictures.cbegin(); picture != m_pictures.cend(); ++picture) {
        if (picture->isNull())
            continue;
        const int width = std::max(1, std::min(column, picture->width()));
        QImage shown = picture->scaledToWidth(int(width * devicePixelRatioF()), Qt::SmoothTransformation);
        shown.setDevicePixelRatio(devicePixelRatioF());
        document()->addResource(QTextDocument::ImageResource, QUrl(picture.key()), shown);
    }
    document()->markContentsDirty(0, document()->characterCount());
}

void HelpText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    m_fitting.start();
}

// Links and lines have the colours of the palette in which the page was read.
void HelpText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_page.markdown.isEmpty())
        return;
    const int at = verticalScrollBar()->value();
    showPage(m_page);
    verticalScrollBar()->setValue(at);
}

void HelpText::showSection(size_t section)
{
    size_t at = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || at++ != section)
            continue;
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(
            section == 0 ? 0
                         : int(document()->documentLayout()->blockBoundingRect(block).top()) - margin / 2);
        return;
    }
}

void HelpText::mark(const QStringList &words, size_t section)
{
    m_words = words;
    QTextCharFormat marked;
    marked.setBackground(palette().highlight());
    marked.setForeground(palette().highlightedText());
    QList<ExtraSelection> all;
    for (const QString &word : words) {
        for (QTextCursor found = document()->find(word); !found.isNull();
             found = document()->find(word, found))
            all.push_back({found, marked});
    }
    setExtraSelections(all);
    showSection(section);
    if (!words.isEmpty())
        nextMark();
}

bool HelpText::nextMark()
{
    QTextCursor next;
    for (const QString &word : m_words) {
        const QTextCursor found = document()->find(word, textCursor());
        if (!found.isNull() && (next.isNull() || found.position() < next.position()))
            next = found;
    }
    if (next.isNull())
        return false;
    setTextCursor(next);
    ensureCursorVisible();
    return true;
}

} // namespace yardstick
