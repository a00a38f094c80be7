/** `npm run specimen`: writes out/specimen.pdf and, with poppler, its picture for the documentation. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { diskEnv } from '../../src/env/node.ts';
import { style } from '../typeset/style.ts';
import { specimen } from './specimen.ts';

// npm runs this in the project's folder.
const env = diskEnv({ data: '.', templates: 'templates', fonts: 'fonts' });
mkdirSync('out', { recursive: true });
writeFileSync('out/specimen.pdf', specimen(style, env));
const drawn = spawnSync('pdftoppm', [
  '-png',
  '-r',
  '110',
  '-singlefile',
  'out/specimen.pdf',
  'docs/images/specimen',
]);
process.stdout.write(
  drawn.error
    ? 'out/specimen.pdf; pdftoppm is not installed, so its picture stays as it was\n'
    : 'out/specimen.pdf, docs/images/specimen.png\n',
);
