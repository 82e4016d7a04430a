// A verb of yardstick-cli: what it is called, what it takes, and the function that does it. All are listed in
// verbs.cpp.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

#include <QCommandLineParser>
#include <QJsonValue>

#include <vector>

namespace yardstick::cli {

/// What every verb gets: the parsed command line and what is open to all of them.
struct Context {
    const QCommandLineParser &options;
    const Catalogue &catalogue;
    QString storePath;
    bool json = false;
};

/// A wrong use of a verb, as a sentence: the program then ends with 2.
struct WrongUse {
    QString message;
};

/// What a verb says on standard output: one of the two is printed.
struct Answer {
    QString text;
    QJsonValue json;
    bool complete =
        true; ///< false when a part could not be done, which was said already: the program ends with 1
};

using Outcome = std::variant<Answer, Error, WrongUse>;

struct Verb {
    const char *name;
    const char *arguments; ///< as the usage line shows them
    const char *summary;
    std::vector<QCommandLineOption> (*options)();
    Outcome (*run)(const Context &context);
    bool draws = false;        ///< needs fonts and painting
    bool mends = false;        ///< is for stores that don't open too: gets the program's own catalogue only
    bool tellsFigures = false; ///< prints figures, so that an embargo on them has to be said
};

const std::vector<const Verb *> &verbs();

extern const Verb importVerb;
extern const Verb releasesVerb;
extern const Verb areasVerb;
extern const Verb indicatorsVerb;
extern const Verb seriesVerb;
extern const Verb compareVerb;
extern const Verb trendVerb;
extern const Verb factsVerb;
extern const Verb groupsVerb;
extern const Verb exportVerb;
extern const Verb revisionsVerb;
extern const Verb checkVerb;
extern const Verb undoVerb;
extern const Verb backupVerb;
extern const Verb restoreVerb;
extern const Verb salvageVerb;
extern const Verb exportAllVerb;
extern const Verb importAllVerb;
extern const Verb embargoVerb;
extern const Verb fundingVerb;
extern const Verb grantsVerb;
extern const Verb spendVerb;
extern const Verb auditVerb;
#ifdef YARDSTICK_WITH_CHARTS
extern const Verb chartVerb;
extern const Verb pressVerb;
#endif

/// A sentence on standard error.
void complain(const QString &sentence);

/// The store of the command line; one that is not there yet is made and holds the starter data. Where a
/// program did not close it, all of it is read first; of a network drive is warned once, on standard error.
Result<Store> openStore(const Context &context);

} // namespace yardstick::cli
