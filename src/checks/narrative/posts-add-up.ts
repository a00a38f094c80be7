import type { SaidCount } from '../../claims/claim.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import type { Section } from './narrative.ts';

/** I47: posts, and the people in them, are the sum of those by kind. */
export const postsAddUp: Identity<'I47'> = {
  id: 'I47',
  refs: ['I47', 'D07'],
  demands: ({ narrative }) =>
    [...narrative.offices, ...narrative.sections].flatMap((section) =>
      narrative
        .counts(section)
        .filter((count) => isByKind(count) && !INSIDE.test(wordsOf(count, section)))
        .map((count): Constraint => {
          const parts = count.parts.map((part) => narrative.countCell(section, part));
          return isSum('I47', narrative.countCell(section, count), parts);
        }),
    ),
  examples: {
    passing: withExplanation(
      '核定编制30名，其中：行政编制20名、事业编制10名；在职人员29人，其中党员25人、女职工9人。',
    ),
    failing: withExplanation('核定编制30名，其中：行政编制20名、事业编制9名。'),
  },
};

/** Some of a part, told within it: 行政编制30名（含工勤3名）. */
const INSIDE = /[（(含]/;

const wordsOf = ({ start, end, parts }: SaidCount, { text }: Section): string =>
  text.slice(start, Math.max(end, ...parts.map((part) => part.end)));

const POSTS = /编制|在职|在编|在岗|实有|离退休/;
/** The kinds into which all posts or people fall; 党员 and 女职工 are some of them. */
const KIND =
  /^(?:核定|实有|其中|财政)?(?:行政|机关|参公|参照|事业|工勤|后勤|政法|执法|公益|全额|差额|自收自支|在职|在编|离休|退休|离退休|编外|聘用|合同|临时|其他)/;

const isByKind = ({ noun, unit, parts }: SaidCount): boolean =>
  POSTS.test(noun) &&
  /^[人名个]$/.test(unit) &&
  parts.length > 1 &&
  parts.every((part) => KIND.test(part.noun) && part.unit === unit);
