import type { Cell, Inline } from '../tree/node.ts';
import type { TextStyle } from '../tree/style.ts';
import { compose, type Line, type Setting } from './compose.ts';
import type { Fonts } from './fonts.ts';
import { prepare } from './prepare.ts';

/** Lines by the text of a cell. */
type Known = Map<string, readonly Line[]>;

/**
 * Composes the cells of one table in one look. Half of the cells of a budget's tables say what another says, or nothing:
 * cells of the same text, width and alignment share their lines.
 */
export class CellComposer {
  readonly #settings = new Map<
    Cell['align'],
    { readonly setting: Setting; readonly byWidth: Map<number, Known> }
  >();

  constructor(
    readonly look: TextStyle,
    readonly strong: TextStyle,
    readonly fonts: Fonts,
    readonly balanced: boolean,
  ) {}

  /** The lines of a cell whose text is `width` points wide. */
  lines(cell: Cell, width: number): readonly Line[] {
    const { setting, byWidth } = this.#ofAlign(cell.align);
    const text = plainText(cell.inlines);
    if (text === undefined) return this.#compose(cell.inlines, setting, width);
    let known = byWidth.get(width);
    if (!known) {
      known = new Map();
      byWidth.set(width, known);
    }
    let lines = known.get(text);
    if (!lines) {
      lines = this.#compose(cell.inlines, setting, width);
      known.set(text, lines);
    }
    return lines;
  }

  #ofAlign(align: Cell['align']) {
    let found = this.#settings.get(align);
    if (!found) {
      found = { setting: { ...this.look, align, balanced: this.balanced }, byWidth: new Map() };
      this.#settings.set(align, found);
    }
    return found;
  }

  #compose(inlines: readonly Inline[], setting: Setting, width: number): readonly Line[] {
    return compose(prepare(inlines, this.look, this.strong, this.fonts), setting, width);
  }
}

/** The text of inlines that are set in one face; undefined where there are others. */
function plainText(inlines: readonly Inline[]): string | undefined {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind !== 'text' && inline.kind !== 'amount') return undefined;
    text += inline.text;
  }
  return text;
}
