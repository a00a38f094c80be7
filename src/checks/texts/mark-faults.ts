/** Slips of marks within one paragraph. */
export interface TextMarkFault {
  readonly kind: 'doubled' | 'half-width' | 'unpaired';
  readonly expected: string;
  readonly actual: string;
}

/** Two marks of which the second is wrong. A colon before a full stop is an empty reason, which is not judged here. */
const DOUBLED = /。[。，、；：]+|[，、；][，、；。：]+|：[：，、]+/g;
const HALF_WIDTH = /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han})/gu;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** What is wrong with the marks of a paragraph, with the words around. */
export function markFaultsIn(text: string): readonly TextMarkFault[] {
  const doubled = [...text.matchAll(DOUBLED)].map((match) =>
    shown('doubled', text, match.index, match[0], match[0].includes('。') ? '。' : match[0].slice(0, 1)),
  );
  const narrow = [...text.matchAll(HALF_WIDTH)].map((match) =>
    shown('half-width', text, match.index, match[0], FULL_WIDTH[match[0]] ?? ''),
  );
  return [...doubled, ...narrow, ...unpaired(text)];
}

const AROUND = 4;

function shown(
  kind: TextMarkFault['kind'],
  text: string,
  at: number,
  wrong: string,
  right: string,
): TextMarkFault {
  const before = [...text.slice(Math.max(0, at - 2 * AROUND), at)].slice(-AROUND).join('');
  const after = [...text.slice(at + wrong.length, at + wrong.length + 2 * AROUND)].slice(0, AROUND).join('');
  return { kind, expected: before + right + after, actual: before + wrong + after };
}

/** Openers by closers; brackets of both widths pair with each other, as clerks type them. */
const OPENER: Readonly<Record<string, string>> = { '）': '（', '”': '“', '》': '《', '】': '【', '〕': '〔' };
const CLOSER = Object.fromEntries(Object.entries(OPENER).map(([closer, opener]) => [opener, closer]));

/** Numbers of items, 1） and a), have no opening bracket. */
const ITEM = /(^|[。；：，、\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）]/g;

function unpaired(text: string): readonly TextMarkFault[] {
  const plain = text
    .replace(ITEM, (item, before: string) => before + '＊'.repeat(item.length - before.length))
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index: at } of plain.matchAll(/[（）“”《》【】〔〕]/g)) {
    const opener = OPENER[mark];
    if (opener === undefined) open.push({ mark, at });
    else if (open.pop()?.mark !== opener) return [loose(text, plain, at)];
  }
  const [first] = open;
  return first ? [loose(text, plain, first.at)] : [];
}

/** A mark without its other half. */
function loose(text: string, plain: string, at: number): TextMarkFault {
  const mark = plain[at] ?? '';
  const pair = CLOSER[mark] ? mark + CLOSER[mark] : OPENER[mark] + mark;
  return { kind: 'unpaired', expected: pair, actual: shown('unpaired', text, at, text[at] ?? '', '').actual };
}
