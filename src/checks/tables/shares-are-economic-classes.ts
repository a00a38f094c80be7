import { isSum } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Row } from '../figures/table.ts';
import type { Identity } from '../rule.ts';

const PERSONNEL = ['301', '303'];

/** I27: 人员经费 = 301 + 303, 公用经费 = 302 + 310 and the rare others, of 基本支出表. */
export const sharesAreEconomicClasses: Identity<'I27'> = {
  id: 'I27',
  refs: ['I27', 'D08'],
  demands(ledger) {
    const table = ledger.given('basicExpenditure');
    const total = table?.total();
    if (!table?.columns.has('personnel') || !total) return [];
    const [people, office] = [true, false].map((isPersonnel) =>
      table.classes.filter(({ code = '' }) => code && PERSONNEL.includes(code) === isPersonnel),
    ) as [Row[], Row[]];
    const totals = (rows: readonly Row[]) => rows.map((row) => row.cell('total'));
    return [
      ...(people.length > 0 ? [isSum('I27', total.cell('personnel'), totals(people))] : []),
      ...(office.length > 0 ? [isSum('I27', total.cell('operating'), totals(office))] : []),
    ];
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('basicExpenditure', '合计'), 'personnel'], 100),
  },
};
