import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether the system tells how much memory another process has taken. */
export const TELLS_MEMORY = existsSync('/proc/self/status');

/** The most memory, in MiB, that a process started by this one has had while some work was done. */
export async function peakOfChildren(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...children().map((status) => Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0)));
  }, 10);
  await work();
  clearInterval(timer);
  return peak / 1024;
}

function children(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statusOf)
    .filter((status) => status.includes(`PPid:\t${process.pid}\n`));
}

function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'latin1');
  } catch {
    // It has ended since it was listed.
    return '';
  }
}
