/** A chapter of a project’s description: 一、项目概述 and what stands below. */
export interface ProjectChapter {
  readonly heading: string;
  readonly body: string;
  /** The paragraph in which the heading stands, and that in which the body begins. */
  readonly at: number;
  readonly from: number;
}

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)\s*([^。，；：:]{2,16})(?:[：:]\s*(.*))?$/;

/** A heading of the first level. Where there are any, what （一） numbers stands below them. */
const FIRST = /^[一二三四五六七八九十]{1,3}、/;

/** The chapters of a description; what stands before the first heading is none. */
export function projectChapters(paragraphs: readonly string[]): readonly ProjectChapter[] {
  const isFirst = paragraphs.some((text) => FIRST.test(text.trim()) && HEADING.test(text.trim()));
  const heads = paragraphs.flatMap((text, at) => {
    const match = isFirst && !FIRST.test(text.trim()) ? null : HEADING.exec(text.trim());
    return match ? [{ heading: (match[1] ?? '').trim(), said: match[2] ?? '', at }] : [];
  });
  return heads.map(({ heading, said, at }, i) => ({
    heading,
    body: said + paragraphs.slice(at + 1, heads[i + 1]?.at).join(''),
    at,
    from: said !== '' || at + 1 >= (heads[i + 1]?.at ?? paragraphs.length) ? at : at + 1,
  }));
}
