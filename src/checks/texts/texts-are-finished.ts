import type { Rule } from '../rule.ts';
import { explained, paragraphs, tableNotes } from './paragraphs.ts';
import { residueIn } from './residue.ts';

/** D15: no text holds what the form left to fill in, to choose or to strike out. */
export const textsAreFinished: Rule<'D15'> = {
  id: 'D15',
  refs: ['D15'],
  check(budget, report) {
    const name = { path: ['body', 'name'], text: budget.body.name };
    for (const { path, text } of [name, ...paragraphs(budget), ...tableNotes(budget)]) {
      const found = residueIn(text);
      const [first] = found;
      if (!first) continue;
      const actual = [...new Set(found.map(({ residue }) => residue))].slice(0, 3).join('、');
      const refs = found.some(({ kind }) => kind === 'choice') ? ['N09'] : [];
      report(path, { kind: first.kind, residue: first.residue }, { expected: '—', actual, refs });
    }
  },
  examples: {
    passing: (budget) =>
      explained(budget, '收入支出增加的主要原因是二〇〇八年建成的泵站大修，配X光机1台（套）。'),
    failing: (budget) => explained(budget, '收入支出增加（减少）的主要原因是泵站大修。'),
  },
};
