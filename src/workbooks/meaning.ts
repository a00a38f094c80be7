/** What a clerk means by a cell. */
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Cell } from './filled-workbook.ts';

/** Texts that mean that there is no amount. */
const NOTHING = ['', '-', '--', '—', '——', '–', '/', '无', '…', '……', '...'];

/**
 * An amount as text with its unit, for the schema to read; undefined where the cell means that there is none. A
 * number in brackets is below zero. A date or a share where an amount belongs is reported.
 */
export function amountText(cell: Cell, unit: string, place: Place, reporter: Reporter): string | undefined {
  const { kind, text } = cell;
  switch (kind) {
    case 'number':
      return text + unit;
    case 'text': {
      const plain = text
        .normalize('NFKC')
        .replace(/\s/gu, '')
        .replace(/^[¥￥]/, '');
      if (NOTHING.includes(plain)) {
        if (plain) reporter.report('cell-means-nothing', { text: plain }, place);
        return undefined;
      }
      const negative = /^\((.+)\)$/.exec(plain)?.[1];
      const signed = negative === undefined ? plain : `-${negative}`;
      return /元$/.test(signed) ? signed : signed + unit;
    }
    case 'date':
    case 'percent':
    case 'boolean':
      reporter.report('cell-is-no-amount', { kind, text }, place);
      return undefined;
    case 'error':
    case 'formula-without-value':
      return undefined;
  }
}

/** A part of a code with its leading zeros: `2` of two digits is `02`, which is told as a fault of the workbook. */
export function codeText(cell: Cell, digits: number, place: Place, reporter: Reporter): string | undefined {
  const plain = cell.text.normalize('NFKC').replace(/\s/gu, '').replace(/\.0+$/, '');
  if (plain === '' || !/^\d+$/.test(plain) || plain.length >= digits) return plain || undefined;
  const padded = plain.padStart(digits, '0');
  reporter.report('code-padded', { text: plain, padded }, place, {
    expected: padded,
    actual: plain,
    refs: ['D16'],
  });
  return padded;
}
