import { run, withCounty } from './county.mjs';

const PROGRAM = 'dist/program/main.js';

/** `check` of an invented county of 300 departments, before and after a `build` of it; both in as many threads. */
export const checking = () =>
  withCounty((data, out) => {
    const check = () => secondsOf(['check', data]);
    const before = check();
    const build = secondsOf(['build', data, '--out', out]);
    const mean = (before + check()) / 2;
    return [
      ['building 300 departments', `${build.toFixed(1)} s`, 1],
      ['checking them', `${mean.toFixed(1)} s`, mean / build],
    ];
  });

function secondsOf(args) {
  const since = performance.now();
  run([PROGRAM, ...args]);
  return (performance.now() - since) / 1000;
}
