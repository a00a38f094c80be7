/**
 * The helpers that templates may call. Each says what it takes, which is checked before a template is run;
 * at run time a missing value is reported with the template's line and nothing is printed in its stead.
 */
import Handlebars from 'handlebars';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { AmountFormat, Unit } from '../model/money.ts';
import { formatAmount } from '../model/money.ts';
import type { View, ViewValue } from './view.ts';
import { ViewFigure } from './view.ts';

/** What a run of a template tells its helpers, through Handlebars' data. */
export interface RunData {
  readonly template: string;
  readonly amounts: AmountFormat;
  /** Whether amounts carry their value and sources as markup, or are plain words. */
  readonly plain: boolean;
  fault<C extends Code>(code: C, facts: Facts<C>, line: number): void;
}

/** What Handlebars hands a helper last. `loc` is the call's place in the template. */
interface Call {
  readonly data: RunData & { readonly root: View };
  readonly loc: { readonly start: { readonly line: number } };
}

/** What a helper takes first, for the check of names. */
export type Takes = 'amount' | 'list' | 'text' | 'anything';

export interface Helper {
  readonly takes: Takes;
  /** Whether it may be used as a condition or argument only, not printed. */
  readonly run: (...args: never[]) => unknown;
}

/** Printed by the parser in place of a plain `{{名称}}`: `VALUE(value, name)`. */
export const VALUE = '值';

export const helpers: Readonly<Record<string, Helper>> = {
  [VALUE]: { takes: 'anything', run: printed },
  万元: {
    takes: 'amount',
    run(this: unknown, value: unknown, name: string, call: Call) {
      return money('万元', value, () => missing(name, this, call), call);
    },
  },
  元: {
    takes: 'amount',
    run(this: unknown, value: unknown, name: string, call: Call) {
      return money('元', value, () => missing(name, this, call), call);
    },
  },
  日期: { takes: 'text', run: chineseDate },
  顿号: { takes: 'list', run: (list: readonly string[] | null) => (list ?? []).join('、') },
  为零: { takes: 'amount', run: (value: ViewFigure | null) => !value || value.figure.value === 0 },
  等于: { takes: 'anything', run: (a: unknown, b: unknown) => a === b },
  非: { takes: 'anything', run: (a: unknown) => !a || (Array.isArray(a) && a.length === 0) },
};

/** A value as it is; one that is missing is a fault, since the sentence around it needs it. */
function printed(this: unknown, value: unknown, name: string, call: Call): string {
  if (value === null || value === undefined || value === '') return missing(name, this, call);
  if (value instanceof ViewFigure || typeof value === 'object') {
    call.data.fault('template-wrong-value', { name, expected: 'text' }, call.loc.start.line);
    return '';
  }
  return String(value);
}

/** An amount with its unit, carrying its value in 分 and the fields that it came from. */
function money(unit: Unit, value: unknown, orElse: () => string, call: Call): unknown {
  if (!(value instanceof ViewFigure)) return orElse();
  const words = formatAmount(value.figure.value, { ...call.data.amounts, unit }) + unit;
  if (call.data.plain) return words;
  const sources = value.figure.sources.map((path) => path.join('.')).join(' ');
  return new Handlebars.SafeString(
    `<amount value="${value.figure.value}" sources="${Handlebars.escapeExpression(sources)}">${Handlebars.escapeExpression(words)}</amount>`,
  );
}

/** `2019-03-01` as 2019年3月1日: arabic digits, no leading zeros (GB/T 9704-2012, 成文日期). */
function chineseDate(this: unknown, value: unknown, name: string, call: Call): string {
  if (typeof value !== 'string') return missing(name, this, call);
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A name as it is from the top of the data: inside `{{#with 机关运行经费}}`, 金额 is 机关运行经费.金额. */
function fullName(name: string, context: unknown, { data }: Call): string {
  const path = pathTo(context, data.root, '');
  return path ? `${path}.${name}` : name;
}

/** Where a group of fields stands in the data; undefined for what is no group. */
function pathTo(context: unknown, value: ViewValue, path: string): string | undefined {
  if (typeof value !== 'object' || value === null || value instanceof ViewFigure) return undefined;
  if (value === context) return path;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `${path}[${Number(key) + 1}]` : [path, key].filter(Boolean).join('.');
    const found = pathTo(context, inner, step);
    if (found !== undefined) return found;
  }
  return undefined;
}

function missing(name: string, context: unknown, call: Call): string {
  const { line } = call.loc.start;
  const facts = { name: fullName(name, context, call), template: call.data.template, line };
  call.data.fault('template-needs-value', facts, line);
  return '';
}
