import type { Claim, ReasonSaid, SaidAmount, SaidCount, SaidRate } from '../../claims/claim.ts';
import { readAmounts } from '../../claims/read-amounts.ts';
import { readClaims, readReasons } from '../../claims/read-claims.ts';
import { readCounts } from '../../claims/read-counts.ts';
import type { Budget } from '../../model/schema.ts';
import type { Cell } from '../figures/cell.ts';
import { WAN_RADIUS } from '../figures/cell.ts';
import type { Path } from '../rule.ts';

/** A part of the narrative that is read as one text: parts of a sentence stand in lines of their own. */
export interface Section {
  /** The list of its paragraphs. */
  readonly path: Path;
  /** Whether it is about one project, whose amounts no table has. */
  readonly isOfProject: boolean;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly reasons: readonly ReasonSaid[];
}

/** A claim with where it stands and what it is a part of. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly section: Section;
  readonly parent: PlacedClaim | undefined;
  readonly parts: readonly PlacedClaim[];
}

/** What a department's own text says of money and counts, and where. */
export class Narrative {
  readonly sections: readonly Section[];
  /** What it says of its duties and how it is set up, of which only counts are read. */
  readonly offices: readonly Section[];
  /** Every claim, wholes before their parts. */
  readonly claims: readonly PlacedClaim[];
  readonly #starts = new Map<Section, readonly number[]>();
  #radius: number | undefined;

  constructor({ narrative, dutyTexts, year }: Budget) {
    const lists: readonly (readonly [Path, readonly string[]])[] = [
      [['narrative', 'explanation'], narrative.explanation],
      [['narrative', 'otherMatters'], narrative.otherMatters],
      ...narrative.projects.map(
        ({ paragraphs }, i) => [['narrative', 'projects', i, 'paragraphs'], paragraphs] as const,
      ),
    ];
    this.sections = lists.flatMap(([path, paragraphs]) =>
      paragraphs.length > 0 ? [this.#section(path, paragraphs, year)] : [],
    );
    this.offices = [
      this.#section(['dutyTexts'], dutyTexts),
      this.#section(['narrative', 'institutions'], narrative.institutions),
    ];
    this.claims = this.sections.flatMap((section) =>
      section.claims.flatMap((claim) => placed(claim, section)),
    );
  }

  /** Claims that are no part of another. */
  get wholes(): readonly PlacedClaim[] {
    return this.claims.filter(({ parent }) => parent === undefined);
  }

  /** The paragraph at a place of a section's text. */
  pathAt(section: Section, at: number): Path {
    const starts = this.#starts.get(section) ?? [];
    const paragraph = starts.findLastIndex((start) => start <= at);
    return [...section.path, Math.max(0, paragraph)];
  }

  /** An amount of the text as a figure. */
  cell({ claim, section }: PlacedClaim, said: SaidAmount): Cell {
    return {
      ...this.#place(section, said),
      value: said.value,
      unit: said.unit === '元' ? '元' : '万元',
      radius: this.#radiusOf(said),
      name: `“${claim.label}${said.text}”`,
    };
  }

  /** How much an amount changes, as the text says: what falls is below zero, 持平 is nothing. */
  changeCell({ claim, section }: PlacedClaim): Cell | undefined {
    const { change } = claim;
    if (!change || (change.direction !== 'same' && !change.amount)) return undefined;
    const size = change.direction === 'same' ? 0 : (change.amount?.value ?? 0);
    return {
      ...this.#place(section, change.amount ?? change),
      value: change.direction === 'down' ? -size : size,
      unit: '万元',
      radius: change.direction === 'same' || !change.amount ? 0 : this.#radiusOf(change.amount),
      name: `“${claim.label}…${change.text}”`,
    };
  }

  /** A percentage of the text; falling ones are below zero. */
  rateCell({ claim, section }: PlacedClaim, rate: SaidRate): Cell {
    const { change } = claim;
    return {
      ...this.#place(section, rate),
      value: change?.direction === 'down' ? -rate.hundredths : rate.hundredths,
      unit: '±%',
      radius: rate.radius,
      name: `“${claim.label}…${change?.text ?? rate.text}”`,
    };
  }

  countCell(section: Section, count: SaidCount): Cell {
    const value = count.hundredths;
    return { ...this.#place(section, count), value, unit: '个', name: `“${count.noun}${count.text}”` };
  }

  counts(section: Section): readonly SaidCount[] {
    return readCounts(section.text);
  }

  #place(section: Section, { start }: { readonly start: number }) {
    const path = this.pathAt(section, start);
    return { id: `${section.path.join('.')}@${start}`, path, sheet: path.join('.'), isGiven: true };
  }

  /** How far what is behind an amount may be away. One that is finer than the two decimals of a form is so for itself. */
  #radiusOf({ unit, radius }: SaidAmount): number {
    return unit === '万元' && radius >= WAN_RADIUS ? this.#wanRadius() : radius;
  }

  /** Half of the finest place, to two decimals, that any amount in 万元 has: a text that drops zeros is as fine as one that does not. */
  #wanRadius(): number {
    this.#radius ??= Math.min(
      500_000,
      ...this.sections.flatMap(({ text }) =>
        readAmounts(text).flatMap(({ unit, radius }) =>
          unit === '万元' ? [Math.max(radius, WAN_RADIUS)] : [],
        ),
      ),
    );
    return this.#radius;
  }

  /** Without a year its counts alone are read. */
  #section(path: Path, paragraphs: readonly string[], year?: number): Section {
    const starts: number[] = [];
    let length = 0;
    for (const paragraph of paragraphs) {
      starts.push(length);
      length += paragraph.length + 1;
    }
    const text = paragraphs.join('\n');
    const section = {
      path,
      isOfProject: path.includes('projects'),
      text,
      claims: year === undefined ? [] : readClaims(text, year),
      reasons: year === undefined ? [] : readReasons(text),
    };
    this.#starts.set(section, starts);
    return section;
  }
}

function placed(claim: Claim, section: Section, parent?: PlacedClaim): readonly PlacedClaim[] {
  const own: PlacedClaim & { parts: PlacedClaim[] } = { claim, section, parent, parts: [] };
  const all = claim.parts.flatMap((part) => placed(part, section, own));
  own.parts.push(...all.filter((inner) => inner.parent === own));
  return [own, ...all];
}
