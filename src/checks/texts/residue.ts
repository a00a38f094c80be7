import { excerpt } from '../../model/scalar.ts';

/** What a form leaves to be filled in, chosen or struck out, and clerks forget. */

/** `blank`: a place to fill in; `choice`: two words of which one should have gone; `instruction`: what the form asks. */
export type ResidueKind = 'blank' | 'choice' | 'instruction';

export interface Residue {
  readonly kind: ResidueKind;
  readonly residue: string;
}

const DIRECTION = '(?:增加|增长|上升|提高|减少|下降|降低|持平)';
const COUNTED = '(?:万元|元|人|名|辆|家|个|台|项|套)';

/**
 * Each is certain: 二〇〇八 is a year, X光 a ray, （境） a word. Numbers and letters beside XX make a model or a masked
 * number of it.
 */
const PATTERNS: readonly (readonly [kind: ResidueKind, pattern: RegExp])[] = [
  ['choice', new RegExp(`${DIRECTION}\\s*[（(]\\s*${DIRECTION}\\s*[)）]`, 'g')],
  ['choice', new RegExp(`[（(]${DIRECTION}(?:\\s*[、/／或]\\s*${DIRECTION})+[)）]`, 'g')],
  ['choice', /(?:增加|增长)\s*[/／]\s*(?:减少|下降)|(?:减少|下降)\s*[/／]\s*(?:增加|增长)/g],
  ['choice', /元\s*[（(]持平[)）]/g],
  ['blank', /(?<![0-9A-Za-zＸｘ\-/])[xXＸｘ](?:,?[xXＸｘ])+(?![0-9A-Za-z])/g],
  ['blank', /(?<![0-9A-Za-zＸｘ\-/])[xXＸｘ](?=万元|亿元|元|个|家|辆|台|项|名|年|月|日|[%％])/g],
  ['blank', /20[xXＸｘ×*]{2}年?/g],
  ['blank', /[×╳]{2,}|□{2,}|▲{2,}/g],
  ['blank', /(?<![一二三四五六七八九十零○〇])[○〇◯]{2,}(?![一二三四五六七八九十零○〇])/g],
  ['blank', /(?<![0-9A-Za-z])\*{2,}(?=万?元|[%％]|年|月|局|部门|单位|个|家|项|人|名|辆|台)/g],
  ['blank', /(?<![0-9A-Za-z])[_＿]{2,}(?![0-9A-Za-z])/g],
  ['blank', /[（(〔【[][ \u3000]*[)）〕】\]]/g],
  ['blank', /\$?\{\{?[^{}]{0,40}\}\}?/g],
  ['blank', /[（(【[〔](?:部门、单位名称|部门名称|单位名称|项目名称|填报单位)[)）】\]〕]/g],
  [
    'blank',
    new RegExp(
      `(?<=编制|人员|实有|在职|离休|退休|行政|事业|工勤|共有|共计|预算|安排|收入|支出|增加|减少|用车|车辆|经费|[为计])[ \\u3000]+${COUNTED}(?=[、，。；,;]|$)`,
      'g',
    ),
  ],
  [
    'blank',
    /(?:增加|减少|安排|收入|支出|共计|(?:数|预算|资金|金额|费)为?|计划|单价|科目|项）”?)万元(?=[，。；、]|（含）)/g,
  ],
  ['blank', /(?:原因是|用于|包括|指)[：:]?(?:…+|\.{3,})(?=[。；，]|$)/g],
  ['blank', /^[（(]?[\d一二三四五六七八九十]*[)）]?[、.．]?\s*…+[：:。]?$/g],
  ['blank', /(?<=[，、；：。])…+/g],
  [
    'instruction',
    /[【[〔（(][^】\]〕）)]{0,60}(?:请填|待填|此处填|则写|填报口径|填报说明|填表说明)[^】\]〕）)]*[】\]〕）)]?/g,
  ],
  [
    'instruction',
    /[【[〔][^】\]〕]{0,60}(?:如有|若有|如无|若无|请[填写删选按]|请根据|请说明|示例)[^】\]〕]*[】\]〕]/g,
  ],
  ['instruction', /[（(](?:若|如)(?:无|没有|不涉及)[，,]?[^）)]{0,10}(?:则|请|写|填)[^）)]*[)）]?/g],
  ['instruction', /^[（(][^）)]{0,30}作(?:下述|如下|以下)说明[：:]/g],
  ['instruction', /^[（(](?:请|简要)?(?:说明|列举|列示|填写|写明|概述|描述|阐述)[^）)]*[)）]$/g],
  ['instruction', /[。；][（(][^（()）]{0,40}(?:情况|数量|金额)[^（()）]*等[)）]\s*$/g],
  ['instruction', /^(?:填报口径|填报说明|填表说明)[：:]|请填写|待填写|此处填写|请在此|单击此处|点击此处/g],
];

/** All of them in one, since most paragraphs have none and a search costs little beside many. */
const ANY = new RegExp(PATTERNS.map(([, { source }]) => source).join('|'));

/** What a text has of it, certain cases first; empty where it is finished. */
export function residueIn(text: string): readonly Residue[] {
  if (!ANY.test(text)) return [];
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([residue]): Residue => ({ kind, residue: excerpt(residue) || residue })),
  );
}
