import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Field, Shape } from './fields.ts';
import { fieldName, shapeOf } from './fields.ts';
import type { Raw, RawEntry, RawMap } from './raw.ts';
import { excerpt } from './scalar.ts';

/** Raw values brought into a schema's shape: English keys, texts at the leaves. */
export interface Conformed {
  readonly plain: unknown;
  /** Place by path of English keys joined with full points; of fields not given too where the file has one for them. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whether no field was unknown, missing, doubled or misshapen. */
  readonly sound: boolean;
}

/** Translates keys to English and reports each field that is unknown, missing, given twice or of the wrong shape. */
export function conform(schema: z.ZodType, raw: Raw, reporter: Reporter): Conformed {
  const conforming = new Conforming(schema, reporter);
  const plain = conforming.value(schema, raw, []);
  return { plain, places: conforming.places, sound: conforming.sound };
}

class Conforming {
  readonly places = new Map<string, Place>();
  sound = true;
  readonly #root: z.ZodType;
  readonly #reporter: Reporter;

  constructor(root: z.ZodType, reporter: Reporter) {
    this.#root = root;
    this.#reporter = reporter;
  }

  value(schema: z.core.$ZodType, raw: Raw, path: Path): unknown {
    this.places.set(path.join('.'), raw.place);
    const shape = this.#chosen(shapeOf(schema), raw);
    if (shape.kind === 'text' && raw.kind === 'text') return raw.text;
    if (shape.kind === 'list' && raw.kind === 'list')
      return raw.items.map((item, i) => this.value(shape.element, item, [...path, i]));
    if (shape.kind === 'map' && raw.kind === 'map') return this.#map(shape.fields, raw, path);
    if (shape.kind === 'record' && raw.kind === 'map') {
      const entries = raw.entries.map((e) => [e.key, this.value(shape.element, e.value, [...path, e.key])]);
      return Object.fromEntries(entries);
    }
    const facts = {
      expected: NAME[shape.kind],
      actual: raw.kind,
      text: raw.kind === 'text' ? excerpt(raw.text) : '',
    };
    this.#fault('wrong-type', facts, raw.place, path);
    return undefined;
  }

  /** Of alternatives, the one whose shape the data has. */
  #chosen(shape: Shape, raw: Raw): Shape {
    if (shape.kind !== 'either') return shape;
    const shapes = shape.options.map(shapeOf);
    return shapes.find((option) => option.kind === raw.kind) ?? (shapes[0] as Shape);
  }

  #map(fields: readonly Field[], raw: RawMap, path: Path): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    const given = new Map<string, string>();
    for (const entry of raw.entries.filter(isGiven)) {
      const field = fields.find((f) => f.title === entry.key || f.key === entry.key);
      if (!field) {
        this.#unknown(entry.key, fields, entry.place, path);
      } else if (given.has(field.key)) {
        const facts = { field: entry.key, other: given.get(field.key) ?? '' };
        this.#fault('field-given-twice', facts, entry.place, [...path, field.key]);
      } else {
        given.set(field.key, entry.key);
        plain[field.key] = this.value(field.schema, entry.value, [...path, field.key]);
      }
    }
    for (const field of fields.filter((f) => !given.has(f.key))) {
      const { key, title, required } = field;
      if (!required && !raw.blanks) continue;
      if (raw.blanks) this.#blank(field, title, raw.blanks, [...path, key]);
      const blank = raw.blanks?.get(title);
      if (required) this.#fault('missing-field', { field: title }, blank ?? raw.place, [...path, key]);
    }
    return plain;
  }

  /** Keeps the places of a field that is not given, and of all in it. */
  #blank({ schema }: Field, name: string, blanks: NonNullable<RawMap['blanks']>, path: Path): void {
    const place = blanks.get(name);
    if (!place) return;
    this.places.set(path.join('.'), place);
    const shape = shapeOf(schema);
    for (const inner of shape.kind === 'map' ? shape.fields : [])
      this.#blank(inner, `${name}.${inner.title}`, blanks, [...path, inner.key]);
  }

  #unknown(key: string, fields: readonly Field[], place: Place, path: Path): void {
    const known = fields.map((field) => field.title);
    const facts = { field: excerpt(key), nearest: nearest(excerpt(key), known), known: known.join('、') };
    this.#fault('unknown-field', facts, place, [...path, excerpt(key)]);
  }

  #fault<C extends Code>(code: C, facts: Facts<C>, place: Place, path: Path): void {
    this.sound = false;
    const field = fieldName(this.#root, path);
    this.#reporter.report(code, facts, { ...place, ...(field && { field }) });
  }
}

type Path = readonly PropertyKey[];

const NAME = { text: 'text', list: 'list', map: 'map', record: 'map', either: 'text' } as const;

/** A field with nothing but blanks in it is one that is not filled in. */
const isGiven = ({ value }: RawEntry): boolean => value.kind !== 'text' || value.text.trim() !== '';

/** The known name that a mistyped one most likely means; empty where none is near. */
export const nearest = (name: string, known: readonly string[]): string => nearestOnes(name, known)[0] ?? '';

/** The known names that a mistyped one may mean, the likeliest first. */
export const nearestOnes = (name: string, known: readonly string[]): readonly string[] =>
  known
    .map((k) => ({ k, d: distance(name, k) }))
    .filter(({ d }) => d <= Math.max(1, Math.floor(name.length / 2)))
    .sort((a, b) => a.d - b.d)
    .map(({ k }) => k);
