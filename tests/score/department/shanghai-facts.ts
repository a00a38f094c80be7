import type { Account, Fund } from '../../sample/account.ts';
import type { Body } from '../../sample/bodies.ts';
import type { Random } from '../../sample/random.ts';
import { plainWan, rounded } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import type { FenLine } from './fen-lines.ts';
import type { Piece, Words } from './telling.ts';
import { piece, tell, typed } from './telling.ts';
import { REASONS } from './words.ts';

/** How one department likes to put things. */
export interface Manner {
  readonly thousands: boolean;
  readonly trailingZeros: boolean;
  /** 比2025年预算, or 较2025年预算. */
  readonly than: '比' | '较';
  readonly same: '与' | '比';
  /** How a subject is named in an item, and whether last year's execution stands beside it. */
  readonly item: 'dashes' | 'codes' | 'quotes';
  readonly label: '1. ' | '1、' | '（1）';
}

/** What the text of a department is made from. */
export interface Facts {
  readonly year: number;
  readonly name: string;
  readonly word: '部门' | '单位';
  readonly members: readonly Body[];
  readonly lines: readonly FenLine[];
  readonly account: Account;
  readonly statements: Plain;
  readonly operating: number;
  readonly manner: Manner;
  readonly random: Random;
}

const FISCAL: readonly Fund[] = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

export const fiscalOf = (lines: readonly FenLine[]): readonly FenLine[] =>
  lines.filter(({ fund }) => FISCAL.includes(fund));

export const ofFund = (lines: readonly FenLine[], ...funds: readonly Fund[]): readonly FenLine[] =>
  lines.filter(({ fund }) => funds.includes(fund));

/** An amount as the department prints it, in 万元 without the unit. */
export const wan = ({ manner }: Facts, fen: number): string =>
  plainWan(fen, { thousands: manner.thousands, trailingZeros: manner.trailingZeros });

/** Of a change: what it is called among the others, and the rules that a wrong one breaks. */
export interface ChangeRules {
  readonly part: string;
  readonly ids: readonly string[];
}

/** How an amount compares with last year's: 比2025年预算增加86.50万元, or 与2025年预算持平. */
export function change(facts: Facts, now: number, before: number, { part, ids }: ChangeRules): Words {
  const { year, manner } = facts;
  const base = piece('base-year', String(year - 1), ['N10', 'D11'], { part });
  const difference = rounded(now - before);
  if (difference === 0)
    return tell`${manner.same}${base}年预算${piece('direction', '持平', [...ids, 'N08', 'D13', 'N23'], { part })}`;
  const direction = piece('direction', difference > 0 ? '增加' : '减少', [...ids, 'N08', 'N09', 'D13'], {
    part,
  });
  const amount = piece('change', wan(facts, Math.abs(difference)), [...ids, 'N08'], { part });
  return tell`${manner.than}${base}年预算${direction}${amount}万元`;
}

/** A reason that fits how an amount changed, with figures of its own or without. */
export function reasonOf(facts: Facts, now: number, before: number, part: string): Words {
  const difference = rounded(now - before);
  const why = difference === 0 ? 'same' : now > before ? 'up' : 'down';
  const explained = Math.floor((Math.abs(difference) * 0.7) / 10_000) * 10_000;
  const sentences = REASONS[why].filter((sentence) => explained > 0 || !sentence.includes('{a}'));
  return [
    typedPiece(facts, facts.random.pick(sentences), explained, {
      ...{
        role: 'reason',
        text: '',
        ids: ['N09', 'D13', 'D14'],
        part: `${why} ${part}`,
        most: Math.abs(difference),
      },
    }),
  ];
}

/** A sentence that a clerk types, with so much money in it where it has an amount. */
export const typedPiece = (
  facts: Facts,
  sentence: string,
  fen: number,
  like: Piece,
  rate = facts.random.whole(2, 9),
): Piece =>
  typed(
    sentence,
    {
      '{a}': wan(facts, fen),
      '{r}': String(rate),
      '{p}': String(facts.year - 1),
      '{y}': String(facts.year),
    },
    like,
  );
