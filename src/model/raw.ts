import type { Place } from '../diagnostics/place.ts';

/**
 * What a reader yields: texts, lists and maps, each with the place it came from, before anything is known
 * of their meaning. Numbers stay text, so that no amount ever passes through floating point.
 */
export type Raw = RawText | RawList | RawMap;

export interface RawText {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
}

export interface RawList {
  readonly kind: 'list';
  readonly items: readonly Raw[];
  readonly place: Place;
}

export interface RawMap {
  readonly kind: 'map';
  /** In the order of the file. A key without a value is not here. */
  readonly entries: readonly RawEntry[];
  readonly place: Place;
  /**
   * Where an entry that is not here would stand, in a file that has a place for it: a form's blank cell. By key, of
   * what stands in a group that is not here by the keys from here on, joined with full points.
   */
  readonly blankOf?: (name: string) => Place | undefined;
}

export interface RawEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: Raw;
}

/** Whether each text that a reader found passes. */
export function everyRawText(raw: Raw, passes: (text: string) => boolean): boolean {
  switch (raw.kind) {
    case 'text':
      return passes(raw.text);
    case 'list':
      return raw.items.every((item) => everyRawText(item, passes));
    case 'map':
      return raw.entries.every(({ value }) => everyRawText(value, passes));
  }
}

/** The place of the first text that holds a character, if any does. */
export function placeOfCharacter(raw: Raw, character: string): Place | undefined {
  switch (raw.kind) {
    case 'text':
      return raw.text.includes(character) ? raw.place : undefined;
    case 'list':
      return first(raw.items, character);
    case 'map':
      return first(
        raw.entries.map((entry) => entry.value),
        character,
      );
  }
}

function first(raws: readonly Raw[], character: string): Place | undefined {
  for (const raw of raws) {
    const place = placeOfCharacter(raw, character);
    if (place) return place;
  }
  return undefined;
}
