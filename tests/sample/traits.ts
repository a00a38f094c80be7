import type { Random } from './random.ts';

/** What a department is there to show. */
export interface Traits {
  /** No money at all. */
  readonly isEmpty: boolean;
  /** Founded this year: nothing is known of last year. */
  readonly isNew: boolean;
  readonly hasUnits: boolean;
  readonly hasProjects: boolean;
  readonly hasThreePublic: boolean;
  readonly hasAssets: boolean;
  readonly basicIsUnchanged: boolean;
  readonly projectsAreUnchanged: boolean;
  /** Whether part of the money is left over from last year, or is kept for the next. */
  readonly hasBalances: boolean;
  /** Whether figures that follow from the lines are stated all the same. */
  readonly statesFigures: boolean;
  readonly hasDutyTexts: boolean;
  readonly institutions: '列表' | '无' | '未公开';
  /** About how many detail lines. */
  readonly size: number;
}

/** The number of the department with the most lines, and of the one with the fewest. */
export const LARGEST = 16;
const SMALLEST = 1;

/** By their number, not by chance, so that a small set has everything already. */
export function traitsOf(index: number, random: Random): Traits {
  const every = (period: number, phase: number) => index % period === phase;
  const isEmpty = every(24, 23);
  const isNew = every(12, 7);
  return {
    isEmpty,
    isNew,
    hasUnits: every(4, 0),
    hasProjects: !isEmpty && !every(8, 5) && index !== SMALLEST,
    hasThreePublic: !isEmpty && !every(4, 1),
    hasAssets: !isEmpty && !every(5, 2),
    basicIsUnchanged: every(10, 3),
    projectsAreUnchanged: every(9, 4) || every(20, 3),
    hasBalances: !isNew && !isEmpty && every(6, 2),
    statesFigures: every(2, 0),
    hasDutyTexts: !every(11, 9),
    institutions: (['列表', '无', '未公开'] as const)[index % 3] ?? '无',
    size: sizeOf(index, random),
  };
}

const LEAST = 8;
const MOST = 2000;

/** Mostly some dozens of lines; one department in 25 has hundreds or thousands. */
function sizeOf(index: number, random: Random): number {
  if (index === SMALLEST) return LEAST;
  if (index === LARGEST) return MOST;
  const [from, to] = index % 25 === LARGEST ? [400, MOST] : [LEAST, 150];
  return Math.round(from * (to / from) ** random.next());
}
