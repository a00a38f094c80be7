import type { Identity } from './identity.ts';

/** What a run over many departments knows of each: enough for what compares them, never the whole budget. */
export interface Entry {
  readonly identity: Identity;
  readonly file: string;
}

/** The budgets of a run, indexed by identity. */
export class Corpus {
  readonly #entries = new Map<string, Entry>();

  /** Adds an entry; answers the one that already has its identity, and then changes nothing. */
  add(entry: Entry): Entry | undefined {
    const key = JSON.stringify(Object.values(entry.identity));
    const existing = this.#entries.get(key);
    if (!existing) this.#entries.set(key, entry);
    return existing;
  }
}
