// Expat: XML as a stream of events.
#ifndef KHATHI_EXPAT_H
#define KHATHI_EXPAT_H

#include <expat.h>

#endif
