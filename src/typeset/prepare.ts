import type { Inline } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
import type { TextStyle } from '../tree/style.ts';
import type { Face } from './face.ts';
import type { FaceStack, Fonts } from './fonts.ts';
import { Prepared } from './prepared.ts';

/** Text with its font role, after `Strong` has been resolved. */
interface Piece {
  readonly text: string;
  readonly stack: FaceStack;
}

/** Measures a paragraph: faces by character, widths, gaps. Throws on a missing glyph. */
export function prepare(
  inlines: readonly Inline[],
  style: TextStyle,
  strong: TextStyle,
  fonts: Fonts,
): Prepared {
  const list = piecesOf(inlines, fonts(style.font), fonts(strong.font));
  const whole = list.length === 1 ? (list[0] as Piece).text : list.map(({ text }) => text).join('');
  const codePoints = new Array<number>(whole.length);
  const faces = new Array<Face | undefined>(whole.length);
  let next = 0;
  for (const { text, stack } of list) {
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i) as number;
      if (codePoint > 0xffff) i++;
      codePoints[next] = codePoint;
      faces[next++] = codePoint === 10 ? undefined : faceFor(stack, codePoint);
    }
  }
  // Characters beyond the basic plane are two units of the text.
  codePoints.length = next;
  faces.length = next;
  return new Prepared(whole, codePoints, faces, style.size, style.tracking);
}

function piecesOf(inlines: readonly Inline[], plain: FaceStack, strong: FaceStack): readonly Piece[] {
  const list: Piece[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
      case 'amount':
        list.push({ text: inline.text, stack: plain });
        break;
      case 'strong':
        list.push(...piecesOf(inline.inlines, strong, strong));
        break;
      case 'line-break':
        list.push({ text: '\n', stack: plain });
        break;
      default:
        assertNever(inline);
    }
  }
  return list;
}

function faceFor(stack: FaceStack, codePoint: number): Face {
  const face = stack.faceFor(codePoint);
  if (face) return face;
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  throw new Error(`no font of ${stack.role} has ${String.fromCodePoint(codePoint)} (U+${hex})`);
}
