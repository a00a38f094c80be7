import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';

// V8 would optimize functions after a fraction of a department, and again and again as it meets other values: without
// that one department takes 50 ms less, and a hundred a seventh less processor time.
setFlagsFromString('--interrupt-budget=500000');

const folder = fileURLToPath(new URL('.', import.meta.url));
const required = createRequire(import.meta.url);

/** The bundles that run, by the names of their files. */
export const loaded = new Map();

/**
 * Runs a bundle of the program once and answers its exports. V8 is given the code that it made of the bundle when the
 * program was built (`precompile.js`): to compile it takes a quarter of the time of a department. V8 itself refuses
 * code of another version or other flags, and compiles.
 */
export function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(folder, name);
  const script = new Script(`(function(exports,require,module,__filename){${readFileSync(filename, 'utf8')}\n})`, {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(existsSync(codeFile(name)) && { cachedData: readFileSync(codeFile(name)) }),
  });
  const module = { exports: {} };
  loaded.set(name, { script, module });
  script.runInThisContext()(module.exports, requireBundle, module, filename);
  return module.exports;
}

/** Where the code of a bundle is kept. */
export const codeFile = (name) => join(folder, `${name}.code`);

const requireBundle = (name) => (name.startsWith('./') ? load(name.slice(2)) : required(name));
