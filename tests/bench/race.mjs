export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Median milliseconds of each contestant, taken in turns after a warm-up. What `prepare` makes is not timed. */
export async function race(contestants, rounds) {
  const times = contestants.map(() => []);
  for (let round = -5; round < rounds; round++)
    for (const [i, { prepare, run }] of contestants.entries()) {
      const prepared = prepare?.();
      const since = performance.now();
      await run(prepared);
      if (round >= 0) times[i].push(performance.now() - since);
    }
  return times.map(median);
}
