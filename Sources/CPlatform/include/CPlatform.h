#ifndef JOURNEYBOOK_CPLATFORM_H
#define JOURNEYBOOK_CPLATFORM_H

/* Exchanges two existing paths of one file system in one step, so that no reader ever sees neither.
   0 when done; else an errno value, ENOSYS where the system or the file system has no such call. */
int journeybook_exchange(const char *one, const char *other);

/* Processors that this process may run on, at least 1. */
int journeybook_processors(void);

/* Gives memory that is free back to the system, where the C library can. */
void journeybook_give_back_memory(void);

#endif
