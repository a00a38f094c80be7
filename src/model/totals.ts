/** Figures that follow from others where the data does not state them. */
import type { Fen } from './money.ts';
import type { Budget } from './schema.ts';

/**
 * An amount and the fields that it came from: one, or the addends of a sum; of a difference also those that are taken
 * away. The value is always Σ sources − Σ subtracted. Fields by English keys.
 */
export interface Figure {
  readonly value: Fen;
  readonly sources: readonly (readonly PropertyKey[])[];
  readonly subtracted?: readonly (readonly PropertyKey[])[] | undefined;
}

type Path = readonly PropertyKey[];

/** A figure that the data states. */
export const stated = (value: Fen, ...path: Path): Figure => ({ value, sources: [path] });

/** The sum of stated figures, with its addends, which are put together when somebody asks where it came from. */
export const sum = (figures: readonly Figure[]): Figure => new Sum(figures);

class Sum implements Figure {
  readonly value: Fen;
  readonly #figures: readonly Figure[];
  #sources: Figure['sources'] | undefined;

  constructor(figures: readonly Figure[]) {
    this.value = figures.reduce((total, figure) => total + figure.value, 0);
    this.#figures = figures;
  }

  get sources(): Figure['sources'] {
    this.#sources ??= this.#figures.flatMap((figure) => figure.sources);
    return this.#sources;
  }

  get firstSource(): Path | undefined {
    for (const figure of this.#figures) {
      const found = firstSource(figure);
      if (found) return found;
    }
    return undefined;
  }
}

/** The first field that a figure came from. */
export const firstSource = (figure: Figure): Path | undefined =>
  figure instanceof Sum ? figure.firstSource : figure.sources[0];

/** What is left of sums of stated figures, with what is taken away. */
export const difference = (from: Figure, what: Figure): Figure => ({
  value: from.value - what.value,
  get sources() {
    return from.sources;
  },
  get subtracted() {
    return what.sources;
  },
});

/** The sources of income that the data names. */
export function incomeParts({ income }: Budget): readonly Figure[] {
  const keys = ['generalPublicBudget', 'governmentFunds', 'stateCapital', 'fiscalAccount', 'other'] as const;
  return keys.flatMap((key) => (income[key] === undefined ? [] : [stated(income[key], 'income', key)]));
}

export function incomeTotal(budget: Budget): Figure {
  const { total } = budget.income;
  return total === undefined ? sum(incomeParts(budget)) : stated(total, 'income', 'total');
}

/** 基本支出 and 项目支出. */
export const expenditureParts = ({ expenditure }: Budget): readonly Figure[] => [
  stated(expenditure.basic.amount, 'expenditure', 'basic', 'amount'),
  stated(expenditure.project.amount, 'expenditure', 'project', 'amount'),
];

export function expenditureTotal(budget: Budget): Figure {
  const { total } = budget.expenditure;
  return total === undefined ? sum(expenditureParts(budget)) : stated(total, 'expenditure', 'total');
}

/** Last year's expenditure, where the data knows it or both its parts. */
export function expenditureLastYear({ expenditure }: Budget): Figure | undefined {
  const { lastYear, basic, project } = expenditure;
  if (lastYear !== undefined) return stated(lastYear, 'expenditure', 'lastYear');
  if (basic.lastYear === undefined || project.lastYear === undefined) return undefined;
  return sum([
    stated(basic.lastYear, 'expenditure', 'basic', 'lastYear'),
    stated(project.lastYear, 'expenditure', 'project', 'lastYear'),
  ]);
}

/** Government procurement: goods, works and services. */
export function procurementTotal({ procurement }: Budget): Figure | undefined {
  if (!procurement) return undefined;
  const { total, goods, works, services } = procurement;
  if (total !== undefined) return stated(total, 'procurement', 'total');
  return sum([
    stated(goods, 'procurement', 'goods'),
    stated(works, 'procurement', 'works'),
    stated(services, 'procurement', 'services'),
  ]);
}
