import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { run } from '../../src/cli/program.ts';
import type { OpenDesk } from '../../src/cli/serve-desk.ts';
import type { SavedFile } from '../../src/commands/build.ts';
import type { ShownDiagnostic } from '../../src/diagnostics/render.ts';
import type { Env } from '../../src/env/env.ts';
import { memoryTree } from '../../src/env/memory.ts';
import type { Disk } from '../../src/package/disk.ts';
import { memoryDisk as wholeDisk } from '../../src/package/memory-disk.ts';
import { env, projectPath } from './compile-data.ts';

/** A disk in memory. `fail` makes one of its steps throw with an error code of the system. */
export function memoryDisk(fail: Partial<Record<'makeFolder' | 'write' | 'append' | 'rename', string>> = {}) {
  const { disk: whole, files } = wholeDisk();
  const may = (step: keyof typeof fail): void => {
    if (fail[step] !== undefined) throw Object.assign(new Error(fail[step]), { code: fail[step] });
  };
  const disk: Disk = {
    ...whole,
    makeFolder: (path) => {
      may('makeFolder');
      return whole.makeFolder(path);
    },
    write: (path, bytes) => {
      may('write');
      whole.write(path, bytes);
    },
    append: (path, bytes) => {
      may('append');
      whole.append(path, bytes);
    },
    rename: (from, to) => {
      may('rename');
      whole.rename(from, to);
    },
  };
  return { disk, files };
}

export interface Setting {
  /** Data files by path. */
  readonly data?: Readonly<Record<string, string | Uint8Array>>;
  /** Template files that go before the real ones. */
  readonly templates?: Readonly<Record<string, string>>;
  readonly env?: Partial<Env>;
  readonly disk?: Disk;
  readonly openDesk?: OpenDesk;
  readonly isInteractive?: boolean;
}

/** What a command line said and left behind. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, on data in memory and the real fonts and templates. */
export async function runCli(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const overlay = memoryTree(setting.templates ?? {});
  const templates = {
    read: (path: string) => overlay.read(path) ?? env.templates.read(path),
    list: (path: string) => {
      const names = new Map(
        [...(env.templates.list(path) ?? []), ...(overlay.list(path) ?? [])].map((e) => [e.name, e]),
      );
      return names.size > 0 ? [...names.values()] : undefined;
    },
  };
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    isInteractive: setting.isInteractive ?? false,
    now: () => 0,
  };
  const machine = {
    terminal,
    env: { ...env, templates, data: memoryTree(setting.data ?? {}), ...setting.env },
    disk: setting.disk ?? memoryDisk().disk,
    openDesk: setting.openDesk ?? (() => Promise.resolve({ url: 'http://127.0.0.1:1/' })),
  };
  return { status: await run(args, machine, '0.0.0'), out, err };
}

export interface Json {
  readonly diagnostics: readonly ShownDiagnostic[];
  readonly files: readonly SavedFile[];
}

/** Runs a command with `--json` and reads what it printed. */
export async function runJson(args: readonly string[], setting: Setting = {}): Promise<Ran & Json> {
  const ran = await runCli([...args, '--json'], setting);
  return { ...ran, ...(JSON.parse(ran.out) as Json) };
}

/** The small department of the project's data as YAML, after a change to its fields. */
export function department(change: (fields: Record<string, unknown>) => void = () => undefined): string {
  const fields = parse(readFileSync(projectPath('data/shahe/2026/difangzhi.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
  change(fields);
  return stringify(fields);
}
