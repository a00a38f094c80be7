import { Random } from './random.ts';
import { LARGEST } from './traits.ts';
import type { Sector } from './words/sectors.ts';
import { countySectors, localSectors } from './words/sectors.ts';
import { COUNTY, PLACE_BEFORE, PLACE_FIRST, PLACE_LAST } from './words/sentences.ts';

/** A body that has a budget of its own. */
export interface Body {
  readonly name: string;
  /** What the names of its units begin with. */
  readonly prefix: string;
  readonly sector: Sector;
  /** 项 of its running costs. */
  readonly running: string;
  /** Whether it is an authority, with 机关运行经费, and not a public institution. */
  readonly isAuthority: boolean;
  /** Its place among all bodies of the county, for codes. */
  readonly number: number;
}

/** Every third body is a local one as long as there are county authorities. */
const LOCAL_EVERY = 3;

/** The authority with the most units is the one with the most lines. */
const BUSIEST = countySectors.reduce((most, sector) =>
  sector.units.length > most.units.length ? sector : most,
);

/** The departments of the county in their order, all names different; fewer than `count` where names run out. */
export function bodiesOf(count: number, seed: number): readonly Body[] {
  const random = new Random(seed);
  const county = [...random.shuffled(countySectors.filter((sector) => sector !== BUSIEST))];
  const places = placesOf(random);
  const bodies: Body[] = [];
  let local = 0;
  while (bodies.length < count) {
    const isLocal = bodies.length % LOCAL_EVERY === LOCAL_EVERY - 1;
    const authority = bodies.length === LARGEST ? BUSIEST : isLocal ? undefined : county.pop();
    if (authority) bodies.push(body(COUNTY, authority, bodies.length));
    else {
      const place = places[Math.floor(local / localSectors.length)];
      const sector = localSectors[local % localSectors.length];
      if (place === undefined || !sector) break;
      bodies.push(body(COUNTY + place, sector, bodies.length));
      local++;
    }
  }
  return bodies;
}

/** The subordinate units of a department, by its sector. */
export const unitsOf = (department: Body): readonly Body[] =>
  department.sector.units.map((unit, i) => ({
    ...department,
    name: department.prefix + unit,
    running: department.sector.functions[0] ?? department.running,
    isAuthority: false,
    number: department.number + 1 + i,
  }));

/** Names of places, the plainest first. */
export function placesOf(random: Random): readonly string[] {
  return PLACE_BEFORE.flatMap((before) =>
    random.shuffled(PLACE_FIRST.flatMap((first) => PLACE_LAST.map((last) => before + first + last))),
  );
}

const AUTHORITY = /(局|办公室|委员会|政府|办事处|部|会|社)$/;

function body(prefix: string, sector: Sector, index: number): Body {
  const name = sector.name.includes('{}') ? sector.name.replaceAll('{}', prefix) : prefix + sector.name;
  return {
    name,
    prefix,
    sector,
    running: sector.running,
    isAuthority: AUTHORITY.test(name),
    number: index * 10,
  };
}
