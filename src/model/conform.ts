import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Field, Schema } from './fields.ts';
import { fieldName } from './fields.ts';
import { isGiven, isOf, shapeFor } from './place-in.ts';
import type { Raw, RawMap } from './raw.ts';
import { excerpt } from './scalar.ts';

/** Raw values brought into a schema's shape: English keys, texts at the leaves. */
export interface Conformed {
  readonly plain: unknown;
  /** Whether no field was unknown, missing, doubled or misshapen. */
  readonly sound: boolean;
}

/** Translates keys to English and reports each field that is unknown, missing, given twice or of the wrong shape. */
export function conform(schema: z.ZodType, raw: Raw, reporter: Reporter): Conformed {
  const conforming = new Conforming(schema, reporter);
  const plain = conforming.value(schema, raw, undefined);
  return { plain, sound: conforming.sound };
}

class Conforming {
  sound = true;
  readonly #root: z.ZodType;
  readonly #reporter: Reporter;

  constructor(root: z.ZodType, reporter: Reporter) {
    this.#root = root;
    this.#reporter = reporter;
  }

  value(schema: Schema, raw: Raw, at: Step | undefined): unknown {
    const shape = shapeFor(schema, raw);
    if (shape.kind === 'text' && raw.kind === 'text') return raw.text;
    if (shape.kind === 'list' && raw.kind === 'list')
      return raw.items.map((item, i) => this.value(shape.element, item, { above: at, key: i }));
    if (shape.kind === 'map' && raw.kind === 'map') return this.#map(shape.fields, raw, at);
    if (shape.kind === 'record' && raw.kind === 'map') {
      const entries = raw.entries.map(({ key, value }) => [
        key,
        this.value(shape.element, value, { above: at, key }),
      ]);
      return Object.fromEntries(entries);
    }
    const facts = {
      expected: NAME[shape.kind],
      actual: raw.kind,
      text: raw.kind === 'text' ? excerpt(raw.text) : '',
    };
    this.#fault('wrong-type', facts, raw.place, at);
    return undefined;
  }

  #map(fields: readonly Field[], raw: RawMap, at: Step | undefined): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    const given = new Map<string, string>();
    for (const entry of raw.entries) {
      if (!isGiven(entry)) continue;
      const field = fields.find((each) => isOf(each, entry));
      if (!field) {
        this.#unknown(entry.key, fields, entry.place, at);
        continue;
      }
      const { key } = field;
      const first = given.get(key);
      if (first === undefined) {
        given.set(key, entry.key);
        plain[key] = this.value(field.schema, entry.value, { above: at, key });
      } else {
        this.#fault('field-given-twice', { field: entry.key, other: first }, entry.place, { above: at, key });
      }
    }
    for (const { key, title, required } of fields) {
      if (!required || given.has(key)) continue;
      const place = raw.blankOf?.(title) ?? raw.place;
      this.#fault('missing-field', { field: title }, place, { above: at, key });
    }
    return plain;
  }

  #unknown(key: string, fields: readonly Field[], place: Place, at: Step | undefined): void {
    const known = fields.map((field) => field.title);
    const facts = { field: excerpt(key), nearest: nearest(excerpt(key), known), known: known.join('、') };
    this.#fault('unknown-field', facts, place, { above: at, key: excerpt(key) });
  }

  #fault<C extends Code>(code: C, facts: Facts<C>, place: Place, at: Step | undefined): void {
    this.sound = false;
    const field = fieldName(this.#root, pathOf(at));
    this.#reporter.report(code, facts, { ...place, ...(field && { field }) });
  }
}

/** The last step of a path, which is put together where there is a fault. */
interface Step {
  readonly above: Step | undefined;
  readonly key: PropertyKey;
}

const pathOf = (at: Step | undefined): readonly PropertyKey[] => (at ? [...pathOf(at.above), at.key] : []);

const NAME = { text: 'text', list: 'list', map: 'map', record: 'map', either: 'text' } as const;

/** The known name that a mistyped one most likely means; empty where none is near. */
export const nearest = (name: string, known: readonly string[]): string => nearestOnes(name, known)[0] ?? '';

/** The known names that a mistyped one may mean, the likeliest first. */
export const nearestOnes = (name: string, known: readonly string[]): readonly string[] =>
  known
    .map((k) => ({ k, d: distance(name, k) }))
    .filter(({ d }) => d <= Math.max(1, Math.floor(name.length / 2)))
    .sort((a, b) => a.d - b.d)
    .map(({ k }) => k);
