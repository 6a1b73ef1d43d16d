// The parts of libxml2 that the reader needs.
//
// Debian builds libxml2 with ICU, whose headers define a type that clashes with Foundation's own
// copy of ICU. Nothing here uses ICU, so its part of the headers is switched off first.
#ifndef FORM4_CLIBXML2_SHIM_H
#define FORM4_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
