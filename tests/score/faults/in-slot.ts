import type { Department } from '../department/department.ts';
import type { Slot } from '../department/telling.ts';
import { Book } from '../identities/book.ts';
import { valueAt, withValue } from '../plain.ts';
import type { Fault } from './fault.ts';

/** The paragraph of a slot with something else in the slot's place, `after` cut off behind it. */
export function rewritten(department: Department, slot: Slot, text: string, cut = 0): string {
  const paragraph = String(valueAt(department.budget, slot.path));
  return paragraph.slice(0, slot.start) + text + paragraph.slice(slot.start + slot.text.length + cut);
}

/** A fault that puts another word in a slot. */
export function inSlot(department: Department, slot: Slot, text: string, more: Partial<Fault> = {}): Fault {
  return inParagraph(department, slot.path, rewritten(department, slot, text), {
    what: `${slot.path} ${slot.part ?? slot.role}: ${slot.text} → ${text}`,
    ids: slot.ids,
    ...more,
    places: [...placesOf(department, slot), ...(more.places ?? [])],
  });
}

/** A fault that puts another text in a paragraph; no text takes it away. */
export function inParagraph(
  department: Department,
  path: string,
  text: string | undefined,
  { what = '', ids = [], places = [], unseen }: Partial<Fault>,
): Fault {
  return {
    budget: withValue(department.budget, path, text),
    what: what || `${path}: ${String(valueAt(department.budget, path))} → ${text ?? ''}`,
    ids,
    places: [path, ...places],
    ...(unseen !== undefined && { unseen }),
  };
}

/** Figures that are told together: of a rule over one, any of their places is right. */
const TOGETHER: readonly (readonly [member: RegExp, family: RegExp])[] = [
  [/^三公/, /^三公/],
  [
    /^(income|fiscal|expenditure|why|一般公共预算|政府性基金预算|国有资本经营预算)/,
    /^(income|fiscal|expenditure|why|一般|政府|国有)/,
  ],
  [/^(item|again)/, /^never$/],
];

/** The paragraph, the cells that it states, and the paragraphs of figures that belong together with it. */
function placesOf({ budget, slots }: Department, { path, cells = [], part = '' }: Slot): readonly string[] {
  const book = new Book(budget);
  const family = TOGETHER.find(([member]) => member.test(part.replace(/^(?:up|down|same) /, '')))?.[1];
  const relatives = family
    ? slots.filter((slot) => family.test(slot.part ?? '') && slot.role !== 'year')
    : [];
  return [
    path,
    ...relatives.map((slot) => slot.path),
    ...cells.map(({ table, row, column, side = '行' }) => book.member(table, row, column, side).path),
  ];
}
