import type { Budget } from '../../model/schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import { withTables } from '../figures/example-tables.ts';
import type { Change, Rule } from '../rule.ts';

/** An entry of the contents that is a table: `3. 2026年部门支出预算总表 ……`. */
const TABLE_ENTRY = /^\s*(\d+)\s*[.．、]\s*(.+?)[\s.…·]*$/u;

/** N22: the contents of a workbook list as many tables as there are, numbered through, each by its title. */
export const contentsFitTables: Rule<'N22'> = {
  id: 'N22',
  refs: ['N22'],
  check({ contents = [], statements }, report) {
    const entries = contents.flatMap((line, i) => {
      const [, number, title] = TABLE_ENTRY.exec(line) ?? [];
      return number === undefined || title === undefined ? [] : [{ i, number: Number(number), title }];
    });
    const given = statementKinds.filter((kind) => statements[kind] !== undefined);
    // A table that is missing is told by D03.
    if (
      entries.length === 0 ||
      (given.length < statementKinds.length &&
        entries.length > given.length &&
        entries.length === statementKinds.length)
    )
      return;
    const misnumbered = entries.filter(({ number }, at) => number !== at + 1);
    if (entries.length !== given.length) {
      // That the numbers behind a line that is missing or too many do not run on follows from it.
      const { i } = misnumbered[0] ?? entries[0] ?? { i: 0 };
      report(['contents', i], {}, { expected: String(given.length), actual: String(entries.length) });
    } else
      for (const { i, number, title } of misnumbered) {
        const at = entries.findIndex((entry) => entry.i === i) + 1;
        report(['contents', i], {}, { expected: `${at}. ${title}`, actual: `${number}. ${title}` });
      }
    for (const { i, title } of entries) {
      const titles = given.flatMap((kind) => titleOf(statements[kind]?.head));
      if (titles.length < given.length || titles.some((own) => plain(own) === plain(title))) continue;
      const untold = titles.filter((own) => !entries.some((entry) => plain(entry.title) === plain(own)));
      const expected = untold.join('、');
      report(['contents', i], {}, { expected, actual: title, severity: 'warning' });
    }
  },
  examples: {
    passing: withContents(['1. 收入总表 ……']),
    failing: withContents(['1. 收入总表', '2. 支出总表']),
  },
};

/** The line above a table that is its title. */
const titleOf = (head: readonly string[] = []): readonly string[] =>
  head.filter((line) => /表$/u.test(line.trim())).slice(0, 1);

/** Its year is for D11. */
const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^20\d\d年/u, '');

/** The example with one table and a contents list. */
function withContents(contents: readonly string[]): Change {
  return (budget): Budget => {
    const tables = withTables(budget);
    const { revenue } = tables.statements;
    return { ...tables, contents: [...contents], statements: revenue ? { revenue } : {} };
  };
}
