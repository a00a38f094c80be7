/** A number as PDF writes it: at most `digits` decimals, no trailing zeros, and with so few of them no exponent. */
export function pdfNumber(value: number, digits: 0 | 1 | 3 | 4 = 3): string {
  const scale = SCALES[digits];
  // The division is rounded to the number nearest to so many decimals, and that prints as they are.
  return String(Math.round(value * scale) / scale);
}

const SCALES = { 0: 1, 1: 10, 3: 1e3, 4: 1e4 } as const;

/** Four hexadecimal digits: a CID or a UTF-16 unit. */
export const hex4 = (value: number): string => (HEX[value >>> 8] as string) + (HEX[value & 0xff] as string);

/** Two digits of each byte. */
const HEX = Array.from({ length: 0x100 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
