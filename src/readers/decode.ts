/**
 * Bytes to text as clerks' computers write it: UTF-8 with or without a byte order mark, UTF-16 with one, or
 * GBK/GB 18030. Undefined where it is none of these.
 */
export function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return undefined;
}

function candidates(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
