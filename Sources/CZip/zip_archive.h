// libzip: zip archives, read from memory.
#ifndef KHATHI_ZIP_H
#define KHATHI_ZIP_H

#include <zip.h>

#endif
