import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

/**
 * Every sentence a user can see, one catalogue a language. The Chinese one is the measure: the English one
 * must have the same codes with the same facts, or it does not compile.
 */
export const catalogues = { zh, en } as const;

export type Language = keyof typeof catalogues;

/** The code of a problem; `gongkai explain CODE` tells more. */
export type Code = keyof typeof zh;

/** The facts that a code's sentence is made from. */
export type Facts<C extends Code> = Parameters<(typeof zh)[C]['message']>[0];

export const codes = Object.keys(zh) as readonly Code[];
