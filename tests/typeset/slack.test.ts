import { expect, test } from 'vitest';
import { shareSlack } from '../../src/typeset/slack.ts';

const given = { marks: 0, gaps: 0, spaces: 0, gapPlaces: 4, places: 20 };
const EM = 16;

test('all that is left is shared out, evenly but for what gaps to Western text wait for', () => {
  let before = { spread: 0, gapSpread: 0 };
  for (let left = 0.5; left < 200; left += 0.5) {
    const { spread, gapSpread } = shareSlack(left, given, EM);
    expect(20 * spread + 4 * gapSpread).toBeCloseTo(left, 6);
    expect(gapSpread).toBeLessThanOrEqual(spread + 1e-9);
    // Never less than in a line with less to share out.
    expect(spread).toBeGreaterThanOrEqual(before.spread);
    expect(gapSpread).toBeGreaterThanOrEqual(before.gapSpread);
    before = { spread, gapSpread };
  }
});

test('gaps take nothing up to a fiftieth of an em, and as much as the others from twice that on', () => {
  expect(shareSlack(20 * 0.02 * EM, given, EM).gapSpread).toBeCloseTo(0, 9);
  const { spread, gapSpread } = shareSlack(24 * 0.05 * EM, given, EM);
  expect(spread).toBeCloseTo(0.05 * EM, 9);
  expect(gapSpread).toBeCloseTo(0.05 * EM, 9);
});

test('a line of gaps alone is spread at them, and one without places nowhere', () => {
  expect(shareSlack(8, { ...given, places: 0 }, EM).gapSpread).toBe(2);
  expect(shareSlack(8, { ...given, places: 0, gapPlaces: 0 }, EM)).toMatchObject({ spread: 0, gapSpread: 0 });
});

test('spaces between Western words take what they can before the line is spread', () => {
  const spaced = { ...given, spaces: 10 };
  expect(shareSlack(4, spaced, EM)).toMatchObject({ stretch: 0.4, spread: 0, gapSpread: 0 });
  expect(shareSlack(10 + 24, spaced, EM)).toMatchObject({ stretch: 1, spread: 1, gapSpread: 1 });
  expect(shareSlack(-4, spaced, EM).stretch).toBe(0);
});
