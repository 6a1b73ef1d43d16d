// libxml2 as fast as it goes: what reading is measured against.
#ifndef EMPTY_SAX_H
#define EMPTY_SAX_H

/// Parses a document in memory with SAX2 callbacks that do nothing.
///
/// Returns whether the document is well-formed.
int empty_sax_parse(const unsigned char *bytes, int count);

#endif
