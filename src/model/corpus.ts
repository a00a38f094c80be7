import type { Place } from '../diagnostics/place.ts';
import { figureKey, figuresOf, tablesOf } from './figures.ts';
import type { Identity } from './identity.ts';
import { identityOf } from './identity.ts';
import type { Budget } from './schema.ts';
import type { Subjects } from './statements/subjects.ts';
import { firstSource } from './totals.ts';
import type { Valid } from './validate.ts';

/** What a run over many departments knows of each: enough to tell which belong together, never the whole budget. */
export interface Entry {
  readonly identity: Identity;
  readonly file: string;
  /** The units that a department lists as its own, by name; undefined where it does not say which it has. */
  readonly units?: readonly string[];
}

/** The figures of a budget that another is held against: in 分, with their places, by `figureKey`. */
export interface Figures {
  readonly identity: Identity;
  readonly file: string;
  /** The tables that it has. */
  readonly tables: readonly string[];
  readonly figures: ReadonlyMap<string, { readonly value: number; readonly place: Place }>;
}

/** Other budgets that have to do with one. */
export interface Others {
  readonly units?: Units;
  /** Last year's budget of the same body. */
  readonly lastYear?: Figures;
  /** Last year's data was given and has no budget of this body that could be read; of which file, where that is known. */
  readonly lacksLastYear?: { readonly file?: string };
}

/** The budgets that add up to a department's. */
export interface Units {
  readonly given: readonly Figures[];
  /** Names of the list whose budgets are not among those given, or could not be read. */
  readonly missing: readonly string[];
  /** Whether there are files that seem to be its units', and no list that says so. */
  readonly isUnlisted: boolean;
}

/** The files behind `Others`. */
export interface Links {
  readonly units?: Omit<Units, 'given'> & {
    /** By the name on the list. */
    readonly members: readonly { readonly name: string; readonly file: string }[];
  };
  readonly lastYear?: string;
}

const DEPARTMENT = '部门';
const ITSELF = '本级';
const UNIT = '所属单位';

/** The budgets of a run, indexed by identity: year × body × kind. */
export class Corpus {
  readonly #entries = new Map<string, Entry>();
  /** The first of each body, however its name is written. */
  readonly #bodies = new Map<string, Entry>();

  /** Adds an entry; answers the one that already has its identity, and then changes nothing. */
  add(entry: Entry): Entry | undefined {
    const key = JSON.stringify(Object.values(entry.identity));
    const existing = this.#entries.get(key);
    if (existing) return existing;
    this.#entries.set(key, entry);
    const body = bodyKey(entry.identity);
    if (!this.#bodies.has(body)) this.#bodies.set(body, entry);
    return undefined;
  }

  /** The files of other budgets that have to do with one. */
  linksOf(entry: Entry): Links {
    const { identity } = entry;
    const lastYear = this.#find({ ...identity, year: identity.year - 1 });
    const units = this.#unitsOf(entry);
    return { ...(units && { units }), ...(lastYear && { lastYear: lastYear.file }) };
  }

  /** Nothing where no file is a unit's: a department given alone. */
  #unitsOf({ identity, units }: Entry): Links['units'] {
    if (!identity.kind.startsWith(DEPARTMENT)) return undefined;
    const kind = identity.kind.slice(DEPARTMENT.length);
    const of = (scope: string, name: string) => this.#find({ ...identity, name, kind: scope + kind });
    const itself = of(ITSELF, identity.name);
    if (!units)
      return itself || this.#hasUnitNamedAfter(identity, UNIT + kind)
        ? { members: [], missing: [], isUnlisted: true }
        : undefined;
    const names = units.filter((name) => plainBody(name) !== plainBody(identity.name));
    const found = [
      { name: `${identity.name}（${ITSELF}）`, entry: itself },
      ...names.map((name) => ({ name, entry: of(UNIT, name) })),
    ];
    const members = found.flatMap(({ name, entry }) => (entry ? [{ name, file: entry.file }] : []));
    const missing = found.flatMap(({ name, entry }) => (entry ? [] : [name]));
    return members.length === 0 ? undefined : { members, missing, isUnlisted: false };
  }

  #hasUnitNamedAfter({ year, name }: Identity, kind: string): boolean {
    return [...this.#entries.values()].some(
      ({ identity }) =>
        identity.year === year && identity.kind === kind && plainBody(identity.name).startsWith(name),
    );
  }

  #find(identity: Identity): Entry | undefined {
    return this.#bodies.get(bodyKey(identity));
  }
}

const bodyKey = ({ year, name, kind }: Identity): string => JSON.stringify([year, plainBody(name), kind]);

/** A body's name without blanks and without the words by which a department's own office is told from the whole. */
const plainBody = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\((本级|本部|机关|机关本级)\)$|(本级|本部)$/, '');

/** The figures of a budget that is ready for checks. */
export function figuresFor({ value, placeOf }: Valid<Budget>, file: string, subjects: Subjects): Figures {
  const figures = figuresOf(value, subjects).map((figure) => {
    const source = firstSource(figure.figure);
    return [
      figureKey(figure),
      { value: figure.figure.value, place: source ? placeOf(source) : { file } },
    ] as const;
  });
  return { identity: identityOf(value), file, tables: tablesOf(value), figures: new Map(figures) };
}
