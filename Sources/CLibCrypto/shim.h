// The part of OpenSSL's libcrypto that names a file by its content.
#ifndef FORM4_CLIBCRYPTO_SHIM_H
#define FORM4_CLIBCRYPTO_SHIM_H

#include <openssl/sha.h>

#endif
