// The entry point of libFuzzer for programs that have their own `main`.
#ifndef KHATHI_FUZZER_H
#define KHATHI_FUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments,
                        int (*target)(const uint8_t *bytes, size_t count));

#endif
