import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Field, Shape } from './fields.ts';
import { shapeOf } from './fields.ts';
import type { Raw, RawMap } from './raw.ts';

/** Raw values brought into a schema's shape: English keys, texts at the leaves. */
export interface Conformed {
  readonly plain: unknown;
  /** Place by path of English keys joined with full points. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whether no field was unknown, missing, doubled or misshapen. */
  readonly sound: boolean;
}

/** Translates keys to English and reports each field that is unknown, missing, given twice or of the wrong shape. */
export function conform(schema: z.ZodType, raw: Raw, reporter: Reporter): Conformed {
  const conforming = new Conforming(reporter);
  const plain = conforming.value(schema, raw, '');
  return { plain, places: conforming.places, sound: conforming.sound };
}

class Conforming {
  readonly places = new Map<string, Place>();
  sound = true;
  readonly #reporter: Reporter;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  value(schema: z.core.$ZodType, raw: Raw, path: string): unknown {
    this.places.set(path, raw.place);
    const shape = this.#chosen(shapeOf(schema), raw);
    if (shape.kind === 'text' && raw.kind === 'text') return raw.text;
    if (shape.kind === 'list' && raw.kind === 'list')
      return raw.items.map((item, i) => this.value(shape.element, item, join(path, i)));
    if (shape.kind === 'map' && raw.kind === 'map') return this.#map(shape.fields, raw, path);
    if (shape.kind === 'record' && raw.kind === 'map') {
      const entries = raw.entries.map((e) => [e.key, this.value(shape.element, e.value, join(path, e.key))]);
      return Object.fromEntries(entries);
    }
    this.#fault();
    this.#reporter.report('wrong-type', { expected: WORD[shape.kind], actual: WORD[raw.kind] }, raw.place);
    return undefined;
  }

  /** Of alternatives, the one whose shape the data has. */
  #chosen(shape: Shape, raw: Raw): Shape {
    if (shape.kind !== 'either') return shape;
    const shapes = shape.options.map(shapeOf);
    return shapes.find((option) => option.kind === raw.kind) ?? (shapes[0] as Shape);
  }

  #map(fields: readonly Field[], raw: RawMap, path: string): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    const given = new Map<string, string>();
    for (const entry of raw.entries) {
      const field = fields.find((f) => f.title === entry.key || f.key === entry.key);
      if (!field) {
        this.#unknown(entry.key, fields, entry.place);
      } else if (given.has(field.key)) {
        this.#fault();
        const facts = { field: entry.key, other: given.get(field.key) ?? '' };
        this.#reporter.report('field-given-twice', facts, entry.place);
      } else {
        given.set(field.key, entry.key);
        plain[field.key] = this.value(field.schema, entry.value, join(path, field.key));
      }
    }
    for (const field of fields.filter((f) => f.required && !given.has(f.key))) {
      this.#fault();
      this.#reporter.report('missing-field', { field: field.title }, raw.place);
    }
    return plain;
  }

  #unknown(key: string, fields: readonly Field[], place: Place): void {
    this.#fault();
    const known = fields.map((field) => field.title);
    this.#reporter.report(
      'unknown-field',
      { field: key, nearest: nearest(key, known), known: known.join('、') },
      place,
    );
  }

  #fault(): void {
    this.sound = false;
  }
}

const WORD = { text: '文字', list: '列表', map: '一组字段', record: '一组字段', either: '文字' } as const;

const join = (path: string, step: string | number): string =>
  path === '' ? String(step) : `${path}.${step}`;

/** The known name that a mistyped one most likely means; empty where none is near. */
export function nearest(name: string, known: readonly string[]): string {
  const ranked = known.map((k) => ({ k, d: distance(name, k) })).sort((a, b) => a.d - b.d);
  const best = ranked[0];
  return best && best.d <= Math.max(1, Math.floor(name.length / 2)) ? best.k : '';
}
