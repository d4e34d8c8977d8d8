#ifndef JOURNEYBOOK_CPLATFORM_H
#define JOURNEYBOOK_CPLATFORM_H

/* Exchanges two existing paths of one file system in one step, so that no reader ever sees neither.
   0 when done; else an errno value, ENOSYS where the system or the file system has no such call. */
int journeybook_exchange(const char *one, const char *other);

/* Processors that this process may run on, at least 1. */
int journeybook_processors(void);

/* The arguments of the process as the C library got them, also where there is no /proc to read them from;
   -1 where it tells nobody. */
int journeybook_argument_count(void);
/* One of them; the first is the program. */
const char *journeybook_argument(int index);

/* Gives memory that is free back to the system, where the C library can. */
void journeybook_give_back_memory(void);

#endif
