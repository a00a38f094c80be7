import { createHash } from 'node:crypto';
import type { Face } from '../../typeset/face.ts';
import { postscriptName } from '../../typeset/postscript-name.ts';
import type { Sfnt } from '../../typeset/sfnt.ts';
import type { FontUse } from './font-use.ts';
import { hex4, pdfNumber } from './number.ts';
import { type PdfFile, type Ref, refText } from './serialize.ts';
import { latin1 } from './string.ts';
import { subsetFont } from './subset.ts';

/** Writes a font: the subset, its descriptor, its widths and its map to Unicode (PDF 1.7 §9.7). */
export function writeFont(file: PdfFile, use: FontUse): void {
  const { face, codePoints } = use;
  const glyphs = [0, ...codePoints.map((codePoint) => face.glyph(codePoint))];
  const { deflated, length } = subsetFont(face, glyphs);
  const name = `${subsetTag(glyphs)}+${postscriptName(face.sfnt.view('name'))}`;
  const fontFile = file.addDeflated(`/Length1 ${length}`, deflated);
  const descriptor = file.add(descriptorBody(face.sfnt, name, fontFile));
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont/${name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${refText(descriptor)}/DW 1000/W${widths(face, codePoints)}>>`,
  );
  const toUnicode = file.addStream('', latin1(unicodeMap(codePoints)));
  file.set(
    use.ref,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${refText(descendant)}]/ToUnicode ${refText(toUnicode)}>>`,
  );
}

function descriptorBody(font: Sfnt, name: string, fontFile: Ref): string {
  const scaled = (value: number) => pdfNumber((value * 1000) / font.unitsPerEm, 0);
  const { minX, minY, maxX, maxY } = font.box;
  // Flags 4: the font has characters of its own beside Latin. StemV is asked for and used by no viewer.
  return (
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${[minX, minY, maxX, maxY].map(scaled).join(' ')}]` +
    `/ItalicAngle 0/Ascent ${scaled(font.ascent)}/Descent ${scaled(font.descent)}` +
    `/CapHeight ${scaled(font.capHeight)}/StemV 80/FontFile2 ${refText(fontFile)}>>`
  );
}

/** Six capitals that tell this subset from others of the font: from its glyphs, so equal input has equal names. */
function subsetTag(glyphs: readonly number[]): string {
  const digest = createHash('sha256').update(glyphs.join()).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Widths by CID where they are not the 1000 of a full-width character, in stretches. */
function widths(face: Face, codePoints: readonly number[]): string {
  const width = (codePoint: number) => pdfNumber(face.advance(codePoint) * 1000);
  let text = `[0[${pdfNumber((face.sfnt.advance(0) * 1000) / face.sfnt.unitsPerEm)}]`;
  let open = false;
  codePoints.forEach((codePoint, i) => {
    const own = width(codePoint);
    if (own === '1000') {
      if (open) text += ']';
      open = false;
    } else {
      text += open ? ` ${own}` : ` ${i + 1}[${own}`;
      open = true;
    }
  });
  return `${text}${open ? ']' : ''}]`;
}

/** A bfchar block holds 100 entries at most (Adobe Technical Note 5014). */
const BLOCK = 100;

function unicodeMap(codePoints: readonly number[]): string {
  const entries = codePoints.map((codePoint, i) => `<${hex4(i + 1)}><${utf16(codePoint)}>`);
  let blocks = '';
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return (
    '/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n' +
    '/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    '1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n' +
    `${blocks}endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n`
  );
}

function utf16(codePoint: number): string {
  if (codePoint <= 0xffff) return hex4(codePoint);
  const text = String.fromCodePoint(codePoint);
  return hex4(text.charCodeAt(0)) + hex4(text.charCodeAt(1));
}
