#include "ui/press/outlinedtext.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace yardstick {

namespace {

class OutliningEngine : public QPaintEngine {
public:
    explicit OutliningEngine(QPainter &target)
        : QPaintEngine(AllFeatures)
        , m_target(target)
        , m_base(target.transform())
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        const DirtyFlags changed = now.state();
        if (changed & DirtyTransform)
            m_target.setTransform(now.transform() * m_base);
        if (changed & DirtyPen)
            m_target.setPen(now.pen());
        if (changed & DirtyBrush)
            m_target.setBrush(now.brush());
        if (changed & DirtyBrushOrigin)
            m_target.setBrushOrigin(now.brushOrigin());
        if (changed & DirtyHints)
            m_target.setRenderHints(now.renderHints());
        if (changed & DirtyOpacity)
            m_target.setOpacity(now.opacity());
        if (changed & DirtyClipPath)
            m_target.setClipPath(now.clipPath(), now.clipOperation());
        if (changed & DirtyClipRegion)
            m_target.setClipRegion(now.clipRegion(), now.clipOperation());
        if (changed & DirtyClipEnabled)
            m_target.setClipping(now.isClipEnabled());
    }

    void drawPath(const QPainterPath &path) override { m_target.drawPath(path); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            m_target.drawPolyline(points, count);
        else
            m_target.drawPolygon(points, count, mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    }
    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        m_target.drawPixmap(to, pixmap, from);
    }
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                   Qt::ImageConversionFlags flags) override
    {
        m_target.drawImage(to, image, from, flags);
    }
    void drawTextItem(const QPointF &at, const QTextItem &text) override
    {
        QPainterPath letters;
        letters.addText(at, text.font(), text.text());
        m_target.fillPath(letters, m_target.pen().brush());
    }

private:
    QPainter &m_target;
    QTransform m_base;
};

class OutliningDevice : public QPaintDevice {
public:
    OutliningDevice(QPainter &target, QSizeF size)
        : m_engine(target)
        , m_size(size)
    {
    }

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        constexpr int dotsPerInch = 96;
        switch (metric) {
        case PdmWidth:
            return qRound(m_size.width());
        case PdmHeight:
            return qRound(m_size.height());
        case PdmWidthMM:
            return qRound(m_size.width() / dotsPerInch * 25.4);
        case PdmHeightMM:
            return qRound(m_size.height() / dotsPerInch * 25.4);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return qRound(devicePixelRatioFScale());
        case PdmNumColors:
            return INT_MAX;
        case PdmDepth:
            return 32;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    mutable OutliningEngine m_engine;
    QSizeF m_size;
};

} // namespace

void paintOutlined(QPainter &target, QSizeF size, const std::function<void(QPainter &)> &draw)
{
    target.save();
    OutliningDevice device(target, size);
    QPainter painter(&device);
    draw(painter);
    painter.end();
    target.restore();
}

} // namespace yardstick
