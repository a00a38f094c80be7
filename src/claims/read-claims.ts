import type { Base, Change, Claim, Reason, ReasonSaid, SaidAmount } from './claim.ts';
import { Clauses } from './clauses.ts';
import { DIRECTION, directionOf } from './directions.ts';
import { claimOf, type Draft, draftOf } from './draft.ts';
import { endsWithSubject, isWhole, type Label, readLabel } from './labels.ts';
import { DEEPEST, Levels, lineKind } from './levels.ts';
import { paragraphOf } from './paragraph.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { plainText } from './plain-text.ts';
import { COMPARING } from './read-changes.ts';
import { saidBase } from './said-base.ts';

/**
 * What a paragraph says of money, in order. Lines of a text are paragraphs, and parts may stand in lines of their
 * own, so paragraphs that belong together are better read as one text. With the year of the budget, an amount of an
 * earlier year is known as such even where no other year is said.
 */
export const readClaims = (paragraph: string, budgetYear?: number): readonly Claim[] =>
  new Reading(paragraph).read(budgetYear).claims;

/** Every reason of a paragraph, in order, whether or not it belongs to a claim. */
export const readReasons = (paragraph: string): readonly ReasonSaid[] =>
  new Reading(paragraph).read().reasons;

/** A clause that says what the changes after it are measured against. */
const COMPARED = new RegExp(`^${COMPARING}[^，]*?(相比|比较|相较|对比)$`);

/** Words of direction are looked for in so much of a clause, which keeps the search linear. */
const LONGEST_ABOUT = 40;

const ABOUT = new RegExp(
  `^(.*?)(?:(${DIRECTION})[(（/或、]?(${DIRECTION})?[)）]?)?(?:增减)?(?:变化|变动|情况|幅度|较大|其)*的?$`,
  's',
);

/** Amounts of which a year's budget is a part and not the same said again. */
const OVER_YEARS = /总投资|总预算|总经费|总造价|总金额|概算|合同|累计/;

/** Whether an amount without a name of its own is one of the claim before it, of this year or the last. */
const saysAgain = ({ age, year }: Label, claim: Draft): boolean =>
  age === 'last' ||
  (claim.label === ''
    ? year !== undefined && claim.year !== undefined && year < claim.year
    : !OVER_YEARS.test(claim.label));

/** One reading of a paragraph from left to right: a comparison, reason or purpose belongs to the amount before it. */
class Reading {
  readonly #text: string;
  readonly #plain: string;
  readonly #pieces: readonly Piece[];
  readonly #levels = new Levels<Draft>();
  readonly #clauses = new Clauses();
  readonly #drafts: Draft[] = [];
  readonly #byLabel = new Map<string, Draft>();
  readonly #reasons: ReasonSaid[] = [];
  /** The claim that a comparison would belong to now; none at the beginning of a line. */
  #latest: Draft | undefined;
  /** The claim that 其中 at the beginning of a line would part. */
  #before: Draft | undefined;
  #year: number | undefined;
  /** What a sentence that begins with 与上年相比， measures its changes against. */
  #base: Base | undefined;

  constructor(text: string) {
    const paragraph = paragraphOf(text);
    this.#text = text;
    this.#plain = paragraph.plain;
    this.#pieces = piecesOf(paragraph);
  }

  read(budgetYear?: number): { readonly claims: readonly Claim[]; readonly reasons: readonly ReasonSaid[] } {
    for (const [i, piece] of this.#pieces.entries()) this.#take(piece, i);
    return { claims: this.#drafts.map((draft) => claimOf(draft, budgetYear)), reasons: this.#reasons };
  }

  #take(piece: Piece, i: number): void {
    switch (piece.kind) {
      case 'mark':
        this.#mark(piece, i);
        return;
      case 'amount':
        this.#amount(piece.amount);
        break;
      case 'change':
        this.#change(piece.change);
        break;
      case 'reason':
        this.#reason(piece.reason);
        break;
      case 'purpose':
        if (this.#latest) this.#latest.purpose ??= piece.purpose;
        break;
      case 'share':
        if (this.#latest) this.#latest.share ??= piece.share;
        break;
      case 'opener':
        if (this.#labelAt(piece.start).clause.trim() !== '') return;
        if (this.#latest ?? this.#before)
          this.#levels.begin((this.#latest ?? this.#before) as Draft, this.#endsLine(piece.end));
        break;
      default:
        piece satisfies never;
    }
    if (this.#latest && piece.kind !== 'opener') this.#latest.end = Math.max(this.#latest.end, piece.end);
    this.#clauses.told(piece.end);
  }

  #mark({ mark, start, end }: Extract<Piece, { kind: 'mark' }>, i: number): void {
    const clause = this.#text.slice(this.#clauses.before(start), start);
    if (mark === 'comma' || mark === 'colon') this.#leadIn(clause, start - clause.length);
    if (mark === 'stop' || mark === 'line') {
      this.#latest = this.#levels.stop() ?? this.#latest;
      this.#year = undefined;
      this.#base = undefined;
      if (mark === 'line') this.#line(end, i);
    } else this.#levels.mark(mark);
    if (mark === 'open' && this.#latest && this.#partsFollow(this.#latest, start))
      this.#levels.begin(this.#latest, false);
    const goesOn = (mark === 'comma' || mark === 'colon') && endsWithSubject(clause);
    if (!goesOn) this.#clauses.mark(mark, end);
  }

  /** Whether a bracket right after an amount holds its parts: 9万元（购置费0万元，运行费9万元）. */
  #partsFollow(claim: Draft, at: number): boolean {
    return (
      claim.amount?.end === at &&
      !/^\( ?(?:其中|不?含|即|约|折合|上年|去年)/.test(this.#plain.slice(at, at + 6))
    );
  }

  /** 2026年，… says the year of what follows; 财政拨款支出预算中，… says whose parts follow. */
  #leadIn(clause: string, at: number): void {
    const plain = plainText(clause).trim();
    const year = /^((?:19|20|21)\d{2}) ?年度?$/.exec(plain);
    if (year) this.#year = Number(year[1]);
    const compared = COMPARED.exec(plain);
    if (compared) this.#base = saidBase(clause.trimEnd().slice(0, -compared[1]!.length), at);
    if (!plain.endsWith('中')) return;
    const whole = this.#byLabel.get(readLabel(clause.trimEnd().slice(0, -1)).label);
    if (!whole || whole.depth >= DEEPEST) return;
    this.#levels.stop();
    this.#levels.begin(whole, false);
  }

  #line(start: number, i: number): void {
    const end = this.#plain.indexOf('\n', start);
    const line = this.#plain.slice(start, end < 0 ? undefined : end);
    if (line.trim() === '') return;
    this.#before = this.#latest ?? this.#before;
    this.#latest = undefined;
    this.#levels.line(lineKind(line.slice(0, 24)), this.#tells(i + 1));
  }

  /** Whether the line from this piece on tells of money. */
  #tells(from: number): boolean {
    for (let i = from; i < this.#pieces.length; i += 1) {
      const piece = this.#pieces[i];
      if (piece?.kind === 'amount' || piece?.kind === 'change') return true;
      if (piece?.kind === 'mark' && piece.mark === 'line') return false;
    }
    return false;
  }

  #endsLine(at: number): boolean {
    const end = this.#plain.indexOf('\n', at);
    return end >= 0 && this.#plain.slice(at, Math.min(end, at + 8)).trim() === '' && end - at < 8;
  }

  #labelAt(end: number): { readonly clause: string; readonly label: Label; readonly at: number } {
    const at = this.#clauses.before(end);
    const clause = this.#text.slice(at, end);
    return { clause, label: readLabel(clause), at };
  }

  #amount(amount: SaidAmount): void {
    const { clause, label, at } = this.#labelAt(amount.start);
    if (this.#latest && label.label === '' && label.age && saysAgain(label, this.#latest))
      this.#latest.others.push({ amount, age: label.age, base: saidBase(clause, at) });
    else this.#begin(label, at, amount);
  }

  #change(said: Change): void {
    const change = said.base || !this.#base ? said : { ...said, base: this.#base };
    const { label, at } = this.#labelAt(said.start);
    const isOwn = label.label !== '' && !this.#latest?.label.startsWith(label.label);
    if (isOwn || !this.#latest) this.#begin(label, at).change = change;
    else if (this.#latest.change === undefined) this.#latest.change = change;
    else this.#begin({ ...label, label: this.#latest.label }, at).change = change;
  }

  #begin(label: Label, at: number, amount?: SaidAmount): Draft {
    if (isWhole(label.label)) this.#levels.another();
    const year = label.year ?? this.#year;
    this.#year = undefined;
    const { whole } = this.#levels;
    const draft = draftOf(year === undefined ? label : { ...label, year }, at, whole, amount);
    (whole?.parts ?? this.#drafts).push(draft);
    this.#byLabel.set(draft.label, draft);
    this.#latest = draft;
    return draft;
  }

  #reason(reason: Reason): void {
    const clause = this.#text
      .slice(this.#clauses.before(reason.introducer.start), reason.introducer.start)
      .trimEnd();
    const [, said = '', word, also] = ABOUT.exec(clause.slice(-LONGEST_ABOUT)) ?? [];
    const about = readLabel(clause.slice(0, -LONGEST_ABOUT) + said).label;
    const named = about === '' ? this.#latest : this.#byLabel.get(about);
    const claim = named?.reason === undefined ? named : undefined;
    if (claim) claim.reason = reason;
    if (claim) claim.end = Math.max(claim.end, reason.end);
    const direction = word === undefined ? claim?.change?.direction : directionOf(word);
    const second = word === undefined ? claim?.change?.also : also;
    this.#reasons.push({
      ...{ reason, about: about === '' ? (claim?.label ?? '') : about },
      ...(direction === undefined ? {} : { direction }),
      ...(second === undefined ? {} : { also: second }),
    });
  }
}
