#include "core/sheets/saxparser.h"

#include "core/sheets/sheeterrors.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace yardstick::sheets {

namespace {

/// An attribute of libxml2's SAX2 interface is five pointers.
enum AttributeField { LocalName, Prefix, Uri, ValueBegin, ValueEnd, FieldCount };

const xmlChar *asXml(const char *text)
{
    return reinterpret_cast<const xmlChar *>(text);
}

const char *asChars(const xmlChar *text)
{
    return reinterpret_cast<const char *>(text);
}

void initialiseLibrary()
{
    // Not safe from two threads at once in libxml2 2.9; a function's static is.
    static const bool done = (xmlInitParser(), true);
    static_cast<void>(done);
}

} // namespace

int SaxAttributes::token(int index) const
{
    const xmlChar **fields = m_attributes + std::ptrdiff_t(index) * FieldCount;
    return m_parser.tokenOf(fields[LocalName], fields[Uri]);
}

std::string_view SaxAttributes::value(int index) const
{
    const xmlChar **fields = m_attributes + std::ptrdiff_t(index) * FieldCount;
    return {asChars(fields[ValueBegin]), std::size_t(fields[ValueEnd] - fields[ValueBegin])};
}

std::optional<std::string_view> SaxAttributes::find(int token) const
{
    for (int index = 0; index < m_count; ++index) {
        if (this->token(index) == token)
            return value(index);
    }
    return std::nullopt;
}

/// libxml2's events, handed on to the handler. Once it has stopped, what is left of a chunk passes unheard:
/// halting libxml2 from inside a callback would pull its buffers away beneath it.
struct SaxParser::Callbacks {
    static SaxParser &self(void *data) { return *static_cast<SaxParser *>(data); }

    static void startElement(void *data, const xmlChar *local, const xmlChar *, const xmlChar *uri, int,
                             const xmlChar **, int attributeCount, int, const xmlChar **attributes)
    {
        SaxParser &parser = self(data);
        parser.m_silentBytes = 0;
        if (!parser.m_handler.stopped)
            parser.m_handler.startElement(parser.tokenOf(local, uri), {parser, attributes, attributeCount});
    }

    static void endElement(void *data, const xmlChar *local, const xmlChar *, const xmlChar *uri)
    {
        SaxParser &parser = self(data);
        parser.m_silentBytes = 0;
        if (!parser.m_handler.stopped)
            parser.m_handler.endElement(parser.tokenOf(local, uri));
    }

    static void characters(void *data, const xmlChar *text, int length)
    {
        SaxParser &parser = self(data);
        parser.m_silentBytes = 0;
        if (!parser.m_handler.stopped)
            parser.m_handler.characters({asChars(text), std::size_t(length)});
    }

    static void documentType(void *data, const xmlChar *, const xmlChar *, const xmlChar *)
    {
        self(data).fail(
            SheetText::tr("it holds a document type declaration, which no spreadsheet program writes"));
    }

    static void error(void *data, const xmlError *error)
    {
        if (error && error->level == XML_ERR_FATAL)
            self(data).fail(SheetText::tr("not well-formed XML at line %1").arg(error->line));
    }

    static xmlSAXHandler table()
    {
        xmlSAXHandler handler{};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = startElement;
        handler.endElementNs = endElement;
        handler.characters = characters;
        handler.cdataBlock = characters;
        handler.ignorableWhitespace =
            characters; // the same function: libxml2 then needn't guess which is which
        handler.internalSubset = documentType;
        handler.serror = [](void *data, xmlError *what) { error(data, what); };
        return handler;
    }
};

SaxParser::SaxParser(SaxHandler &handler, const SaxVocabulary &vocabulary)
    : m_handler(handler)
{
    initialiseLibrary();
    // What goes wrong arrives in the parser's own handler. Of text that can't be decoded the library also
    // tells the thread's, which would print it.
    xmlSetStructuredErrorFunc(nullptr, [](void *, xmlError *) {});
    xmlSAXHandler callbacks = Callbacks::table();
    m_context = xmlCreatePushParserCtxt(&callbacks, this, nullptr, 0, nullptr);
    Q_CHECK_PTR(m_context);
    // NOENT: "&amp;" in an attribute arrives as "&", not as "&#38;". There are no entities but the five of
    // XML, as whatever declares others is refused.
    xmlCtxtUseOptions(m_context, XML_PARSE_NONET | XML_PARSE_NOENT);
    for (const SaxName &name : vocabulary.names) {
        if (name.space == 0)
            learn(name.local, nullptr, name.token);
        for (const SaxSpace &space : vocabulary.spaces) {
            if (space.space == name.space)
                learn(name.local, space.uri, name.token);
        }
    }
}

SaxParser::~SaxParser()
{
    xmlFreeDoc(m_context->myDoc);
    xmlFreeParserCtxt(m_context);
}

void SaxParser::learn(const char *local, const char *uri, int token)
{
    Known known;
    known.local = xmlDictLookup(m_context->dict, asXml(local), -1);
    known.uri = uri ? xmlDictLookup(m_context->dict, asXml(uri), -1) : nullptr;
    known.token = token;
    const auto hash =
        (reinterpret_cast<std::uintptr_t>(known.local) ^ (reinterpret_cast<std::uintptr_t>(known.uri) >> 3)) *
        0x9E3779B1U;
    std::size_t slot = (hash >> 16) % m_known.size();
    while (m_known[slot].local)
        slot = (slot + 1) % m_known.size();
    m_known[slot] = known;
}

void SaxParser::fail(const QString &clause)
{
    if (m_error.isEmpty() && !m_handler.stopped)
        m_error = clause;
    m_handler.stopped = true;
}

bool SaxParser::healthy()
{
    if (!m_context->wellFormed)
        fail(SheetText::tr("not well-formed XML"));
    return !m_handler.stopped;
}

bool SaxParser::feed(const char *bytes, std::size_t size)
{
    m_silentBytes += size;
    xmlParseChunk(m_context, bytes, int(size), 0);
    if (m_silentBytes > maxSilentInput)
        fail(SheetText::tr("more than a megabyte stands between two of its elements"));
    return healthy();
}

bool SaxParser::finish()
{
    xmlParseChunk(m_context, nullptr, 0, 1);
    return healthy();
}

} // namespace yardstick::sheets
