"""Unpacks Brotli (RFC 7932), for machines whose Python has no module that does: the standard library has none.

Slow, and short enough to be read beside the RFC; the numbers of its sections stand at each part. `brotli-dictionary.bin` beside this file
is the dictionary of its Appendix A (published by the Brotli authors under the MIT licence).
"""

import zlib
from pathlib import Path


class BrotliError(ValueError):
    """The bytes are not a whole Brotli stream."""


DICTIONARY = (Path(__file__).parent / "brotli-dictionary.bin").read_bytes()
if zlib.crc32(DICTIONARY) != 0x5136CB04:
    raise BrotliError("brotli-dictionary.bin is not the dictionary of RFC 7932")

# 8: how many bits number the words of each length, from 0 on; words of one length stand one after the other.
WORD_BITS = [0, 0, 0, 0, 10, 10, 11, 11, 10, 10, 10, 10, 10, 9, 9, 8, 7, 7, 8, 7, 7, 6, 6, 5, 5]
WORD_OFFSETS = [sum(length << WORD_BITS[length] for length in range(4, each)) for each in range(25)]

# Appendix B: what stands before a word, what is done to it (`u` its first letter large, `U` all, a number: so many bytes less at its
# beginning, or below 0 at its end), what stands after it.
TRANSFORMS = [
    ("", 0, ""), ("", 0, " "), (" ", 0, " "), ("", 1, ""), ("", "u", " "), ("", 0, " the "), (" ", 0, ""), ("s ", 0, " "),
    ("", 0, " of "), ("", "u", ""), ("", 0, " and "), ("", 2, ""), ("", -1, ""), (", ", 0, " "), ("", 0, ", "), (" ", "u", " "),
    ("", 0, " in "), ("", 0, " to "), ("e ", 0, " "), ("", 0, '"'), ("", 0, "."), ("", 0, '">'), ("", 0, "\n"), ("", -3, ""),
    ("", 0, "]"), ("", 0, " for "), ("", 3, ""), ("", -2, ""), ("", 0, " a "), ("", 0, " that "), (" ", "u", ""), ("", 0, ". "),
    (".", 0, ""), (" ", 0, ", "), ("", 4, ""), ("", 0, " with "), ("", 0, "'"), ("", 0, " from "), ("", 0, " by "), ("", 5, ""),
    ("", 6, ""), (" the ", 0, ""), ("", -4, ""), ("", 0, ". The "), ("", "U", ""), ("", 0, " on "), ("", 0, " as "), ("", 0, " is "),
    ("", -7, ""), ("", -1, "ing "), ("", 0, "\n\t"), ("", 0, ":"), (" ", 0, ". "), ("", 0, "ed "), ("", 9, ""), ("", 7, ""),
    ("", -6, ""), ("", 0, "("), ("", "u", ", "), ("", -8, ""), ("", 0, " at "), ("", 0, "ly "), (" the ", 0, " of "), ("", -5, ""),
    ("", -9, ""), (" ", "u", ", "), ("", "u", '"'), (".", 0, "("), ("", "U", " "), ("", "u", '">'), ("", 0, '="'), (" ", 0, "."),
    (".com/", 0, ""), (" the ", 0, " of the "), ("", "u", "'"), ("", 0, ". This "), ("", 0, ","), (".", 0, " "), ("", "u", "("),
    ("", "u", "."), ("", 0, " not "), (" ", 0, '="'), ("", 0, "er "), (" ", "U", " "), ("", 0, "al "), (" ", "U", ""), ("", 0, "='"),
    ("", "U", '"'), ("", "u", ". "), (" ", 0, "("), ("", 0, "ful "), (" ", "u", ". "), ("", 0, "ive "), ("", 0, "less "),
    ("", "U", "'"), ("", 0, "est "), (" ", "u", "."), ("", "U", '">'), (" ", 0, "='"), ("", "u", ","), ("", 0, "ize "), ("", "U", "."),
    ("\xc2\xa0", 0, ""), (" ", 0, ","), ("", "u", '="'), ("", "U", '="'), ("", 0, "ous "), ("", "U", ", "), ("", "u", "='"),
    (" ", "u", ","), (" ", "U", '="'), (" ", "U", ", "), ("", "U", ","), ("", "U", "("), ("", "U", ". "), (" ", "U", "."),
    ("", "U", "='"), (" ", "U", ". "), (" ", "u", '="'), (" ", "U", "='"), (" ", "u", "='"),
]

# 5 and 6: the smallest value and the extra bits of each code.
INSERT = list(zip([0, 1, 2, 3, 4, 5, 6, 8, 10, 14, 18, 26, 34, 50, 66, 98, 130, 194, 322, 578, 1090, 2114, 6210, 22594],
                  [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 12, 14, 24]))
COPY = list(zip([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18, 22, 30, 38, 54, 70, 102, 134, 198, 326, 582, 1094, 2118],
                [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 24]))
BLOCK_COUNT = list(zip([1, 5, 9, 13, 17, 25, 33, 41, 49, 65, 81, 97, 113, 145, 177, 209, 241, 305, 369, 497, 753, 1265, 2289, 4337,
                        8433, 16625],
                       [2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13, 24]))
# 5: the first insert code and the first copy code of each 64 codes for both.
CELLS = [(0, 0), (0, 8), (0, 0), (0, 8), (8, 0), (8, 8), (0, 16), (16, 0), (8, 16), (16, 8), (16, 16)]
# 4: which of the last four distances each of the first sixteen codes takes, and what is added to it.
LAST_DISTANCES = [(1, 0), (2, 0), (3, 0), (4, 0), (1, -1), (1, 1), (1, -2), (1, 2), (1, -3), (1, 3), (2, -1), (2, 1), (2, -2), (2, 2),
                  (2, -3), (2, 3)]


def utf8_context(last):
    """7.1: what the last byte gives to a context for UTF-8; the one before it gives `utf8_context_before`."""
    if last >= 128:
        return (2 if last >= 192 else 0) + (last & 1)
    char = chr(last)
    for value, chars in ((4, "\t\n\r"), (8, " "), (16, "\"'"), (20, "%"), (24, "(<[{"), (28, ")>]}"), (32, ",:;"), (36, "."), (40, "="),
                         (44, "0123456789"), (48, "AEIOU"), (56, "aeiou")):
        if char in chars:
            return value
    return 52 if char.isupper() else 60 if char.islower() else 0 if last < 32 or last == 127 else 12


def utf8_context_before(byte):
    if byte >= 128:
        return 2 if byte >= 224 else 0
    char = chr(byte)
    return 0 if byte <= 32 or byte == 127 else 3 if char.islower() else 2 if char.isupper() or char.isdigit() else 1


def signed_context(byte):
    return sum(byte >= limit for limit in (1, 16, 64, 128, 192, 240, 255))


UTF8 = [utf8_context(byte) for byte in range(256)]
UTF8_BEFORE = [utf8_context_before(byte) for byte in range(256)]
SIGNED = [signed_context(byte) for byte in range(256)]
CONTEXTS = [
    lambda last, before: last & 63,
    lambda last, before: last >> 2,
    lambda last, before: UTF8[last] | UTF8_BEFORE[before],
    lambda last, before: SIGNED[last] << 3 | SIGNED[before],
]


class Bits:
    """1.5.1: bits from the lowest of each byte up."""

    def __init__(self, data):
        self.data, self.at, self.held, self.count = data, 0, 0, 0

    def read(self, count):
        while self.count < count:
            if self.at == len(self.data):
                raise BrotliError("the stream ends too early")
            self.held |= self.data[self.at] << self.count
            self.at, self.count = self.at + 1, self.count + 8
        value = self.held & ((1 << count) - 1)
        self.held, self.count = self.held >> count, self.count - count
        return value

    def to_byte(self):
        if self.read(self.count % 8):
            raise BrotliError("bits that fill up a byte are not 0")

    def bytes(self, count):
        return bytes(self.read(8) for _ in range(count))

    def small(self):
        """9.2: a number from 1 to 256."""
        if not self.read(1):
            return 1
        bits = self.read(3)
        return (1 << bits) + 1 + self.read(bits)


class PrefixCode:
    """3.2: symbols by the lengths of their codes; a single symbol takes no bits."""

    def __init__(self, lengths):
        self.only, self.symbols = None, {}
        used = sorted((length, symbol) for symbol, length in enumerate(lengths) if length)
        if len(used) == 1:
            self.only = used[0][1]
            return
        code, before = 0, 0
        for length, symbol in used:
            code <<= length - before
            self.symbols[length, code] = symbol
            code, before = code + 1, length

    @classmethod
    def of_one(cls, symbol):
        made = cls([])
        made.only = symbol
        return made

    def read(self, bits):
        if self.only is not None:
            return self.only
        code = 0
        for length in range(1, 16):
            code = code << 1 | bits.read(1)
            symbol = self.symbols.get((length, code))
            if symbol is not None:
                return symbol
        raise BrotliError("a code stands for nothing")


def read_prefix_code(bits, size):
    """3.4 and 3.5. `size`: how many symbols there are."""
    skipped = bits.read(2)
    if skipped == 1:
        return read_simple_code(bits, size)
    code_lengths, space = [0] * 18, 32
    for symbol in [1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15][skipped:]:
        code_lengths[symbol] = length = read_code_length(bits)
        space -= 32 >> length if length else 0
        if space <= 0:
            break
    code = PrefixCode(code_lengths)
    lengths, last, repeated, repeating, space = [], 8, 0, None, 32768
    while space > 0 and len(lengths) < size:
        symbol = code.read(bits)
        if symbol < 16:
            lengths.append(symbol)
            repeating = None
            if symbol:
                last = symbol
                space -= 32768 >> symbol
            continue
        extra = symbol - 14
        before = repeated if repeating == symbol else 0
        repeated = (before - 2 << extra if before else 0) + bits.read(extra) + 3
        repeating = symbol
        length = last if symbol == 16 else 0
        lengths += [length] * (repeated - before)
        space -= (repeated - before) * (32768 >> length) if length else 0
    if space or len(lengths) > size:
        raise BrotliError("the lengths of codes do not fit together")
    return PrefixCode(lengths)


def read_code_length(bits):
    """3.5: 00 is 0, 01 is 4, 10 is 3, 011 is 2, 0111 is 1, 1111 is 5; the last bit stands first in the stream."""
    if not bits.read(1):
        return 3 if bits.read(1) else 0
    if not bits.read(1):
        return 4
    if not bits.read(1):
        return 2
    return 5 if bits.read(1) else 1


def read_simple_code(bits, size):
    count = bits.read(2) + 1
    symbols = [bits.read((size - 1).bit_length()) for _ in range(count)]
    if len(set(symbols)) < count or max(symbols) >= size:
        raise BrotliError("a simple code names a symbol that it cannot")
    if count == 1:
        return PrefixCode.of_one(symbols[0])
    shape = [1, 1] if count == 2 else [1, 2, 2] if count == 3 else [1, 2, 3, 3] if bits.read(1) else [2, 2, 2, 2]
    lengths = [0] * size
    for symbol, length in zip(symbols, shape):
        lengths[symbol] = length
    return PrefixCode(lengths)


class BlockTypes:
    """6: which type the literals, commands or distances that come next are of, and for how long."""

    def __init__(self, bits):
        self.bits, self.count = bits, bits.small()
        self.type, self.before, self.left = 0, 1, 1 << 24
        if self.count > 1:
            self.type_code = read_prefix_code(bits, self.count + 2)
            self.count_code = read_prefix_code(bits, 26)
            self.left = read_value(bits, BLOCK_COUNT, self.count_code.read(bits))

    def next(self):
        if self.left == 0:
            code = self.type_code.read(self.bits)
            new = self.before if code == 0 else (self.type + 1) % self.count if code == 1 else code - 2
            self.type, self.before = new, self.type
            self.left = read_value(self.bits, BLOCK_COUNT, self.count_code.read(self.bits))
        self.left -= 1
        return self.type


def read_value(bits, table, code):
    smallest, extra = table[code]
    return smallest + bits.read(extra)


def read_context_map(bits, size):
    """7.3. Gives the map and how many prefix codes it chooses from."""
    trees = bits.small()
    if trees == 1:
        return [0] * size, 1
    longest = bits.read(4) + 1 if bits.read(1) else 0
    code = read_prefix_code(bits, trees + longest)
    found = []
    while len(found) < size:
        symbol = code.read(bits)
        if symbol <= longest:
            found += [0] * ((1 << symbol) + bits.read(symbol))
        else:
            found.append(symbol - longest)
    if len(found) > size:
        raise BrotliError("a context map is too long")
    if bits.read(1):
        order = list(range(256))
        for place, index in enumerate(found):
            found[place] = order.pop(index)
            order.insert(0, found[place])
    return found, trees


def word_of(length, number):
    """8: a word of the dictionary as one of its transforms shows it."""
    if not 4 <= length <= 24:
        raise BrotliError("the dictionary has no words of this length")
    bits = WORD_BITS[length]
    start = WORD_OFFSETS[length] + length * (number & (1 << bits) - 1)
    word = bytearray(DICTIONARY[start:start + length])
    if number >> bits >= len(TRANSFORMS):
        raise BrotliError("there is no such word")
    prefix, change, suffix = TRANSFORMS[number >> bits]
    if change in ("u", "U"):
        at = 0
        while at < len(word) and (change == "U" or at == 0):
            at += enlarge(word, at)
    elif change:
        word = word[change:] if change > 0 else word[:change]
    return prefix.encode("latin-1") + word + suffix.encode("latin-1")


def enlarge(word, at):
    """Makes a letter large, after the RFC's own idea of UTF-8. Gives how many bytes it has."""
    first = word[at]
    if first < 0xC0:
        if 97 <= first <= 122:
            word[at] ^= 32
        return 1
    place, change = (at + 1, 32) if first < 0xE0 else (at + 2, 5)
    if place < len(word):
        word[place] ^= change
    return 2 if first < 0xE0 else 3


def decompress(data):
    """The bytes that a whole Brotli stream stands for. Raises BrotliError when it is damaged."""
    bits, out = Bits(data), bytearray()
    window = read_window(bits)
    distances = [16, 15, 11, 4]
    while True:
        is_last = bits.read(1)
        if is_last and bits.read(1):
            break
        nibbles = bits.read(2)
        if nibbles == 3:
            read_metadata(bits, is_last)
            continue
        length = bits.read(4 * (nibbles + 4)) + 1
        if not is_last and bits.read(1):
            bits.to_byte()
            out += bits.bytes(length)
        else:
            read_meta_block(bits, out, length, window, distances)
        if is_last:
            break
    bits.to_byte()
    if bits.at < len(data):
        raise BrotliError("something follows the stream")
    return bytes(out)


def read_window(bits):
    """9.1."""
    if not bits.read(1):
        return (1 << 16) - 16
    high = bits.read(3)
    if high:
        return (1 << 17 + high) - 16
    low = bits.read(3)
    if low == 1:
        raise BrotliError("large windows are not part of RFC 7932")
    return (1 << (8 + low if low else 17)) - 16


def read_metadata(bits, is_last):
    if is_last or bits.read(1):
        raise BrotliError("a block without content is not as it should be")
    size = bits.read(2)
    skipped = bits.read(8 * size) + 1 if size else 0
    bits.to_byte()
    bits.bytes(skipped)


def read_meta_block(bits, out, length, window, distances):
    """9.2 and 10: a header, then commands: some literals, then a copy of what came before or a word of the dictionary."""
    literal_types, command_types, distance_types = (BlockTypes(bits) for _ in range(3))
    postfix = bits.read(2)
    direct = bits.read(4) << postfix
    modes = [CONTEXTS[bits.read(2)] for _ in range(literal_types.count)]
    literal_map, literal_trees = read_context_map(bits, 64 * literal_types.count)
    distance_map, distance_trees = read_context_map(bits, 4 * distance_types.count)
    literal_codes = [read_prefix_code(bits, 256) for _ in range(literal_trees)]
    command_codes = [read_prefix_code(bits, 704) for _ in range(command_types.count)]
    distance_codes = [read_prefix_code(bits, 16 + direct + (48 << postfix)) for _ in range(distance_trees)]
    end = len(out) + length
    while len(out) < end:
        command = command_codes[command_types.next()].read(bits)
        insert_base, copy_base = CELLS[command >> 6]
        inserted = read_value_later(bits, INSERT, insert_base + (command >> 3 & 7))
        copied = read_value_later(bits, COPY, copy_base + (command & 7))
        inserted, copied = inserted(), copied()
        if len(out) + inserted > end:
            raise BrotliError("there are more literals than the block is long")
        for _ in range(inserted):
            kind = literal_types.next()
            last = out[-1] if out else 0
            before = out[-2] if len(out) > 1 else 0
            out.append(literal_codes[literal_map[64 * kind + modes[kind](last, before)]].read(bits))
        if len(out) == end:
            break
        code = 0
        if command >= 128:
            kind = distance_types.next()
            code = distance_codes[distance_map[4 * kind + min(copied, 5) - 2]].read(bits)
        distance = read_distance(bits, code, distances, postfix, direct)
        reach = min(window, len(out))
        if distance > reach:
            out += word_of(copied, distance - reach - 1)
        else:
            if code:
                distances[:] = [*distances[1:], distance]
            for _ in range(copied):
                out.append(out[-distance])
        if len(out) > end:
            raise BrotliError("a copy is longer than its block")


def read_value_later(bits, table, code):
    """Extra bits of the first number stand before those of the second."""
    smallest, extra = table[code]
    return lambda: smallest + bits.read(extra)


def read_distance(bits, code, distances, postfix, direct):
    """4: one of the last four, a small number, or a large one with extra bits."""
    if code < 16:
        which, more = LAST_DISTANCES[code]
        distance = distances[-which] + more
        if distance <= 0:
            raise BrotliError("a distance is not above 0")
        return distance
    code -= 16
    if code < direct:
        return code + 1
    code -= direct
    extra = 1 + (code >> postfix + 1)
    offset = (2 + (code >> postfix & 1) << extra) - 4
    return (offset + bits.read(extra) << postfix) + (code & (1 << postfix) - 1) + direct + 1
