// Every callback that form4's reader has, with nothing in it. In C, so that not even the cost of
// entering Swift is counted.
#include "EmptySAX.h"

#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

static void start_element(void *data, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                          int attribute_count, int defaulted_count, const xmlChar **attributes) {
  (void)data, (void)name, (void)prefix, (void)uri, (void)namespace_count, (void)namespaces;
  (void)attribute_count, (void)defaulted_count, (void)attributes;
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *uri) {
  (void)data, (void)name, (void)prefix, (void)uri;
}

static void characters(void *data, const xmlChar *text, int count) {
  (void)data, (void)text, (void)count;
}

static xmlEntityPtr entity(void *data, const xmlChar *name) {
  (void)data;
  return xmlGetPredefinedEntity(name);
}

int empty_sax_parse(const unsigned char *bytes, int count) {
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt((const char *)bytes, count);
  if (!context) return 0;
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element;
  handler.endElementNs = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.getEntity = entity;

  xmlSAXHandlerPtr own = context->sax;
  context->sax = &handler;
  xmlParseDocument(context);
  context->sax = own;
  int is_well_formed = context->wellFormed;
  xmlFreeParserCtxt(context);
  return is_well_formed;
}
