const POSTSCRIPT_NAME = 6;

/**
 * The name that PDF calls a font by, from its `name` table. It is ASCII, of the marks that may stand in it (OpenType
 * 1.9, name ID 6), whose second bytes in UTF-16 are zero. Empty where the font has none.
 */
export function postscriptName(names: DataView): string {
  const count = names.getUint16(2);
  const texts = names.getUint16(4);
  for (let i = 0, at = 6; i < count; i++, at += 12) {
    if (names.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const start = texts + names.getUint16(at + 10);
    const bytes = Array.from({ length: names.getUint16(at + 8) }, (_, k) => names.getUint8(start + k));
    return String.fromCharCode(...bytes).replace(/[^!-~]|[[\](){}<>/%]/g, '');
  }
  return '';
}
