import { fault } from '../model/scalar.ts';
import type { LayoutData } from './schema.ts';
import { styleOf } from './style-of.ts';

/** The type area has at least this many millimetres either way. */
const LEAST_ROOM = 20;

/** Characters may stand a little closer than they are wide: 3号 type on a line of 28 does. */
const CLOSEST = 0.9;

type Look = Pick<LayoutData, 'page' | 'text' | 'table'>;
type Context = Parameters<typeof fault>[0];

/** Reports measures that are each in range and do not go together: no room for text, or text upon text. */
export function checkLook(look: Look, ctx: Context): void {
  const { width, height, margin } = look.page;
  const sides = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const tight = (['width', 'height'] as const).filter((side) => sides[side] < LEAST_ROOM);
  for (const side of tight) {
    const facts = { side, room: rounded(sides[side]), least: LEAST_ROOM };
    fault(ctx, 'page-without-room', facts, ['page', 'margin']);
  }
  if (tight.length === 0) checkDensity(look, ctx);
}

function checkDensity(look: Look, ctx: Context): void {
  for (const [role, { size, pitch, tracking }] of Object.entries(styleOf(look).text)) {
    const told = (along: 'lines' | 'characters', room: number): void =>
      fault(ctx, 'text-upon-text', { role, size, along, room: rounded(room) }, ['text', role, 'size']);
    if (pitch < size) told('lines', pitch);
    else if (size + tracking < size * CLOSEST) told('characters', size + tracking);
  }
}

/** To the hundredth, as people write it. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
