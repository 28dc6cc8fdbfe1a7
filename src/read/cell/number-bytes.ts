/** The value of a cell that holds nothing but up to 12 digits; -1 for any other cell. */
export function plainDigits(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length === 0 || length > 12 || (length > 4 && bytes[start] === 0x30)) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i] - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The value of a cell such as `1.250.000`, with two dots or more between groups of three digits; -1
 * for any other cell. One dot may be a decimal one.
 */
export function groupedDigits(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const lead = length % 4;
  if (length < 9 || length > 19 || lead === 0) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i];
    if (i % 4 === lead) {
      if (byte !== 0x2e) return -1;
      continue;
    }
    const digit = byte - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Where an amount begins behind `Rp`, `Rp.` and blanks; `start` where no such sign stands there. */
export function afterCurrency(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 3 || (bytes[start] | 0x20) !== 0x72 || (bytes[start + 1] | 0x20) !== 0x70)
    return start;
  let at = start + 2;
  if (bytes[at] === 0x2e) at++;
  while (at < end && bytes[at] === 0x20) at++;
  return at;
}

/** Where an amount ends before `,-`; `end` where no such sign closes it. */
export function beforeDash(bytes: Uint8Array, start: number, end: number): number {
  const closed = end - start > 2 && bytes[end - 1] === 0x2d && bytes[end - 2] === 0x2c;
  return closed ? end - 2 : end;
}

/** The value of a cell such as `12.500`, read as a whole number; -1 for any other cell. */
export function dottedThousands(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 5 || length > 7 || bytes[end - 4] !== 0x2e || bytes[start] === 0x30) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    if (i === end - 4) continue;
    const digit = bytes[i] - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Where the decimal sign of a cell such as `12,5` stands, which cannot be one between thousands; -1
 * for any other cell.
 */
export function decimalSign(bytes: Uint8Array, start: number, end: number): number {
  let sign = -1;
  if (end - start > 15) return -1;
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte >= 0x30 && byte <= 0x39) continue;
    if (sign >= 0 || (byte !== 0x2c && byte !== 0x2e)) return -1;
    sign = i;
  }
  // More decimals behind few digits are left to the text.
  const whole = sign - start;
  const fraction = end - sign - 1;
  if (sign < 0 || whole === 0 || fraction === 0) return -1;
  if (bytes[start] === 0x30 && whole > 1) return -1;
  return fraction >= 3 && whole <= 3 ? -1 : sign;
}
