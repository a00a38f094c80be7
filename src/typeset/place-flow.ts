import { assertNever } from '../tree/node.ts';
import type { FlowItem, TextItem } from './flow.ts';
import { placeTable, tableStart } from './place-table.ts';
import { atTop, fits, type Sheet, TOLERANCE } from './sheet.ts';

/** Places items one under the other: headings stay with what follows, no line stands alone on a page. */
export function placeFlow(items: readonly FlowItem[], sheet: Sheet): void {
  let opening = true;
  items.forEach((item, i) => {
    const previous = items[i - 1];
    const kept = previous !== undefined && 'keepWithNext' in previous && previous.keepWithNext;
    if (!kept && !atTop(sheet)) {
      const height = keptHeight(items, i, sheet.bottom - sheet.top);
      if (!fits(sheet, height) && height <= sheet.bottom - sheet.top + TOLERANCE) sheet.turn();
    }
    place(item, sheet, opening, i === items.length - 1);
    opening = item.kind === 'page-break';
  });
}

function place(item: FlowItem, sheet: Sheet, opening: boolean, last: boolean): void {
  switch (item.kind) {
    case 'text':
      // Space above is lost at the top of a page that the text ran on to, not where a page was begun on purpose.
      if (opening || !atTop(sheet)) sheet.down(item.before);
      placeText(item, sheet);
      sheet.down(item.after);
      break;
    case 'table':
      placeTable(item.table, sheet);
      sheet.down(item.after);
      break;
    case 'picture': {
      const { x, width, height, node, picture, air } = item;
      sheet.down(air);
      sheet.picture({ x: sheet.x + x, y: sheet.y, width, height, node, picture });
      sheet.down(height + air);
      break;
    }
    case 'page-break':
      // The next section begins a page itself; so does this one.
      if (!last && !(opening && atTop(sheet))) sheet.turn();
      break;
    default:
      assertNever(item);
  }
}

/** Height of an item that must stay with the next ones, up to the first lines that may be parted. */
function keptHeight(items: readonly FlowItem[], from: number, page: number): number {
  let height = 0;
  for (const item of items.slice(from)) {
    if (item.kind === 'page-break') return height;
    if (item.kind === 'table') return height + tableStart(item.table, page - height);
    if (item.kind === 'picture') {
      height += item.height + 2 * item.air;
      if (!item.keepWithNext) return height;
      continue;
    }
    height += item.before;
    if (!item.keepWithNext) return height + startLines(item.lines.length) * pitchOf(item);
    height += item.lines.length * pitchOf(item) + item.after;
  }
  return height;
}

const pitchOf = (item: TextItem): number => item.lines[0]?.pitch ?? 0;

/** Lines that a paragraph must have at the foot of a page: neither its first nor its last line stands alone. */
const startLines = (lines: number): number => (lines <= 3 ? lines : 2);

function placeText(item: TextItem, sheet: Sheet): void {
  const pitch = pitchOf(item);
  let next = 0;
  while (next < item.lines.length) {
    const left = item.lines.length - next;
    const take = linesHere(left, Math.floor((sheet.bottom - sheet.y + TOLERANCE) / pitch), next === 0);
    if (take === 0 && !atTop(sheet)) {
      sheet.turn();
      continue;
    }
    for (const line of item.lines.slice(next, next + Math.max(take, 1))) {
      sheet.line(line, item.node, sheet.x, sheet.y);
      sheet.down(pitch);
    }
    next += Math.max(take, 1);
  }
}

/** How many of the lines that are left go on this page, where `room` would fit. */
function linesHere(left: number, room: number, first: boolean): number {
  if (left <= room) return left;
  const take = left - room === 1 ? room - 1 : room;
  return first && take < 2 ? 0 : take;
}
