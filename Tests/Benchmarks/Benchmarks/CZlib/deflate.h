// zlib, which packs the workbook that is read.
#ifndef BENCHMARKS_ZLIB_H
#define BENCHMARKS_ZLIB_H

#include <zlib.h>

static inline int start_raw_deflate(z_stream *stream) {
  return deflateInit2(stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

#endif
