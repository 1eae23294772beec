#include <iconv.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlstring.h>

/// `xmlFree` is a global function pointer, which Swift does not import as safe to call.
static inline void tennorms_xml_free(void *pointer) { xmlFree(pointer); }
