#include "ui/pages/page.h"
namespace yardstick { const PageKind dataPageKind = {}; }
