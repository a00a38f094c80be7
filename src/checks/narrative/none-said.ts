import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSame } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';

/** 本部门2026年无机关运行经费: of all of the body. What 所属事业单位 have none of, the body itself may have. */
const NONE =
  /(?:^|[。；\n])\s*((?:\d{4}年度?|本部门|本单位|[，,\s])*(?:无|没有|未安排)(?:财政拨款(?:安排)?的?)?(?:“三公”经费(?:预算)?[和、及])?机关运行经费)(?:预算)?(?=[。；，\n]|$)/gu;

/** That a text says that there is no 机关运行经费: the table then has none. */
export function noCostsSaid(ledger: Ledger): readonly Constraint[] {
  const { narrative } = ledger;
  const figure = ledger.threePublic('operatingCosts');
  if (!figure) return [];
  return narrative.sections
    .filter(({ isOfProject }) => !isOfProject)
    .flatMap((section) =>
      [...section.text.matchAll(NONE)].map((found) => {
        const [all, words = ''] = found;
        const at = found.index + all.indexOf(words);
        const path = narrative.pathAt(section, at);
        const said: Cell = {
          ...{ id: `${section.path.join('.')}@${at}`, path, value: 0, unit: '万元', radius: 0 },
          ...{ name: `“${words}”`, sheet: path.join('.'), isGiven: true },
        };
        return isSame('N13', said, figure);
      }),
    );
}
