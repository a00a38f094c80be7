import { LARGEST_AMOUNT } from '../model/money.ts';
import type { SaidAmount } from './claim.ts';
import { type NumberRun, scaled } from './numbers.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';

const FEN_PER = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n } as const;

const UNIT = / {0,3}([万亿]?元)/y;
const LIMIT_AFTER = /(?:\([^()\n]{0,12}\))? *(?:及|\(含\))? *(?:以[上下内外]|\(含\)|\/|每)/y;
const LIMIT_BEFORE =
  /(?:单价|单价[在为]|单位价值|单位价值[在为]|不超过|超过|不低于|不高于|高于|低于|限额|标准为?|每人每[年月日天]?|人均|每[人月年次台套件])$/;

/** Every amount with a unit, in order. A number without one is no amount, whatever it may be: 2026年, 〔2017〕89号. */
export const readAmounts = (text: string): readonly SaidAmount[] => amountsOf(paragraphOf(text));

export const amountsOf = ({ numbers, plain, text }: Paragraph): readonly SaidAmount[] =>
  numbers.flatMap((run) => amountAt(run, plain, text) ?? []);

function amountAt(run: NumberRun, plain: string, text: string): SaidAmount | undefined {
  UNIT.lastIndex = run.end;
  const unit = UNIT.exec(plain)?.[1] as SaidAmount['unit'] | undefined;
  if (unit === undefined) return undefined;
  const { value, radius } = scaled(run, FEN_PER[unit]);
  if (Math.abs(value) > LARGEST_AMOUNT) return undefined;
  const { start } = run;
  const end = UNIT.lastIndex;
  LIMIT_AFTER.lastIndex = end;
  const isThreshold =
    LIMIT_AFTER.test(plain) || LIMIT_BEFORE.test(plain.slice(Math.max(0, start - 8), start));
  return { start, end, text: text.slice(start, end), value, radius: Math.floor(radius), unit, isThreshold };
}
