// The parts of zlib that unpack a gzip file.
#ifndef FORM4_CZLIB_SHIM_H
#define FORM4_CZLIB_SHIM_H

#include <zlib.h>

#endif
