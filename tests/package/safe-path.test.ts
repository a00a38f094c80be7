import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safePath, samePathKey } from '../../src/package/safe-path.ts';

test.each([
  ['2019/沙河市委网信办/公开.pdf', '2019/沙河市委网信办/公开.pdf'],
  ['2019/../../etc/passwd.pdf', '2019/etc/passwd.pdf'],
  ['/root/a.pdf', 'root/a.pdf'],
  ['C:\\a/b.pdf', 'C__a/b.pdf'],
  ['a/CON.pdf', 'a/_CON.pdf'],
  ['a/com1.txt.pdf', 'a/_com1.txt.pdf'],
  ['a /b. .pdf', 'a/b.pdf'],
  ['.pdf', '_.pdf'],
])('%s becomes %s', (path, safe) => {
  expect(safePath(path)).toBe(safe);
});

test('no path leads out of its folder or is refused by Windows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      for (const part of safePath(`${name}.pdf`).split('/')) {
        expect(part).not.toMatch(/^\.|[\\:*?"<>|]|[. ]$/);
        expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect([...part].length).toBeLessThan(100);
        expect(part).not.toBe('');
      }
    }),
  );
});

test('capitals and compositions do not tell paths apart', () => {
  expect(samePathKey('A/É.pdf')).toBe(samePathKey('a/e\u0301.PDF'));
});
