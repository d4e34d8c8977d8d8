/* What the C library has and its Swift overlay hides. */
#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>

void journeybook_give_back_memory(void) { malloc_trim(0); }
#else

void journeybook_give_back_memory(void) {}
#endif

#if defined(__GLIBC__) || defined(__APPLE__)
static int argument_count = -1;
static char **argument_words;

/* Both hand the arguments of main to what runs before it. */
__attribute__((constructor)) static void keep_arguments(int count, char **words, char **environment) {
    (void)environment;
    argument_count = count;
    argument_words = words;
}

int journeybook_argument_count(void) { return argument_count; }

const char *journeybook_argument(int index) { return argument_words[index]; }
#else

int journeybook_argument_count(void) { return -1; }

const char *journeybook_argument(int index) {
    (void)index;
    return "";
}
#endif

#ifdef __linux__
#include <sched.h>
#include <sys/syscall.h>

#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif

int journeybook_exchange(const char *one, const char *other) {
#ifdef SYS_renameat2
    if (syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0) return 0;
    /* File systems without the call answer EINVAL. */
    return errno == EINVAL ? ENOSYS : errno;
#else
    (void)one;
    (void)other;
    return ENOSYS;
#endif
}

int journeybook_processors(void) {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (int)online : 1;
}
#else

int journeybook_exchange(const char *one, const char *other) {
#if defined(__APPLE__) && defined(RENAME_SWAP)
    if (renamex_np(one, other, RENAME_SWAP) == 0) return 0;
    return errno == ENOTSUP ? ENOSYS : errno;
#else
    (void)one;
    (void)other;
    return ENOSYS;
#endif
}

int journeybook_processors(void) {
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (int)online : 1;
}
#endif
