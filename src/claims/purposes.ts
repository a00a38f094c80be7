import type { Purpose } from './claim.ts';
import type { Paragraph } from './paragraph.ts';
import { COMPARING } from './read-changes.ts';
import { introduced, REASONING } from './reasons.ts';

const FIND =
  /(?:主要|全部|专项|资金)用于 ?:? *|(?<=[，,。;\n] {0,4})用于 ?:? *|(?<=[，,] {0,4})主要是(?!因|由于|原因) ?:? *|主要内容(?:是|为) ?:? */g;
/** A purpose ends with its sentence, or where the item goes on to its amounts, its change or its reason. */
const END = new RegExp(
  `[。;!?\\n]|[，,](?= ?(?:(?:19|20|21)\\d{2} ?年|上年|其中|包括|${COMPARING}|${REASONING}))`,
  'g',
);

/** What stands after 主要用于 and 主要是, in order. */
export const purposesOf = (paragraph: Paragraph): readonly Purpose[] =>
  introduced(paragraph, FIND, END, () => true);
