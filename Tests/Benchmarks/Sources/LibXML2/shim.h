// The headers of libxml2 that the reference parser needs, without ICU's, which nothing here uses
// and which clash with Foundation's own copy of ICU.
#ifndef BENCHMARKS_LIBXML2_SHIM_H
#define BENCHMARKS_LIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
