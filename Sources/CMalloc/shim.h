// The settings of the allocator of the C library, which the module Glibc leaves out.
#ifndef FORM4_CMALLOC_SHIM_H
#define FORM4_CMALLOC_SHIM_H

#if defined(__GLIBC__) || __has_include(<malloc.h>)
#include <malloc.h>
#endif

#endif
