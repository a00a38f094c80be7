import type { Place } from '../diagnostics/place.ts';
import type { Field, Schema, Shape } from './fields.ts';
import { shapeOf } from './fields.ts';
import type { Raw, RawEntry, RawMap } from './raw.ts';

type Path = readonly PropertyKey[];

/**
 * The place of a field in raw values by its path of English keys; of one that is not given where it would stand in a
 * file that has a place for it, else that of what holds it.
 */
export function placeIn(schema: Schema, raw: Raw, [step, ...rest]: Path): Place {
  if (step === undefined) return raw.place;
  const shape = shapeFor(schema, raw);
  if (shape.kind === 'list' && raw.kind === 'list') {
    const item = raw.items[Number(step)];
    return item ? placeIn(shape.element, item, rest) : raw.place;
  }
  if (shape.kind === 'record' && raw.kind === 'map') {
    const entry = raw.entries.find(({ key }) => key === step);
    return entry ? placeIn(shape.element, entry.value, rest) : raw.place;
  }
  const field = shape.kind === 'map' ? shape.fields.find(({ key }) => key === step) : undefined;
  if (!field || raw.kind !== 'map') return raw.place;
  const entry = raw.entries.find((each) => isGiven(each) && isOf(field, each));
  return entry
    ? placeIn(field.schema, entry.value, rest)
    : (blankIn(raw, field, field.title, rest) ?? raw.place);
}

/** The blank place of a field of a group's, or of what of it has one. */
function blankIn(raw: RawMap, { schema }: Field, name: string, [step, ...rest]: Path): Place | undefined {
  const place = raw.blankOf?.(name);
  if (!place || step === undefined) return place;
  const shape = shapeOf(schema);
  const inner = shape.kind === 'map' ? shape.fields.find(({ key }) => key === step) : undefined;
  return (inner && blankIn(raw, inner, `${name}.${inner.title}`, rest)) ?? place;
}

/** The shape that a value should have; of alternatives, the one that it has. */
export function shapeFor(schema: Schema, raw: Raw): Shape {
  const shape = shapeOf(schema);
  if (shape.kind !== 'either') return shape;
  const shapes = shape.options.map(shapeOf);
  return shapes.find(({ kind }) => kind === raw.kind) ?? (shapes[0] as Shape);
}

/** A field with nothing but blanks in it is one that is not filled in. */
export const isGiven = ({ value }: RawEntry): boolean => value.kind !== 'text' || value.text.trim() !== '';

/** Whether an entry is a field's, by either of its names. */
export const isOf = ({ title, key }: Field, entry: RawEntry): boolean =>
  title === entry.key || key === entry.key;
