#include <stdint.h>

#ifdef NO_LANGUAGE_TABLES
/* A package of the data of ICU (International Components for Unicode) that holds nothing: a header, and no entries. It
   takes the place of the one that comes with Foundation where the linker is given that one's name. */
const struct {
    uint16_t header_size;
    uint8_t magic[2];
    uint16_t size, reserved;
    uint8_t is_big_endian, charset_family, char_size, reserved_byte;
    uint8_t format[4], format_version[4], data_version[4];
    uint64_t padding;
    uint32_t count, end;
} NO_LANGUAGE_TABLES __attribute__((aligned(16))) = {
    .header_size = 32, .magic = {0xDA, 0x27}, .size = 20, .char_size = 2, .format = "CmnD", .format_version = {1},
};
#endif
