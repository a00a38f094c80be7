import { columnTitles } from '../tree/column-titles.ts';
import { grid } from '../tree/grid.ts';
import type { AmountText, Block, Document, Inline, NodeId, Row, Table } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
import { inlineText } from '../tree/text.ts';

/** An amount and where in the document's text (`documentText`) it stands. */
export interface PlacedAmount {
  readonly amount: AmountText;
  /** From 1. */
  readonly line: number;
  /** Characters before it in its line. */
  readonly at: number;
  /** Headings over it, outermost first. */
  readonly under: readonly string[];
  readonly cell?: CellWords;
}

/** What says which cell of a table an amount stands in. */
interface CellWords {
  readonly id: NodeId;
  readonly table: string;
  /** The table's own unit line. */
  readonly unit?: string;
  readonly row?: string;
  readonly column?: string;
}

type Around = Pick<PlacedAmount, 'under' | 'cell'>;

/** Every amount of a document, in its order. */
export function placedAmounts(document: Document): readonly PlacedAmount[] {
  const walk = new Walk();
  for (const section of document.sections) for (const block of section.blocks) walk.block(block);
  return walk.found;
}

class Walk {
  readonly found: PlacedAmount[] = [];
  #line = 1;
  #headings: { readonly level: number; readonly words: string }[] = [];

  block(block: Block): void {
    switch (block.kind) {
      case 'title':
      case 'paragraph':
      case 'note':
        this.#lines('', block.inlines);
        break;
      case 'heading': {
        const words = (block.label + inlineText(block.inlines)).replaceAll('\n', '');
        const above = this.#headings.filter(({ level }) => level < block.level);
        this.#headings = [...above, { level: block.level, words }];
        this.#lines(block.label, block.inlines);
        break;
      }
      case 'list':
        for (const item of block.items)
          item.paragraphs.forEach((p, i) => {
            this.#lines(i === 0 ? item.label : '', p.inlines);
          });
        break;
      case 'table':
        this.#table(block);
        break;
      case 'figure':
        if (block.caption) this.#lines('', block.caption.inlines);
        break;
      case 'toc':
        this.#line += 1 + block.entries.length;
        break;
      case 'page-break':
        break;
      default:
        assertNever(block);
    }
  }

  /** A block of running text: a line break ends the line. */
  #lines(label: string, inlines: readonly Inline[]): void {
    this.#amounts(inlines, label.length, this.#around());
    this.#line++;
  }

  #table(table: Table): void {
    if (table.caption) this.#lines('', table.caption);
    if (table.unit !== undefined) this.#line++;
    const titles = columnTitles(table);
    this.#rows(table.head, table, []);
    this.#rows(table.body, table, titles);
  }

  #rows(rows: readonly Row[], table: Table, titles: readonly string[]): void {
    const slots = grid(rows, table.columns.length);
    rows.forEach((row, r) => {
      let at = 0;
      for (const cell of row.cells) {
        const line = slots[r] ?? [];
        const c = line.findIndex((slot) => slot.cell === cell);
        const label = line
          .slice(0, Math.max(0, c))
          .findLast((slot, i) => isLabel(table, i, slot.cell.inlines));
        const about = {
          id: cell.id,
          table: table.name,
          ...(table.unit !== undefined && { unit: table.unit }),
          ...(label && { row: cellText(label.cell.inlines) }),
          ...(titles[c] !== undefined && { column: titles[c] }),
        };
        at = this.#amounts(cell.inlines, at, { ...this.#around(), cell: about }) + 1;
      }
      this.#line++;
    });
  }

  /** Notes the amounts of a cell or block; answers how long its line is then. A cell has no line of its own. */
  #amounts(inlines: readonly Inline[], start: number, around: Around): number {
    let at = start;
    for (const inline of inlines) {
      if (inline.kind === 'strong') at = this.#amounts(inline.inlines, at, around);
      else if (inline.kind === 'line-break') {
        if (around.cell) continue;
        this.#line++;
        at = 0;
      } else {
        if (inline.kind === 'amount') this.found.push({ amount: inline, line: this.#line, at, ...around });
        at += inline.text.length;
      }
    }
    return at;
  }

  #around(): Around {
    return { under: this.#headings.map(({ words }) => words) };
  }
}

const cellText = (inlines: readonly Inline[]): string => inlineText(inlines).replaceAll('\n', '');

/** Whether a cell says what the figures right of it are about. */
const isLabel = ({ columns }: Table, column: number, inlines: readonly Inline[]): boolean =>
  columns[column]?.type === 'text' && cellText(inlines).trim() !== '';
