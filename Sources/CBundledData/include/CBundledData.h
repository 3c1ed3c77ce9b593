// The bundled data behind a C interface: names and bytes, in no particular order.
#ifndef KHATHI_CBUNDLEDDATA_H
#define KHATHI_CBUNDLEDDATA_H

#include <stddef.h>

/// A file of the bundled data.
typedef struct {
  /// The path below `Datasets`, such as `reference/units.csv`.
  const char *name;
  /// The content; it lives as long as the program.
  const unsigned char *bytes;
  /// The number of bytes.
  size_t count;
} khathi_bundled_file;

/// The number of files.
size_t khathi_bundled_file_count(void);

/// The file at a place below the number of files.
khathi_bundled_file khathi_bundled_file_at(size_t index);

#endif
