import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { textsOf } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inParagraph } from './in-slot.ts';

/** A unit that is listed in the place of another, too. */
export const unitsListed: readonly FaultKind[] = [{ id: '正文 单位重复', make: unitTwice }];

function unitTwice(department: Department, random: Random): Fault | undefined {
  const units = textsOf(department.budget).filter(
    ([path, text]) => path.startsWith('正文.机构设置') && /^\d+\. /.test(text),
  );
  if (units.length < 2) return undefined;
  const [path, text] = random.pick(units);
  const [otherPath, other] = random.pick(units.filter((unit) => unit[0] !== path));
  const name = other.replace(/^\d+\. /, '');
  return inParagraph(department, path, text.replace(/(?<=^\d+\. ).*$/, name), {
    ids: ['S13', 'D24'],
    places: [otherPath],
  });
}
