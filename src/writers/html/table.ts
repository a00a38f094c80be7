import type { Cell, Column, Heading, Row, Table } from '../../tree/node.ts';
import { escapeHtml } from './escape.ts';
import { anchor, headingHtml } from './heading.ts';
import { inlineHtml } from './inline.ts';

/**
 * A table in a region of its own that scrolls sideways where the screen is narrower, and that a keyboard can
 * reach. The heading that serves as caption stands in the caption, so that its text is there once.
 */
export function tableHtml(table: Table, heading?: Heading): string {
  const name = heading ?? (table.caption ? table : undefined);
  const label = name ? `aria-labelledby="${anchor(name.id)}"` : 'aria-label="表格"';
  return [
    `<div class="scroll" role="region" ${label} tabindex="0">`,
    `<table style="min-width:${minWidth(table.columns)}em">`,
    caption(table, heading),
    columnGroups(table),
    group('thead', table.head.map(headRow)),
    group('tbody', table.body.map(bodyRow)),
    '</table></div>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** In em of body text: narrower columns would break figures in 万元; 40 em fit beside each other on a wide screen. */
const minWidth = (columns: readonly Column[]): number => Math.min(40, columns.length * 4);

function caption(table: Table, heading: Heading | undefined): string {
  const own = table.caption
    ? `<p class="caption" id="${anchor(table.id)}">${inlineHtml(table.caption)}</p>`
    : '';
  const unit = table.unit === undefined ? '' : `<p class="unit">${escapeHtml(table.unit)}</p>`;
  const lines = (heading ? headingHtml(heading) : '') + own + unit;
  return lines === '' ? '' : `<caption>${lines}</caption>`;
}

/** One group for each cell of the first head row: `scope="colgroup"` speaks of the group its cell stands over. */
function columnGroups(table: Table): string {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const col = (column: Column) => `<col style="width:${percent(column.width / whole)}">`;
  const spans = table.head[0]?.cells.map((cell) => cell.colspan) ?? [table.columns.length];
  let start = 0;
  const groups = spans.map((span) => {
    start += span;
    return `<colgroup>${table.columns
      .slice(start - span, start)
      .map(col)
      .join('')}</colgroup>`;
  });
  return groups.join('');
}

const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

const group = (tag: 'thead' | 'tbody', rows: readonly string[]): string =>
  rows.length === 0 ? '' : `<${tag}>\n${rows.join('\n')}\n</${tag}>`;

const headRow = (row: Row, index: number): string => {
  const scope = (cell: Cell) => (index === 0 && cell.colspan > 1 ? 'colgroup' : 'col');
  return `<tr>${row.cells.map((cell) => cellHtml('th', cell, ` scope="${scope(cell)}"`)).join('')}</tr>`;
};

const bodyRow = (row: Row): string =>
  `<tr>${row.cells.map((cell) => (cell.rowHead ? cellHtml('th', cell, ` scope="row"`) : cellHtml('td', cell, ''))).join('')}</tr>`;

function cellHtml(tag: 'th' | 'td', cell: Cell, scope: string): string {
  const attributes = [
    scope,
    cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '',
    cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '',
    ` class="${cell.align}"`,
    cell.indent > 0 ? ` style="padding-left:${cell.indent + CELL_PADDING}em"` : '',
  ];
  return `<${tag}${attributes.join('')}>${inlineHtml(cell.inlines)}</${tag}>`;
}

/** Left and right padding of a cell, in em. */
export const CELL_PADDING = 0.4;
