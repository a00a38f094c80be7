import type { Fen } from '../model/money.ts';

/** A stretch of the paragraph, so that a finding can quote it: `paragraph.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with its own words: `text` is always what `start` and `end` cut out. */
export interface Printed extends Span {
  readonly text: string;
}

/** An amount as printed. The amount behind it is at most `radius` away, half of its last printed place. */
export interface SaidAmount extends Printed {
  readonly value: Fen;
  readonly radius: Fen;
  readonly unit: '元' | '万元' | '亿元';
  /** Whether it is a limit or a price a piece (单价100万元（含）以上, 每人500元) and so no amount of the budget. */
  readonly isThreshold: boolean;
}

/** A percentage in hundredths of a percent: 17.66% is 1766, and what is behind it is at most `radius` (0.5) away. */
export interface SaidRate extends Printed {
  readonly hundredths: number;
  readonly radius: number;
}

export interface SaidYear extends Printed {
  readonly year: number;
  /** Whether the year belongs to something else than the budget: a title in 《》, a document's number, a date, 截至, 自…起. */
  readonly isReference: boolean;
}

export type Direction = 'up' | 'down' | 'same';

/** A word that says where an amount goes: 增加, 减少, 持平. */
export interface DirectionWord extends Printed {
  readonly direction: Direction;
}

/** What a change is measured against, from its year on: 2025年预算执行数, 上年. */
export interface Base extends Printed {
  readonly year?: number;
  /** How the year is said: 2025年, 上年, 同比. */
  readonly words: string;
  readonly kind?: 'budget' | 'execution' | 'final';
  /** An amount said with it: 比上年预算数50万元增加…. */
  readonly amount?: SaidAmount;
}

/** 比2025年预算增加794.88万元，增长9.2%. */
export interface Change extends Printed {
  readonly direction: Direction;
  readonly word: string;
  /** A second word of direction where two stand together: 增加（减少）, 增加持平, 增加5万元，下降3%. */
  readonly also?: string;
  readonly base?: Base;
  readonly amount?: SaidAmount;
  readonly rate?: SaidRate;
}

/** What part of a whole an amount is said to be: 占本年收入的90.3%. */
export interface Share extends Printed {
  readonly of: string;
  readonly rate: SaidRate;
}

/** What some words lead to, without the final mark; empty where nothing follows them. */
export interface Introduced extends Printed {
  readonly introducer: Printed;
}

/** What stands after 主要原因是 and its like. */
export type Reason = Introduced;

/** What stands after 主要用于 and its like. */
export type Purpose = Introduced;

/** A reason with what it is of, whether or not an amount stands before it. */
export interface ReasonSaid {
  readonly reason: Reason;
  /** What it is the reason of, as said with it (财政拨款收入支出) or, where nothing is, the label of the claim. */
  readonly about: string;
  readonly direction?: Direction;
  readonly also?: string;
}

/** One level of a subject as printed; its code is the level's own (06) or in full (2040601), as printed. */
export interface SaidName {
  readonly name: string;
  readonly code?: string;
}

/** 公共安全支出（204类）司法（06款）行政运行（01项）, “类-款-项”科目, 2040601行政运行. */
export interface SaidSubject extends Printed {
  readonly class?: SaidName;
  readonly section?: SaidName;
  readonly item?: SaidName;
}

/** One thing that a paragraph says of money. */
export interface Claim extends Span {
  /** What the amount is of, without years, the department's name and connectives: 收入预算; of a subject its last name. */
  readonly label: string;
  readonly year?: number;
  /** This year's amount; missing where only the change is told (项目支出与上年持平). */
  readonly amount?: SaidAmount;
  /** The same amount said again in the item: 2026年预算安排57.8万元. */
  readonly restated: readonly SaidAmount[];
  readonly lastYear?: SaidAmount;
  readonly lastYearBase?: Base;
  readonly change?: Change;
  readonly reason?: Reason;
  readonly purpose?: Purpose;
  readonly share?: Share;
  readonly subject?: SaidSubject;
  /** What follows 其中 or 包括. */
  readonly parts: readonly Claim[];
}

/** A count with its noun: 车辆7辆, 19个项目, 建筑面积13459平方米. In hundredths, since areas have decimals. */
export interface SaidCount extends Printed {
  readonly noun: string;
  readonly unit: string;
  readonly hundredths: number;
  readonly parts: readonly SaidCount[];
}
