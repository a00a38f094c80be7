import type { Place } from '../diagnostics/place.ts';
import type { Raw, RawEntry, RawMap } from '../model/raw.ts';

type Path = readonly string[];

/** Where the value of a path stands, if there is one. */
interface Expected {
  readonly path: Path;
  readonly place: Place;
}

/** Builds nested maps from values at paths of names, and of paths without a value where it would stand. */
export class RawFields {
  readonly #place: Place;
  readonly #entries = new Map<string, Raw | RawFields>();
  readonly #expected: Expected[] = [];

  constructor(place: Place) {
    this.#place = place;
  }

  /** Says where the value of a path stands, if there is one; before values are set. */
  expect(path: Path, place: Place): void {
    this.#expected.push({ path, place });
  }

  set([first = '', ...rest]: Path, value: Raw): void {
    if (rest.length === 0) {
      this.#entries.set(first, value);
      return;
    }
    const existing = this.#entries.get(first);
    const inner = existing instanceof RawFields ? existing : new RawFields(value.place);
    this.#entries.set(first, inner);
    inner.set(rest, value);
  }

  raw(): RawMap {
    return this.#raw(this.#expected, []);
  }

  /** The fields of the group at a path, the places of what is blank in it being looked for when they are asked for. */
  #raw(expected: readonly Expected[], at: Path): RawMap {
    const entries = [...this.#entries].map(([key, of]): RawEntry => {
      const value = of instanceof RawFields ? of.#raw(expected, [...at, key]) : of;
      return { key, place: value.place, value };
    });
    let blanks: ReadonlyMap<string, Place> | undefined;
    const blankOf = (name: string) => {
      blanks ??= blanksBelow(expected, at);
      return blanks.get(name);
    };
    return { kind: 'map', entries, place: this.#place, blankOf };
  }
}

/** The places of what is expected in a group; of one that is blank altogether also its own: its first cell. */
function blanksBelow(expected: readonly Expected[], at: Path): ReadonlyMap<string, Place> {
  const inside = expected.filter(({ path }) => at.every((key, i) => path[i] === key));
  const named = inside.flatMap(({ path, place }) => {
    const rest = path.slice(at.length);
    return rest.map((_, i) => [rest.slice(0, i + 1).join('.'), place] as const);
  });
  return new Map(named.reverse());
}
