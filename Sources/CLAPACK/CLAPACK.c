#include "CLAPACK.h"

extern void openblas_set_num_threads(int count);

void khathi_blas_use_one_thread(void) { openblas_set_num_threads(1); }
