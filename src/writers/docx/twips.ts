/** Points to twips (1/20 point), the unit of lengths in a Word file. */
export const twips = (points: number): number => Math.round(points * 20);

/**
 * A line's pitch in twips. Rounded down: a pitch of 225 mm / 22 is 579.8 twips, and 22 lines of 580 do not fit
 * on the page of GB/T 9704 while 22 lines of 579 do.
 */
export const pitchTwips = (points: number): number => Math.floor(points * 20 + ALMOST);

/**
 * Tracking in twips. Rounded down: with −4 twips 27 characters of 16 pt stand in a line of 156 mm, with −5 the
 * 28 that GB/T 9704 asks for.
 */
export const trackingTwips = (points: number): number => Math.floor(points * 20 + ALMOST);

/** Keeps a whole number that floating point left a hair short from losing a twip. */
const ALMOST = 1e-6;
