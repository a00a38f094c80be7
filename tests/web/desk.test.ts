import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { largestFile } from '../../src/readers/index.ts';
import { openDesk } from '../../src/web/open-desk.ts';
import { env, PUBLISHED } from '../support/compile-data.ts';
import { ask, formOf, openTestDesk, readPage, rowsOf } from '../support/desk-client.ts';
import { readPackage, sha256Of } from '../support/read-zip.ts';
import { department, runJson } from '../support/run-cli.ts';

type TestDesk = Awaited<ReturnType<typeof openTestDesk>>;

let desk: TestDesk;
let english: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  english = await openTestDesk('en');
});
afterAll(() => {
  desk.close();
  english.close();
});

const port = () => new URL(desk.url).port;
const MEBIBYTE = 1024 * 1024;

describe('the page', () => {
  test('is one file that fetches nothing and runs no script, and its policy says so', async () => {
    const { status, headers, text } = await ask(desk.url);
    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|\son\w+=|src=|@import|url\(/i);
    const style = readPage(text).all('style')[0]?.text ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
  });

  test.each([
    ['zh', () => desk, 'zh-CN', '核对并生成'],
    ['en', () => english, 'en', 'Check and make documents'],
  ] as const)('speaks %s, and its field has a label', (_, of, lang, button) => {
    const page = readPage(of().page);
    expect(page.all('html')[0]?.attribute('lang')).toBe(lang);
    expect(page.all('button').map((b) => b.text)).toEqual([button]);
    const field = page.all('input').find((input) => input.attribute('type') === 'file');
    expect(page.all('label').map((label) => label.attribute('for'))).toEqual([field?.attribute('id')]);
    expect(field?.attribute('accept')).toBe('.yaml,.yml,.json,.xlsx');
  });

  test('says nothing in the other language in English', () => {
    expect(english.page).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('a good file', () => {
  test('gives the package, whose hashes hold, and each document, as the command line makes them', async () => {
    const content = department();
    const { status, text } = await desk.send('地方志.yaml', content);
    expect(status).toBe(200);
    expect(rowsOf(text)).toEqual([]);
    const links = readPage(text).all('a');
    const names = links.map((link) => link.text);
    expect(names.map((name) => name.split('.')[1])).toEqual(['zip', 'pdf', 'docx', 'html']);
    const files = await Promise.all(
      links.map((link) => ask(new URL(link.attribute('href') ?? '', desk.url).href)),
    );
    const { manifest, files: packed } = readPackage(files[0]?.body ?? new Uint8Array());
    expect(manifest.files).toHaveLength(3);
    for (const { name, sha256 } of manifest.files) {
      expect(sha256Of(packed[name])).toBe(sha256);
      expect(sha256Of(files[names.indexOf(name)]?.body)).toBe(sha256);
    }
    const line = await runJson(['build', 'a.yaml', '--zip'], { data: { 'a.yaml': content } });
    expect(files.map((file) => sha256Of(file.body)).sort()).toEqual(
      line.files.map((file) => file.sha256).sort(),
    );
  });

  test('is downloaded and never opened here, under its own name', async () => {
    const { text } = await desk.send('a.yaml', department());
    for (const link of readPage(text).all('a')) {
      const { headers } = await ask(new URL(link.attribute('href') ?? '', desk.url).href);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(link.text)}`,
      );
    }
  });

  test('with findings that are no errors is made, and the table tells them', async () => {
    const { text } = await desk.send('a.yaml', readFileSync(PUBLISHED, 'utf8'));
    expect(readPage(text).all('a')).toHaveLength(4);
    expect(rowsOf(text).map(([severity, , place]) => [severity, place])).toEqual([
      ['说明', expect.stringContaining('绩效.职责活动[1].工作活动[1].绩效指标[2].优')],
      ['说明', expect.stringContaining('绩效.职责活动[1].工作活动[1].绩效目标')],
      ['说明', expect.stringContaining('公开信息.公开日期')],
    ]);
    expect(rowsOf(text)[1]?.[1]).toContain('“全县”与沙河市的级别（市）不符');
  });

  test('stays until eight others came', async () => {
    const first = await desk.send('a.yaml', department());
    const link = new URL(readPage(first.text).all('a')[0]?.attribute('href') ?? '', desk.url).href;
    for (let i = 0; i < 7; i++) await desk.send('b.yaml', '年度: 今年');
    expect((await ask(link)).status).toBe(200);
    await desk.send('b.yaml', '年度: 今年');
    expect((await ask(link)).status).toBe(404);
  });
});

describe('a file with errors', () => {
  const wrong = department((d) => {
    d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
  });

  test('gives a table with severity, message, place and hint, and no download', async () => {
    const { text } = await desk.send('错.yaml', wrong);
    const page = readPage(text);
    expect(
      page
        .all('th')
        .slice(0, 4)
        .map((head) => [head.text, head.attribute('scope')]),
    ).toEqual(['级别', '问题', '位置', '办法'].map((head) => [head, 'col']));
    const [row] = rowsOf(text);
    expect(row?.[0]).toBe('错误');
    expect(row?.[1]).toMatch(/应为：4万元；实为：5万元.*N02/);
    expect(row?.[2]).toMatch(/收入\.收入合计第 \d+ 行/);
    expect(row?.[3]).not.toBe('');
    expect(page.all('a')).toEqual([]);
    expect(page.all('div')[0]?.attribute('role')).toBe('alert');
  });

  test('names a picture, which cannot be sent along: it says how to make it', async () => {
    const pictured = department((d) => {
      d.图片 = [{ 文件: '../../机构图.png', 替代文字: '机构图' }];
    });
    expect(rowsOf((await desk.send('图.yaml', pictured)).text)).toMatchObject([
      ['错误', expect.stringContaining('path-leads-elsewhere'), expect.anything(), expect.anything()],
    ]);
    const [row] = rowsOf((await desk.send('图.yaml', pictured.replace('../../', ''))).text);
    expect(row?.slice(0, 2)).toEqual(['错误', expect.stringContaining('找不到图片“机构图.png”')]);
    expect(row?.[2]).toMatch(/图片\[1\]\.文件第 \d+ 行/);
    expect(row?.[3]).toContain('只能交一个文件，带图片的请用 gongkai build 制作');
  });

  test('is told in English where that is the language', async () => {
    const { text } = await english.send('a.yaml', wrong);
    expect(rowsOf(text)[0]?.[0]).toBe('error');
    expect(rowsOf(text)[0]?.[1]).toContain('total income = the sum of its sources');
  });

  test('shows broken YAML at its line', async () => {
    const { text } = await desk.send('a.yaml', '年度: 2026\n单位: [\n');
    expect(rowsOf(text)[0]?.[1]).toContain('yaml-syntax');
    expect(rowsOf(text)[0]?.[2]).toMatch(/第 \d 行/);
  });

  test('tells errors before warnings', async () => {
    const content = department((d) => {
      d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
      d.差异说明 = [{ 规则: 'I38', 字段: '收入', 理由: '无' }];
    });
    expect(rowsOf((await desk.send('a.yaml', content)).text).map(([severity]) => severity)).toEqual([
      '错误',
      '警告',
    ]);
  });

  test('is escaped wherever it is shown: fields, values and the file’s own name', async () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const { text } = await desk.send(`${evil}.yaml`, `'${evil}': 1\n年度: '${evil}'\n`);
    const page = readPage(text);
    expect(page.all('img')).toEqual([]);
    expect(page.all('h2')[0]?.text).toContain('<img src=x onerror=alert(1)>.yaml');
    expect(rowsOf(text).map((row) => row.join(' '))).toContainEqual(expect.stringContaining(evil));
  });
});

describe('what is handed over is never a path', () => {
  test.each(['../../../etc/passwd', '/etc/passwd.yaml', 'C:\\data\\a.yaml', '.', '..'])(
    '%s',
    async (name) => {
      const { status, text } = await desk.send(name, '年度: 今年\n');
      expect(status).toBe(200);
      expect(text).not.toContain('root:');
      expect(rowsOf(text).length).toBeGreaterThan(0);
    },
  );

  test('a layout that is a path is not one', async () => {
    const content = department((d) => {
      d.版式 = '../data/shahe';
    });
    expect(rowsOf((await desk.send('a.yaml', content)).text)[0]?.[1]).toContain('unknown-layout');
  });

  test('a kind of file that cannot be read is said to be one', async () => {
    expect(rowsOf((await desk.send('a.doc', 'x')).text)[0]?.[1]).toContain('unknown-file-type');
  });
});

describe('refusals', () => {
  test.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:PORT'])(
    'another host in the request (DNS rebinding): %s',
    async (host) => {
      const { status, text } = await ask(desk.url, { headers: { host: host.replace('PORT', port()) } });
      expect(status).toBe(403);
      expect(text).not.toContain(desk.token);
    },
  );

  test('localhost is this host', async () => {
    expect((await ask(desk.url, { headers: { host: `localhost:${port()}` } })).status).toBe(200);
  });

  test.each(['http://evil.example', 'null', 'https://127.0.0.1:PORT', 'http://127.0.0.1:1'])(
    'a form of another page: %s',
    async (origin) => {
      const form = await formOf(desk.token, new File([department()], 'a.yaml'));
      const headers = { ...form.headers, origin: origin.replace('PORT', port()) };
      const { status, text } = await ask(desk.url, { ...form, headers });
      expect(status).toBe(403);
      expect(text).toContain('别的网页');
    },
  );

  test('its own page’s form is served', async () => {
    const form = await formOf(desk.token, new File([department()], 'a.yaml'));
    const headers = { ...form.headers, origin: `http://localhost:${port()}` };
    const answer = await ask(desk.url, { ...form, headers: { ...headers, host: `localhost:${port()}` } });
    expect(answer.status).toBe(200);
  });

  test.each(['', '0'.repeat(32)])('a form without this start’s token: “%s”', async (token) => {
    const { status, text } = await ask(desk.url, await formOf(token, new File([department()], 'a.yaml')));
    expect(status).toBe(403);
    expect(text).toContain('过期');
    expect(text).not.toContain('/documents/');
  });

  test('a body larger than any data file is told to be too large', async () => {
    const large = new Uint8Array(largestFile() * MEBIBYTE + 1);
    const { status, text } = await desk.send('a.yaml', large);
    expect(status).toBe(413);
    expect(text).toContain(`最多 ${largestFile()} MB`);
    const { text: said } = await english.send('a.yaml', large);
    expect(said).toContain(`at most ${largestFile()} MB`);
  });

  test('a body just below it is read, and judged as data', async () => {
    const { status, text } = await desk.send(
      'a.yaml',
      new Uint8Array(largestFile() * MEBIBYTE - 4096).fill(0),
    );
    expect(status).toBe(200);
    expect(rowsOf(text)).toHaveLength(1);
  });

  test('no file', async () => {
    const none = await ask(desk.url, await formOf(desk.token));
    const unnamed = await ask(desk.url, await formOf(desk.token, new File([], '')));
    expect([none.status, unnamed.status]).toEqual([400, 400]);
    expect(none.text).toContain('没有选文件');
  });

  test.each([
    ['text/plain', 'x'],
    ['multipart/form-data; boundary=b', 'no boundary here'],
    ['multipart/form-data', ''],
  ])('what is no form: %s', async (type, body) => {
    const sent = { method: 'POST', headers: { 'content-type': type }, body: Buffer.from(body) };
    expect((await ask(desk.url, sent)).status).toBe(400);
  });

  test.each([
    ['GET', 'data', 404],
    ['GET', 'package.json', 404],
    ['GET', 'documents/', 404],
    ['GET', `documents/${'0'.repeat(32)}/0`, 404],
    ['POST', 'documents', 404],
    ['PUT', '', 405],
    ['OPTIONS', '', 405],
  ])('%s /%s is %i', async (method, path, status) => {
    const answer = await ask(desk.url + path, { method });
    expect(answer.status).toBe(status);
    expect(readPage(answer.text).all('p')[0]?.text).not.toBe('');
  });
});

describe('opening', () => {
  test('each start has its own token', () => {
    expect(desk.token).toMatch(/^[0-9a-f]{32}$/);
    expect(english.token).not.toBe(desk.token);
  });

  test('only this computer is served', () => {
    expect(new URL(desk.url).hostname).toBe('127.0.0.1');
  });

  test('a port that another program has is reported', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port: taken } = other.address() as { port: number };
    const reporter = new Reporter();
    expect(await openDesk({ port: taken, language: 'zh' }, env, reporter)).toBeUndefined();
    other.close();
    expect(reporter.diagnostics).toMatchObject([
      { code: 'cannot-listen', facts: { port: taken, reason: 'EADDRINUSE' } },
    ]);
  });
});
