// The parts of libarchive that read archives.
#ifndef FORM4_CLIBARCHIVE_SHIM_H
#define FORM4_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
