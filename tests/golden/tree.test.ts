import { basename, dirname, extname } from 'node:path';
import { expect, test } from 'vitest';
import { printTree } from '../../src/tree/print.ts';
import { compileFile, dataFiles } from '../support/compile-data.ts';

// `npx vitest run tests/golden -u` writes the goldens anew; read the difference before it is committed.
test.each(dataFiles())('the tree of %s is the golden one', async (file) => {
  const { document } = await compileFile(file, []);
  if (!document) throw new Error(`${file} gave no document`);
  const name = `${basename(dirname(file))}-${basename(file, extname(file))}`;
  await expect(printTree(document)).toMatchFileSnapshot(`trees/${name}.tree.txt`);
});
