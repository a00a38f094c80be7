import type { Mark } from './marks.ts';

/** No label is longer, which keeps the search for one linear. */
const LONGEST = 240;

interface Clause {
  start: number;
  /** Whether something of money was told in it, so that what follows it does not begin before it. */
  isTold: boolean;
}

/** Where the clause begins that a place stands in, while a paragraph is read from left to right. */
export class Clauses {
  #open: Clause[] = [{ start: 0, isTold: false }];

  /** Where the clause begins that goes on to `end`; of one that is longer than any label, the end of it. */
  before(end: number): number {
    return Math.max(this.#open.at(-1)?.start ?? 0, end - LONGEST);
  }

  /** Something was told up to here. */
  told(end: number): void {
    this.#open[this.#open.length - 1] = { start: end, isTold: true };
  }

  mark(kind: Mark['kind'], end: number): void {
    switch (kind) {
      case 'stop':
      case 'line':
        this.#open = [{ start: end, isTold: false }];
        return;
      case 'open':
        this.#open.push({ start: end, isTold: false });
        return;
      case 'close': {
        const closed = this.#open.length > 1 ? this.#open.pop() : undefined;
        if (closed?.isTold) this.told(end);
        return;
      }
      case 'semicolon':
      case 'comma':
      case 'colon': {
        const isTold = this.#open.at(-1)?.isTold ?? false;
        this.#open[this.#open.length - 1] = { start: end, isTold };
        return;
      }
      default:
        kind satisfies never;
    }
  }
}
