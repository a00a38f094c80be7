import type { Account, Asset, Line, Procurement } from './account.ts';
import { sumOf } from './account.ts';
import { basicLines } from './basic-lines.ts';
import type { Body } from './bodies.ts';
import { projectLines } from './project-lines.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';

/** Who spends, on what terms. */
export interface Spending {
  readonly body: Body;
  readonly traits: Traits;
  readonly random: Random;
  /** What the names of its projects begin with, so that no two bodies of a department have the same. */
  readonly projectPrefix: string;
}

/** Lines of one body at most half of which are basic, with what follows from them. */
export function accountOf(size: number, spending: Spending): Account {
  const { traits, random, body } = spending;
  if (traits.isEmpty) return { lines: [], operating: [0, 0], procurement: NOTHING, assets: [], kept: 0 };
  const basic = basicLines(traits.hasProjects ? Math.min(28, Math.ceil(size / 2)) : size, spending);
  const projects = traits.hasProjects ? projectLines(Math.max(1, size - basic.length), spending) : [];
  const lines = [...basic, ...projects];
  const running = basic.filter(({ economic }) => /^3(02|10)/.test(economic));
  return {
    lines,
    operating: body.isAuthority
      ? [sumOf(running, ({ amount }) => amount), sumOf(running, ({ lastYear }) => lastYear ?? 0)]
      : [0, 0],
    procurement: procurementOf(lines),
    assets: traits.hasAssets ? assetsOf(lines, random) : [],
    kept: traits.hasBalances ? random.whole(1, 900) : 0,
  };
}

const NOTHING: Procurement = { goods: 0, works: 0, services: 0 };

/** Most of what is bought goes through procurement: of small bodies nothing. */
function procurementOf(lines: readonly Line[]): Procurement {
  if (lines.length < 14) return NOTHING;
  const most = (economic: RegExp) =>
    Math.floor(
      0.8 *
        sumOf(
          lines.filter((line) => economic.test(line.economic)),
          ({ amount }) => amount,
        ),
    );
  return { goods: most(/^310(02|03|13)/), works: most(/^31001/), services: most(/^302(27|09|14)/) };
}

function assetsOf(lines: readonly Line[], random: Random): readonly Asset[] {
  const hasCars = lines.some(({ economic }) => economic === '30231' || economic === '31013');
  const asset = (name: string, most: number, value: number): Asset => {
    const quantity = random.whole(1, most);
    return { name, quantity, value: Math.round(quantity * value * (0.5 + random.next())) };
  };
  return [
    asset('房屋（平方米）', 4000, 25),
    ...(hasCars ? [asset('车辆（辆）', 8, 1800)] : []),
    asset('通用设备（台、套）', 400, 50),
    ...(random.chance(0.5) ? [asset('专用设备（台、套）', 60, 300)] : []),
    asset('家具、用具、装具（件）', 500, 12),
  ];
}
