import { readFileSync } from 'node:fs';
import { lines } from '../diagnostics/render.ts';
import { nodeEnv } from '../env/node.ts';
import { nodeDisk } from '../package/disk.ts';
import { run } from './program.ts';
import type { OpenDesk } from './serve-desk.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  isInteractive: process.stderr.isTTY === true,
  now: () => performance.now(),
};

// A reader that has seen enough, as `head` does, is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const openDesk: OpenDesk = async (...settings) => (await import('../web/open-desk.ts')).openDesk(...settings);

const machine = { terminal, env: nodeEnv(), disk: nodeDisk, openDesk };
run(process.argv.slice(2), machine, version).then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    const reason = error.stack ?? String(error);
    terminal.err(
      `${lines({ code: 'bug', severity: 'error', facts: { reason }, place: {} }, 'zh').join('\n')}\n`,
    );
    process.exitCode = 3;
  },
);
