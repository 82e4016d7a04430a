#include "core/sheets/saxparser.h"

#include "core/sheets/sheeterrors.h"

#include <algorithm>
#include <cstring>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace yardstick::sheets {

namespace {

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

    /// libxml2 asks for some thousand bytes at a time. Once nobody listens any more the document ends for it.
    static int read(void *data, char *to, int room)
    {
        SaxParser &parser = self(data);
        if (parser.m_silentBytes > maxSilentInput)
            parser.fail(SheetText::tr("more than a megabyte stands between two of its elements"));
        if (parser.m_handler.stopped)
            return 0;
        const std::size_t size = parser.m_source(to, std::size_t(room));
        parser.m_silentBytes += size;
        return int(size);
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

SaxParser::SaxParser(SaxHandler &handler, const SaxVocabulary &vocabulary, const Source &source)
    : m_handler(handler)
    , m_vocabulary(vocabulary)
    , m_source(source)
{
    initialiseLibrary();
    // What goes wrong arrives in the parser's own handler. Of text that can't be decoded the library also
    // tells the thread's, which would print it.
    xmlSetStructuredErrorFunc(nullptr, [](void *, xmlError *) {});
    xmlSAXHandler callbacks = Callbacks::table();
    m_context =
        xmlCreateIOParserCtxt(&callbacks, this, Callbacks::read, nullptr, this, XML_CHAR_ENCODING_NONE);
    Q_CHECK_PTR(m_context);
    // NOENT: "&amp;" in an attribute arrives as "&", not as "&#38;". There are no entities but the five of
    // XML, as whatever declares others is refused.
    xmlCtxtUseOptions(m_context, XML_PARSE_NONET | XML_PARSE_NOENT);
}

SaxParser::~SaxParser()
{
    xmlFreeDoc(m_context->myDoc);
    xmlFreeParserCtxt(m_context);
}

/// Finds a name in the vocabulary and keeps what was found in a free slot. Names are not taught to libxml2
/// beforehand: its own table would grow by those that the document does not use, and become twice as slow. A
/// document with more names than any spreadsheet has gets no slot for the rest, and is merely read slower.
int SaxParser::learn(Known name, std::size_t slot)
{
    const auto isUri = [&name](const SaxSpace &space) {
        return name.uri && std::strcmp(space.uri, asChars(name.uri)) == 0;
    };
    const auto space = std::ranges::find_if(m_vocabulary.spaces, isUri);
    const int number = space == m_vocabulary.spaces.end() ? 0 : space->space;
    const auto isName = [&](const SaxName &known) {
        return known.space == number && std::strcmp(known.local, asChars(name.local)) == 0;
    };
    const auto found = std::ranges::find_if(m_vocabulary.names, isName);
    if (found != m_vocabulary.names.end() && (number != 0 || !name.uri))
        name.token = found->token;
    if (m_knownCount < mostNames / 2) {
        m_known[slot] = name;
        ++m_knownCount;
    }
    return name.token;
}

void SaxParser::fail(const QString &clause)
{
    if (m_error.isEmpty() && !m_handler.stopped)
        m_error = clause;
    m_handler.stopped = true;
}

bool SaxParser::parse()
{
    xmlParseDocument(m_context);
    if (!m_context->wellFormed)
        fail(SheetText::tr("not well-formed XML"));
    return !m_handler.stopped;
}

} // namespace yardstick::sheets
