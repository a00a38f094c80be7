/**
 * The helpers that templates may call. Each says what it takes and what it gives, which is checked before a
 * template is run; at run time a missing value is reported and nothing is printed in its stead.
 */
import Handlebars from 'handlebars';
import type { TemplateKind } from '../diagnostics/faults.ts';
import type { AmountFormat, Unit } from '../model/money.ts';
import { formatAmount } from '../model/money.ts';
import { fullName } from './full-name.ts';
import type { View } from './view.ts';
import { ViewFigure } from './view.ts';

/** What a run of a template tells its helpers, through Handlebars' data. */
export interface RunData {
  readonly amounts: AmountFormat;
  /** Whether amounts carry their value and sources as markup, or are plain words. */
  readonly plain: boolean;
  /** A field that the text needs has no value. */
  needs(field: string, at: CallPlace): void;
  /** A value is of another kind than the text wants it to be. */
  isWrong(name: string, expected: TemplateKind, at: CallPlace): void;
}

/** Where a helper is called: the file and line of the template or partial. */
export interface CallPlace {
  readonly file: string;
  readonly line: number;
}

/** What Handlebars hands a helper last. */
interface Call {
  readonly data: RunData & { readonly root: View };
  readonly loc: { readonly source: string; readonly start: { readonly line: number } };
}

export interface Helper {
  /** What it takes, in order: so many values, and none by name. */
  readonly takes: readonly TemplateKind[];
  /** Words to print, or a condition for `#if` and other helpers, which is never printed. */
  readonly gives: 'words' | 'condition';
  /** Is handed what it takes; if it gives words then the name of the first value; and Handlebars' call last. */
  readonly run: (...args: never[]) => unknown;
}

export const helpers: Readonly<Record<string, Helper>> = {
  万元: {
    takes: ['amount'],
    gives: 'words',
    run(this: unknown, value: unknown, name: string, call: Call) {
      return money('万元', value, () => missing(name, this, call), call);
    },
  },
  元: {
    takes: ['amount'],
    gives: 'words',
    run(this: unknown, value: unknown, name: string, call: Call) {
      return money('元', value, () => missing(name, this, call), call);
    },
  },
  日期: { takes: ['date'], gives: 'words', run: chineseDate },
  顿号: { takes: ['list'], gives: 'words', run: (list: readonly string[] | null) => (list ?? []).join('、') },
  为零: {
    takes: ['amount'],
    gives: 'condition',
    run: (value: ViewFigure | null) => !value || value.figure.value === 0,
  },
  等于: { takes: ['text', 'text'], gives: 'condition', run: (a: unknown, b: unknown) => a === b },
  非: {
    takes: ['anything'],
    gives: 'condition',
    run: (a: unknown) => !a || (Array.isArray(a) && a.length === 0),
  },
};

/** Prints a value as it is; one that is missing is a fault, since the sentence around it needs it. */
export function printed(this: unknown, value: unknown, name: string, call: Call): string {
  if (value === null || value === undefined || value === '') return missing(name, this, call);
  if (typeof value === 'string') return value;
  call.data.isWrong(name, 'text', placeOf(call));
  return '';
}

/** An amount with its unit, carrying its value in 分 and the fields that it came from. */
function money(unit: Unit, value: unknown, orElse: () => string, call: Call): unknown {
  if (!(value instanceof ViewFigure)) return orElse();
  const words = formatAmount(value.figure.value, { ...call.data.amounts, unit }) + unit;
  if (call.data.plain) return words;
  const { value: fen, sources, subtracted } = value.figure;
  const taken = subtracted ? ` subtracted="${fieldList(subtracted)}"` : '';
  return new Handlebars.SafeString(
    `<amount value="${fen}" sources="${fieldList(sources)}"${taken}>${Handlebars.escapeExpression(words)}</amount>`,
  );
}

/** Fields as the value of an attribute. */
const fieldList = (paths: readonly (readonly PropertyKey[])[]): string =>
  Handlebars.escapeExpression(paths.map((path) => path.join('.')).join(' '));

/** `2019-03-01` as 2019年3月1日: arabic digits, no leading zeros (GB/T 9704-2012, 成文日期). */
function chineseDate(this: unknown, value: unknown, name: string, call: Call): string {
  if (typeof value !== 'string') return missing(name, this, call);
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function missing(name: string, context: unknown, call: Call): string {
  call.data.needs(fullName(name, context, call.data.root), placeOf(call));
  return '';
}

const placeOf = ({ loc }: Call): CallPlace => ({ file: loc.source, line: loc.start.line });
