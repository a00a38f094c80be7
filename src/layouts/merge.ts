import type { Raw, RawEntry, RawMap } from '../model/raw.ts';

/**
 * A layout over what it extends, nearest first: maps are merged key by key, anything else is replaced. Places
 * stay those of the file that said it, so that a fault is reported where it stands.
 */
export function mergeRaw(chain: readonly RawMap[]): RawMap {
  const [nearest, ...rest] = chain;
  if (!nearest) throw new Error('nothing to merge');
  return rest.length === 0 ? nearest : merge(nearest, mergeRaw(rest));
}

function merge(own: RawMap, base: RawMap): RawMap {
  const inherited = base.entries.map((entry): RawEntry => {
    const mine = own.entries.find(({ key }) => key === entry.key);
    return mine ? { ...mine, value: override(mine.value, entry.value) } : entry;
  });
  const added = own.entries.filter(({ key }) => !base.entries.some((entry) => entry.key === key));
  return { ...own, entries: [...inherited, ...added] };
}

const override = (own: Raw, base: Raw): Raw =>
  own.kind === 'map' && base.kind === 'map' ? merge(own, base) : own;
