/**
 * The helpers that templates may call. Each says what it takes, which is checked before a template is run;
 * at run time a missing value is reported with the template's line and nothing is printed in its stead.
 */
import Handlebars from 'handlebars';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { AmountFormat, Unit } from '../model/money.ts';
import { formatAmount } from '../model/money.ts';
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
  readonly data: RunData;
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
    run: (value: unknown, name: string, call: Call) => money('万元', value, name, call),
  },
  元: { takes: 'amount', run: (value: unknown, name: string, call: Call) => money('元', value, name, call) },
  日期: { takes: 'text', run: chineseDate },
  顿号: { takes: 'list', run: (list: readonly string[] | null) => (list ?? []).join('、') },
  为零: { takes: 'amount', run: (value: ViewFigure | null) => !value || value.figure.value === 0 },
  等于: { takes: 'anything', run: (a: unknown, b: unknown) => a === b },
  非: { takes: 'anything', run: (a: unknown) => !a || (Array.isArray(a) && a.length === 0) },
};

/** A value as it is; one that is missing is a fault, since the sentence around it needs it. */
function printed(value: unknown, name: string, call: Call): string {
  if (value === null || value === undefined || value === '') return missing(name, call);
  if (value instanceof ViewFigure || typeof value === 'object') {
    call.data.fault(
      'template-wrong-value',
      { name, expected: '文字（金额请写 {{万元 …}}）' },
      call.loc.start.line,
    );
    return '';
  }
  return String(value);
}

/** An amount with its unit, carrying its value in 分 and the fields that it came from. */
function money(unit: Unit, value: unknown, name: string, call: Call): unknown {
  if (!(value instanceof ViewFigure)) return missing(name, call);
  const words = formatAmount(value.figure.value, { ...call.data.amounts, unit }) + unit;
  if (call.data.plain) return words;
  const sources = value.figure.sources.map((path) => path.join('.')).join(' ');
  return new Handlebars.SafeString(
    `<amount value="${value.figure.value}" sources="${Handlebars.escapeExpression(sources)}">${Handlebars.escapeExpression(words)}</amount>`,
  );
}

/** `2019-03-01` as 2019年3月1日: arabic digits, no leading zeros (GB/T 9704-2012, 成文日期). */
function chineseDate(value: unknown, name: string, call: Call): string {
  if (typeof value !== 'string') return missing(name, call);
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function missing(name: string, call: Call): string {
  const { line } = call.loc.start;
  call.data.fault('template-needs-value', { name, template: call.data.template, line }, line);
  return '';
}
