// XML as a stream of events, over libxml2: one namespace-aware pass in little memory. Elements and attributes
// arrive as tokens of a vocabulary that the handler gives, so that prefixes don't matter. libxml2 keeps each
// name once: a name is compared letter by letter where it is first met, and by its address from then on.
// Document type declarations are refused: with them go entities, defaults and everything outside the file.
#pragma once

#include "core/sheets/sheetlimits.h"

#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

struct _xmlParserCtxt;

namespace yardstick::sheets {

/// A namespace under a small number; several addresses may share one (strict and transitional OOXML). The
/// number 0 stands for "no namespace", where most attributes are.
struct SaxSpace {
    int space;
    const char *uri;
};

/// A name that a handler knows, and the token (from 1) under which it hears of it.
struct SaxName {
    int token;
    int space;
    const char *local;
};

/// The names of one kind of document.
struct SaxVocabulary {
    std::span<const SaxSpace> spaces;
    std::span<const SaxName> names;
};

class SaxParser;

/// The attributes of one element; values are valid during the call only.
class SaxAttributes {
public:
    SaxAttributes(SaxParser &parser, const unsigned char **attributes, int count)
        : m_parser(parser)
        , m_attributes(attributes)
        , m_count(count)
    {
    }

    int count() const { return m_count; }
    inline int token(int index) const;
    std::string_view value(int index) const
    {
        const unsigned char **fields = m_attributes + std::ptrdiff_t(index) * FieldCount;
        const auto size = fields[ValueEnd] - fields[ValueBegin];
        return {reinterpret_cast<const char *>(fields[ValueBegin]), std::size_t(size)};
    }

    /// The value under a token, if there.
    std::optional<std::string_view> find(int token) const;

private:
    /// An attribute of libxml2's SAX2 interface is five pointers.
    enum Field { LocalName, Prefix, Uri, ValueBegin, ValueEnd, FieldCount };

    SaxParser &m_parser;
    const unsigned char **m_attributes;
    int m_count;
};

/// What a document's reader implements. Names outside the vocabulary arrive as token 0.
class SaxHandler {
public:
    virtual ~SaxHandler() = default;
    virtual void startElement(int token, const SaxAttributes &attributes) = 0;
    virtual void endElement(int token) = 0;
    virtual void characters(std::string_view text) = 0;

    /// Set by the handler to end parsing at once; it keeps the reason itself.
    bool stopped = false;
};

class SaxParser {
public:
    /// Puts up to `room` of the next bytes where they are wanted, and says how many; 0 at the end.
    using Source = std::function<std::size_t(char *to, std::size_t room)>;

    /// What is given outlives the parser, the vocabulary's names too.
    SaxParser(SaxHandler &handler, const SaxVocabulary &vocabulary, const Source &source);
    ~SaxParser();
    SaxParser(const SaxParser &) = delete;
    SaxParser &operator=(const SaxParser &) = delete;

    /// Parses all that the source gives. False when the handler stopped or the document is broken.
    bool parse();

    /// Why parsing ended, as a clause; empty when the handler stopped it.
    const QString &error() const { return m_error; }

    /// The token of a name that libxml2 keeps, 0 when the vocabulary lacks it.
    int tokenOf(const unsigned char *local, const unsigned char *uri);

private:
    struct Callbacks;
    struct Known {
        const unsigned char *local = nullptr;
        const unsigned char *uri = nullptr;
        int token = 0;
    };
    static constexpr std::size_t mostNames = 256;

    /// Where a name is looked for first.
    static std::size_t slotOf(const unsigned char *local, const unsigned char *uri)
    {
        constexpr std::uint64_t golden = 0x9E3779B97F4A7C15; // spreads addresses over the upper bits
        constexpr int upperBits = 56;                        // leaves as many as mostNames has places for
        const auto address = reinterpret_cast<std::uintptr_t>(local) ^ reinterpret_cast<std::uintptr_t>(uri);
        return (address * golden) >> upperBits;
    }
    Q_NEVER_INLINE int learn(Known name, std::size_t slot);
    void fail(const QString &clause);

    SaxHandler &m_handler;
    const SaxVocabulary &m_vocabulary;
    const Source &m_source;
    _xmlParserCtxt *m_context = nullptr;
    std::size_t m_silentBytes = 0;
    QString m_error;
    std::array<Known, mostNames> m_known{}; ///< the names met so far, by their addresses
    std::size_t m_knownCount = 0;
};

inline int SaxParser::tokenOf(const unsigned char *local, const unsigned char *uri)
{
    for (std::size_t slot = slotOf(local, uri);; slot = (slot + 1) % mostNames) {
        const Known &known = m_known[slot];
        if (known.local == local && known.uri == uri)
            return known.token;
        if (!known.local)
            return learn({local, uri, 0}, slot);
    }
}

inline int SaxAttributes::token(int index) const
{
    const unsigned char **fields = m_attributes + std::ptrdiff_t(index) * FieldCount;
    return m_parser.tokenOf(fields[LocalName], fields[Uri]);
}

} // namespace yardstick::sheets
