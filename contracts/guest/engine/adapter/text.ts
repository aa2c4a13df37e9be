/** Hex and UTF-8. */

// @ts-ignore: decorator
@inline function digit(code: i32): i32 {
  if (<u32>(code - 48) < 10) return code - 48;
  const letter = (code | 32) - 97;
  return <u32>letter < 6 ? letter + 10 : -1;
}
// @ts-ignore: decorator
@inline function letter(nibble: i32): i32 { return nibble + 48 + (nibble > 9 ? 39 : 0); }

/** Reads `size` bytes from as many pairs of digits; false when one is no digit. */
export function readHex(text: i32, size: i32, to: i32): bool {
  let wrong = 0;
  for (let i = 0; i < size; i++) {
    const byte = (digit(load<u8>(text + (i << 1))) << 4) | digit(load<u8>(text + (i << 1), 1));
    wrong |= byte;
    store<u8>(to + i, byte);
  }
  return wrong >= 0;
}

export function writeHex(from: i32, size: i32, to: i32): void {
  for (let i = 0; i < size; i++) {
    const byte = <i32>load<u8>(from + i);
    store<u16>(to + (i << 1), letter(byte >> 4) | (letter(byte & 15) << 8));
  }
}

/** Bytes of the well-formed UTF-8 character at `at`, or 0. */
function characterSize(at: i32, end: i32): i32 {
  const lead = <i32>load<u8>(at);
  if (lead < 0x80) return 1;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + size > end) return 0;
  const second = <i32>load<u8>(at + 1);
  const least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  const most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < size; i++) if ((load<u8>(at + i) & 0xc0) != 0x80) return 0;
  return size;
}

/** Whether bytes are UTF-8 without overlong forms and surrogates, so that a text has one encoding. */
export function isUtf8(at: i32, length: i32): bool {
  const end = at + length;
  while (at < end) {
    const size = characterSize(at, end);
    if (size == 0) return false;
    at += size;
  }
  return true;
}
