import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { YamlFault } from '../diagnostics/faults.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Raw, RawEntry } from '../model/raw.ts';
import type { YamlFaultAt } from './yaml-faults.ts';

/** What counts as no value (YAML 1.2.2, 10.3.2). */
const ABSENT = /^(?:~|null|Null|NULL|)$/;

/** A line that begins another document. */
const SEPARATOR = /^(?:---|\.\.\.)(?=\s|$)/gm;

/** The raw value that the events of a text stand for: each is gone over once, in order. */
export class YamlEvents {
  readonly #events: readonly Event[];
  readonly #text: string;
  readonly #at: (offset: number) => Place;
  readonly #faults: YamlFaultAt[] = [];
  #next = 0;
  /** Where the last text began. */
  #offset = 0;

  constructor(events: readonly Event[], text: string, at: (offset: number) => Place) {
    this.#events = events;
    this.#text = text;
    this.#at = at;
  }

  /** The value, undefined where there is none; or what is wrong: the first fault, or all fields that are given twice. */
  read(): { readonly raw: Raw | undefined; readonly faults: readonly YamlFaultAt[] } {
    const document = this.#take();
    const raw = document && this.#value();
    if (this.#events.length > this.#next + 1) this.#fault('MULTIPLE_DOCS', this.#separator());
    const first = this.#faults.find(({ reason }) => reason !== 'DUPLICATE_KEY');
    return { raw, faults: first ? [first] : this.#faults };
  }

  #take(): Event | undefined {
    return this.#events[this.#next++];
  }

  #fault(reason: YamlFault, offset: number): undefined {
    this.#faults.push({ reason, offset });
  }

  /** The next value; undefined where none is given, or it cannot be read. */
  #value(): Raw | undefined {
    const event = this.#take();
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.MAPPING:
        return this.#mapping(event);
      case EVENT_ID.SEQUENCE:
        return this.#sequence(event);
      case EVENT_ID.ALIAS:
        return this.#fault('ALIAS', event.anchorStart - 1);
      default:
        throw new Error('a value begins here');
    }
  }

  #scalar(event: ScalarEvent): Raw | undefined {
    this.#refuseMarks(event);
    const offset = this.#startOf(event);
    const text = getScalarValue(this.#text, event);
    if (event.style === SCALAR_STYLE.PLAIN && ABSENT.test(text)) return undefined;
    return { kind: 'text', text, place: this.#at(offset) };
  }

  #sequence(event: SequenceEvent): Raw {
    this.#refuseMarks(event);
    const place = this.#at(event.start);
    const items: Raw[] = [];
    while (!this.#isAtEnd()) {
      const item = this.#value();
      if (item) items.push(item);
    }
    return { kind: 'list', items, place };
  }

  #mapping(event: MappingEvent): Raw {
    this.#refuseMarks(event);
    const place = this.#at(event.start);
    const entries: RawEntry[] = [];
    const given = new Set<string>();
    while (!this.#isAtEnd()) {
      const key = this.#key(given);
      const value = this.#value();
      if (key && value) entries.push({ ...key, value });
    }
    return { kind: 'map', entries, place };
  }

  /** A field's name; undefined where it is none that can be read. */
  #key(given: Set<string>): Omit<RawEntry, 'value'> | undefined {
    const event = this.#events[this.#next];
    if (event?.type !== EVENT_ID.SCALAR) {
      if (event?.type !== EVENT_ID.ALIAS) this.#fault('NON_STRING_KEY', this.#offset);
      this.#value();
      return undefined;
    }
    this.#next++;
    const offset = this.#startOf(event);
    this.#refuseMarks(event);
    const key = getScalarValue(this.#text, event);
    if (given.has(key)) this.#fault('DUPLICATE_KEY', offset);
    given.add(key);
    return { key, place: this.#at(offset) };
  }

  /** What is written before a value and is not part of it. */
  #refuseMarks({ tagStart, anchorStart }: Pick<ScalarEvent, 'tagStart' | 'anchorStart'>): void {
    if (tagStart >= 0) this.#fault('TAG', tagStart);
    if (anchorStart >= 0) this.#fault('ANCHOR', anchorStart - 1);
  }

  /** Where a scalar begins, its quotation mark included. An empty one has no place of its own. */
  #startOf({ valueStart, style }: ScalarEvent): number {
    if (valueStart >= 0) this.#offset = valueStart;
    const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    return this.#offset - (isQuoted ? 1 : 0);
  }

  /** Where another document begins: no value holds such a line. */
  #separator(): number {
    SEPARATOR.lastIndex = this.#offset;
    return SEPARATOR.exec(this.#text)?.index ?? this.#offset;
  }

  /** Whether a list or a map ends here; its end is taken. */
  #isAtEnd(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }
}
