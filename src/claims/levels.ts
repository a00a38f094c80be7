/** How far parts go on: through their lines, their sentence, to the next semicolon, or in their brackets. */
type Scope = 'list' | 'sentence' | 'clause' | 'bracket';

interface Level<T> {
  readonly whole: T;
  readonly scope: Scope;
  readonly depth: number;
  /** How the first line of a list begins; the list ends with the first line that begins otherwise. */
  kind?: string;
  hasSemicolon?: boolean;
}

/** Parts of parts are told so deep; what would be deeper is told beside, which keeps claims small for their readers. */
export const DEEPEST = 8;

/**
 * Whose parts are being told, while a paragraph is read from left to right. Parts follow 其中 and 包括; at the end of
 * a line they are the lines that follow. Within parts, parts of their own end at the next semicolon.
 */
export class Levels<T> {
  #levels: Level<T>[] = [];
  #depth = 0;

  /** Of what a thing told now is a part. */
  get whole(): T | undefined {
    return this.#levels.at(-1)?.whole;
  }

  /** Parts of `whole` follow; `isList` where the line ends here. */
  begin(whole: T, isList: boolean): void {
    if (this.#levels.length >= DEEPEST) return;
    const isInner = this.#levels.some(({ scope }) => scope === 'sentence' || scope === 'bracket');
    const scope = isList ? 'list' : this.#depth > 0 ? 'bracket' : isInner ? 'clause' : 'sentence';
    this.#levels.push({ whole, scope, depth: this.#depth });
  }

  /** Ends what is open in the sentence, and says whose parts they were, outermost. */
  stop(): T | undefined {
    const ended = this.#levels.filter(({ scope }) => scope !== 'list');
    this.#levels = this.#levels.filter(({ scope }) => scope === 'list');
    this.#depth = 0;
    return ended[0]?.whole;
  }

  /** A mark within a sentence. */
  mark(kind: 'semicolon' | 'comma' | 'colon' | 'open' | 'close'): void {
    if (kind === 'semicolon') this.#semicolon();
    else if (kind === 'open') this.#depth += 1;
    else if (kind === 'close') this.#close();
  }

  #semicolon(): void {
    while (this.#levels.at(-1)?.scope === 'clause') this.#levels.pop();
    for (const level of this.#levels) level.hasSemicolon = true;
  }

  /** Ends the parts of a sentence that has come to another whole: …；支出预算5万元. */
  another(): void {
    if (this.#levels.some(({ scope, hasSemicolon }) => scope === 'sentence' && hasSemicolon)) this.stop();
  }

  #close(): void {
    while (this.#levels.at(-1)?.scope === 'bracket' && this.#levels.at(-1)?.depth === this.#depth)
      this.#levels.pop();
    this.#depth = Math.max(0, this.#depth - 1);
  }

  /** A line follows that begins in this way and tells of money or not. */
  line(kind: string, tells: boolean): void {
    this.stop();
    for (let list = this.#levels.at(-1); list; list = this.#levels.at(-1)) {
      list.kind ??= kind;
      if (list.kind === kind && (tells || kind !== '')) return;
      this.#levels.pop();
    }
  }

  /** The innermost parts end here. */
  leave(): void {
    this.#levels.pop();
  }
}

/**
 * How a line begins, by kind: （一）, 一、, 1., （1）, ①, 2026年; '' for a line without a number. （一 and 一）, of which one
 * bracket is lost, go on with their list; （一般公共预算） is none.
 */
export function lineKind(line: string): string {
  const found =
    /^ *(?:(\(?[一二三四五六七八九十]+\)|\([一二三四五六七八九十]+(?=[^()]*(?:\(|$)))|([一二三四五六七八九十]+ ?[、.])|(\(\d+\))|(\d+ ?[、.](?!\d))|([①-⑳])|((?:19|20|21)\d{2} ?年))/.exec(
      line,
    );
  return found ? String(found.slice(1).findIndex((group) => group !== undefined)) : '';
}
