import type { CellLook } from './workbook-plan.ts';
import { escapeXml, SHEET_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** Excel's own formats have smaller numbers. */
const FIRST_OWN_FORMAT = 164;
const TEXT_FORMAT = 49;
const EXCELS_OWN = new Map([['@', TEXT_FORMAT]]);

/** Ids that Chinese Excel gives the character set of GB 2312. */
const CHARSET = 134;

/** The font of the empty workbook. Widths of columns count in its digits, which are 8 pixels wide. */
const NORMAL_FONT = font({ name: 'SimSun', size: 11, bold: false });

const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color indexed="64"/></${side}>`).join('')}<diagonal/></border>`,
] as const;

/** The looks of a workbook's cells, each written once. A cell names its own by number. */
export class StyleTable {
  readonly #fonts = new Numbered([NORMAL_FONT]);
  readonly #formats = new Numbered();
  readonly #looks = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  /** The number of a look. */
  numberOf(look: CellLook, isText: boolean): number {
    const fontId = this.#fonts.numberOf(font(look.font));
    const wrap = look.wrap ? ' wrapText="1"' : '';
    const indent = look.indent > 0 ? ` indent="${look.indent}"` : '';
    const alignment = `<alignment horizontal="${look.align}" vertical="center"${wrap}${indent}/>`;
    const protection = look.locked ? '' : '<protection locked="0"/>';
    return this.#looks.numberOf(
      `<xf numFmtId="${this.#formatId(look.numberFormat, isText)}" fontId="${fontId}" fillId="0" borderId="${look.bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${look.locked ? '' : ' applyProtection="1"'}>${alignment}${protection}</xf>`,
    );
  }

  /** The part `xl/styles.xml`. */
  part(): string {
    const formats = this.#formats.all.map(
      (code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeXml(code)}"/>`,
    );
    const parts = [
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', this.#fonts.all),
      list(
        'fills',
        ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
      ),
      list('borders', BORDERS),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.#looks.all),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    ];
    return `${XML_DECLARATION}<styleSheet xmlns="${SHEET_NAMESPACE}">${parts.join('')}</styleSheet>`;
  }

  #formatId(format: string | undefined, isText: boolean): number {
    if (format === undefined) return isText ? TEXT_FORMAT : 0;
    return EXCELS_OWN.get(format) ?? FIRST_OWN_FORMAT + this.#formats.numberOf(format);
  }
}

/** Texts, each with the number in which it first came. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const text of first) this.numberOf(text);
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

function font({ name, size, bold }: CellLook['font']): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${escapeXml(name)}"/><charset val="${CHARSET}"/></font>`;
}
