const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/**
 * How a segment of a JPEG says that the picture is to be turned for viewing, as a camera does that is held upright: 1 as it is,
 * 2 to 8 otherwise (CIPA DC-008 Exif 2.32 §4.6.5, Orientation); undefined where it says nothing of it.
 */
export function jpegTurn(segment: Uint8Array): number | undefined {
  if (!EXIF.every((byte, i) => segment[i] === byte)) return undefined;
  const tiff = segment.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const isLittle = tiff[0] === 0x49;
  const short = (at: number): number => (at + 2 <= tiff.length ? view.getUint16(at, isLittle) : 0);
  const first = tiff.length >= 8 ? view.getUint32(4, isLittle) : tiff.length;
  for (let i = 0; i < short(first); i++)
    if (short(first + 2 + i * 12) === ORIENTATION) return short(first + 2 + i * 12 + 8);
  return undefined;
}
