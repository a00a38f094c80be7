/**
 * An ICC profile of sRGB (IEC 61966-2-1), made here because PDF/A wants one in every file: a matrix and a curve,
 * as ICC.1:2001-04 (version 2) lays them out.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('Public domain')],
    ['wtpt', xyzTag(0.9642, 1, 0.8249)],
    ['rXYZ', xyzTag(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyzTag(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyzTag(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const offsets = placeTags(tags);
  const size = Math.max(...tags.map(([, data]) => (offsets.get(data) as number) + data.length));
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view);
  view.setUint32(128, tags.length);
  tags.forEach(([name, data], i) => {
    const offset = offsets.get(data) as number;
    ascii(profile, 132 + 12 * i, name);
    view.setUint32(136 + 12 * i, offset);
    view.setUint32(140 + 12 * i, data.length);
    profile.set(data, offset);
  });
  return profile;
}

/** The three channels share one curve: equal data is stored once. */
function placeTags(tags: readonly (readonly [string, Uint8Array])[]): ReadonlyMap<Uint8Array, number> {
  const offsets = new Map<Uint8Array, number>();
  let at = 132 + 12 * tags.length;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, at);
    at += data.length;
  }
  return offsets;
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x02100000);
  ascii(profile, 12, 'mntrRGB XYZ ');
  // The date is that of the standard, not of today.
  [1999, 10, 18, 0, 0, 0].forEach((part, i) => {
    view.setUint16(24 + 2 * i, part);
  });
  ascii(profile, 36, 'acsp');
  [0.9642, 1, 0.8249].forEach((value, i) => {
    view.setInt32(68 + 4 * i, fixed(value));
  });
}

const fixed = (value: number): number => Math.round(value * 0x10000);

function ascii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}

function tag(type: string, length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array((8 + length + 3) & ~3);
  ascii(bytes, 0, type);
  return { bytes, view: new DataView(bytes.buffer) };
}

function xyzTag(x: number, y: number, z: number): Uint8Array {
  const { bytes, view } = tag('XYZ ', 12);
  [x, y, z].forEach((value, i) => {
    view.setInt32(8 + 4 * i, fixed(value));
  });
  return bytes;
}

function textTag(text: string): Uint8Array {
  const { bytes } = tag('text', text.length + 1);
  ascii(bytes, 8, text);
  return bytes;
}

/** A description has an ASCII, a Unicode and a Macintosh part; the last two are empty. */
function descriptionTag(text: string): Uint8Array {
  const { bytes, view } = tag('desc', 4 + text.length + 1 + 8 + 70);
  view.setUint32(8, text.length + 1);
  ascii(bytes, 12, text);
  return bytes;
}

/** Samples of the sRGB transfer curve; 256 are close enough for what is printed black. */
function curveTag(): Uint8Array {
  const samples = 256;
  const { bytes, view } = tag('curv', 4 + 2 * samples);
  view.setUint32(8, samples);
  for (let i = 0; i < samples; i++) {
    const value = i / (samples - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * i, Math.round(linear * 0xffff));
  }
  return bytes;
}
