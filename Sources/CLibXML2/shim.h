#include <iconv.h>
#include <libxml/xmlversion.h>

// Debian builds libxml2 with ICU, whose headers encoding.h would bring in. Foundation on Linux carries an ICU of its
// own, and the compiler refuses a file that sees both. Nothing here uses what libxml2 declares of ICU.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlstring.h>

/// `xmlFree` is a global function pointer, which Swift does not import as safe to call.
static inline void tennorms_xml_free(void *pointer) { xmlFree(pointer); }
