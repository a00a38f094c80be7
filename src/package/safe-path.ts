/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** File names longer than this are cut: with a folder of the same name a path stays below Windows' 260. */
const LONGEST = 90;

/** Linux counts bytes, 255 of them; the longest ending, `.evidence.json`, and that of a file in the making come after. */
const MOST_BYTES = 233;

/**
 * A layout's file name made safe on every system: no part of it is a path of its own, a device of Windows,
 * or ends in a blank or full point. Parts are parted by `/`; the extension stays as it is.
 */
export function safePath(path: string): string {
  const dot = path.lastIndexOf('.');
  return safeBase(path.slice(0, dot)) + path.slice(dot);
}

/** A path made safe to which endings are added that are safe by themselves. */
export const safeBase = (path: string): string =>
  path.split('/').map(safePart).filter(Boolean).join('/') || '_';

function safePart(part: string): string {
  const plain = part
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Windows refuses
    .replace(/[\u0000-\u001f\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = shortened(plain).replace(/[.\s]+$/, '');
  return RESERVED.test(short) ? `_${short}` : short;
}

function shortened(part: string): string {
  const characters = [...part].slice(0, LONGEST);
  while (Buffer.byteLength(characters.join('')) > MOST_BYTES) characters.pop();
  return characters.join('');
}

/** What two paths have in common where capitals and compositions of characters do not count. */
export const samePathKey = (path: string): string => path.normalize('NFC').toLowerCase();
