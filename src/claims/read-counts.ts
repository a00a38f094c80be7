import type { SaidCount } from './claim.ts';
import { Clauses } from './clauses.ts';
import { Levels, lineKind } from './levels.ts';
import { type Mark, readMarks } from './marks.ts';
import { type NumberRun, scaled } from './numbers.ts';
import { paragraphOf } from './paragraph.ts';
import { OPENER } from './pieces.ts';

const UNIT =
  / {0,3}(台\(套\)|平方米|平方公里|公里|万人次|人次|辆|台|套|个|家|户|人|名|项(?!\))|件|处|所|场|次|批|篇|亩|吨|米)/y;
/** Nouns that follow their count: 19个项目. */
const NOUN_AFTER =
  /(?:预算单位|下属单位|所属单位|内设机构|(?:参公)?事业单位|行政单位|行政机关|机关|单位|部门|项目|科室)/y;
const BEFORE =
  /^.*(?:共有|共计|拥有|现有|占用|安排购置|购置|编制(?=[^总人数为共约： ])|其中|以及|[、和及]) *|^ *(?:[本我](?:部门|单位))?/s;
const AFTERWARDS = /(?:[ :、]|共计?|约?为|约|总数|人数|数量|有)+$/;

interface Draft extends Omit<SaidCount, 'parts'> {
  readonly parts: Draft[];
}

type Event =
  | {
      readonly kind: 'count';
      readonly start: number;
      readonly run: NumberRun;
      readonly unit: string;
      readonly end: number;
    }
  | { readonly kind: 'mark'; readonly start: number; readonly end: number; readonly mark: Mark['kind'] }
  | { readonly kind: 'opener'; readonly start: number; readonly end: number };

/** Every count with its noun and unit, in order; parts are those of the same unit after 其中. */
export function readCounts(text: string): readonly SaidCount[] {
  const { plain, numbers } = paragraphOf(text);
  const counted = numbers.flatMap((run) => countAt(run, plain) ?? []);
  if (counted.length === 0) return [];
  const clauses = new Clauses();
  const levels = new Levels<Draft>();
  const found: Draft[] = [];
  let latest: Draft | undefined;
  for (const event of eventsOf(plain, counted)) {
    if (event.kind === 'count') {
      latest = draftOf(event, text, plain, clauses.before(event.start));
      while (levels.whole && levels.whole.unit !== latest.unit) levels.leave();
      (levels.whole?.parts ?? found).push(latest);
      clauses.told(event.end);
    } else if (event.kind === 'mark') {
      if (event.mark === 'stop') latest = levels.stop() ?? latest;
      else if (event.mark === 'line') levels.line(lineKind(plain.slice(event.end, event.end + 24)), true);
      else levels.mark(event.mark);
      clauses.mark(event.mark, event.end);
    } else if (plain.slice(clauses.before(event.start), event.start).trim() === '') {
      if (latest) levels.begin(latest, /^ *\n/.test(plain.slice(event.end, event.end + 8)));
      clauses.told(event.end);
    }
  }
  return found;
}

function countAt(run: NumberRun, plain: string): Event | undefined {
  UNIT.lastIndex = run.end;
  const unit = UNIT.exec(plain)?.[1];
  return unit === undefined ? undefined : { kind: 'count', start: run.start, run, unit, end: UNIT.lastIndex };
}

const eventsOf = (plain: string, counted: readonly Event[]): readonly Event[] =>
  [
    ...counted,
    ...readMarks(plain).map(({ kind: mark, start, end }): Event => ({ kind: 'mark', mark, start, end })),
    ...[...plain.matchAll(OPENER)].map(
      ({ index, 0: words }): Event => ({ kind: 'opener', start: index, end: index + words.length }),
    ),
  ].sort((a, b) => a.start - b.start);

function draftOf(
  { start, end, run, unit }: Extract<Event, { kind: 'count' }>,
  text: string,
  plain: string,
  clause: number,
): Draft {
  const hundredths = scaled(run, 100n).value;
  return {
    start,
    end,
    text: text.slice(start, end),
    noun: nounOf(text, plain, clause, start, end),
    unit,
    hundredths,
    parts: [],
  };
}

/** The noun before the count (共有车辆7辆) or after it (19个项目). */
function nounOf(text: string, plain: string, clause: number, start: number, end: number): string {
  NOUN_AFTER.lastIndex = end;
  const after = NOUN_AFTER.exec(plain);
  if (after) return after[0];
  const before = plain.slice(clause, start);
  const from = clause + (BEFORE.exec(before)?.[0].length ?? 0);
  return text.slice(from, start - (AFTERWARDS.exec(before)?.[0].length ?? 0));
}
