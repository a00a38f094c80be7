/**
 * Makes something of each item and hands it on in the items' order. At most `window` are begun and not yet handed
 * on, so that memory stays flat however many there are; with a window of 1 the next is begun when it is asked for.
 * `make` must not fail.
 */
export async function* inOrder<Item, Made>(
  items: readonly Item[],
  window: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const begun: Promise<Made>[] = [];
  for (const item of items) {
    begun.push(make(item));
    const first = begun.length < window ? undefined : begun.shift();
    if (first) yield await first;
  }
  for (const made of begun) yield await made;
}
