import type { Budget } from '../../model/schema.ts';
import { sameName } from '../../model/statements/same-name.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import { withTables } from '../figures/example-tables.ts';
import type { Change, Rule } from '../rule.ts';
import { preparedBy } from '../texts/body-meant.ts';

/** The word for who prepares, by the kind of the document; the 本级 speaks as either. */
const WORDS: { readonly [S in Budget['scope']]?: string } = { 部门: '部门', 所属单位: '单位' };

/** N27: what stands above a table of a workbook names the body, as 编制部门 of a department and 编制单位 of a unit. */
export const headsNameTheBody: Rule<'N27'> = {
  id: 'N27',
  refs: ['N27', 'N17'],
  check({ statements, scope, body }, report) {
    for (const kind of statementKinds)
      for (const [i, line] of (statements[kind]?.head ?? []).entries()) {
        const prepared = preparedBy(line);
        if (!prepared) continue;
        const { word, name } = prepared;
        const isWord = (WORDS[scope] ?? word) === word;
        const isName = sameName(name, body.name);
        const expected = `编制${WORDS[scope] ?? word}：${body.name}`;
        if (!isWord || !isName) report(['statements', kind, 'head', i], {}, { expected, actual: line });
      }
  },
  examples: { passing: withHead(''), failing: withHead('别的') },
};

function withHead(before: string): Change {
  return (budget) => {
    const tables = withTables({ ...budget, scope: '部门' });
    const { revenue, ...others } = tables.statements;
    const head = [`编制部门：${before}${budget.body.name}`];
    return { ...tables, statements: { ...others, ...(revenue && { revenue: { ...revenue, head } }) } };
  };
}
