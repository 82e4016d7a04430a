// XML as a stream of events, over libxml2's push parser: one namespace-aware pass in little memory. Elements
// and attributes arrive as tokens of a vocabulary that the handler gives, compared by libxml2's interned
// pointers, so that prefixes don't matter and no name is compared letter by letter. Document type
// declarations are refused: with them go entities, defaults and everything outside the file.
#pragma once

#include "core/sheets/sheetlimits.h"

#include <QString>

#include <array>
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

/// The names of one kind of document. At most 120 once every address of a space is counted.
struct SaxVocabulary {
    std::span<const SaxSpace> spaces;
    std::span<const SaxName> names;
};

class SaxParser;

/// The attributes of one element; values are valid during the call only.
class SaxAttributes {
public:
    SaxAttributes(const SaxParser &parser, const unsigned char **attributes, int count)
        : m_parser(parser)
        , m_attributes(attributes)
        , m_count(count)
    {
    }

    int count() const { return m_count; }
    int token(int index) const;
    std::string_view value(int index) const;

    /// The value under a token, if there.
    std::optional<std::string_view> find(int token) const;

private:
    const SaxParser &m_parser;
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
    SaxParser(SaxHandler &handler, const SaxVocabulary &vocabulary);
    ~SaxParser();
    SaxParser(const SaxParser &) = delete;
    SaxParser &operator=(const SaxParser &) = delete;

    /// Parses the next bytes. False when the handler stopped or the document is broken.
    bool feed(const char *bytes, std::size_t size);

    /// Tells that the document ends here. False when it may not.
    bool finish();

    /// Why parsing ended, as a clause; empty when the handler stopped it.
    const QString &error() const { return m_error; }

    int tokenOf(const unsigned char *local, const unsigned char *uri) const;

private:
    struct Callbacks;
    struct Known {
        const unsigned char *local = nullptr;
        const unsigned char *uri = nullptr;
        int token = 0;
    };

    void learn(const char *local, const char *uri, int token);
    void fail(const QString &clause);
    bool healthy();

    SaxHandler &m_handler;
    _xmlParserCtxt *m_context = nullptr;
    std::size_t m_silentBytes = 0;
    QString m_error;
    std::array<Known, 256> m_known{};
};

inline int SaxParser::tokenOf(const unsigned char *local, const unsigned char *uri) const
{
    const auto hash =
        (reinterpret_cast<std::uintptr_t>(local) ^ (reinterpret_cast<std::uintptr_t>(uri) >> 3)) *
        0x9E3779B1U;
    for (std::size_t slot = (hash >> 16) % 256;; slot = (slot + 1) % 256) {
        const Known &known = m_known[slot];
        if (known.local == local && known.uri == uri)
            return known.token;
        if (!known.local)
            return 0;
    }
}

} // namespace yardstick::sheets
