/** A number as PDF writes it: no exponent, at most `digits` decimals, no trailing zeros. */
export function pdfNumber(value: number, digits = 3): string {
  const text = value.toFixed(digits);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** Four hexadecimal digits: a CID or a UTF-16 unit. */
export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
