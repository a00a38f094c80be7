import type { Option } from 'commander';
import { Command, CommanderError } from 'commander';
import { build } from '../commands/build.ts';
import { codesLike, explain, explainAll } from '../commands/explain.ts';
import type { InitOptions } from '../commands/init.ts';
import { schema } from '../commands/schema.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { lines } from '../diagnostics/render.ts';
import type { Usage } from '../diagnostics/usage.ts';
import { usage } from '../diagnostics/usage.ts';
import { words } from '../diagnostics/words.ts';
import type { Env } from '../env/env.ts';
import type { Disk } from '../package/disk.ts';
import type { Format } from '../writers/index.ts';
import { defaultFormats, formats, isFormat } from '../writers/index.ts';
import { examine } from './examine.ts';
import type { BuildFlags, CheckFlags } from './flags.ts';
import { runCheck } from './run-check.ts';
import type { OpenDesk } from './serve-desk.ts';
import { serveDesk } from './serve-desk.ts';
import { showChanges } from './show-changes.ts';
import type { Terminal } from './terminal.ts';
import { conclude, tell } from './terminal.ts';
import { writeNewForm } from './write-new-form.ts';

/** What the command line works with. */
export interface Machine {
  readonly terminal: Terminal;
  readonly env: Env;
  readonly disk: Disk;
  readonly openDesk: OpenDesk;
}

/** A wrong command line, said in the user's language. */
class UsageError extends Error {}

/**
 * Runs a command line (without the program's own name). Answers the exit status: 0 done, 1 errors found,
 * 2 wrong usage, 3 a bug.
 */
export async function run(args: readonly string[], machine: Machine, version: string): Promise<number> {
  const language = languageOf(args);
  const text = usage[language];
  let status = 0;
  const program = programOf(text, language, machine, version, (code) => {
    status = code;
  });
  try {
    if (language !== wantedLanguage(args)) throw new UsageError(text.unknownLanguage(wantedLanguage(args)));
    if (args.length === 0) throw new UsageError(text.noCommand);
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (!(error instanceof CommanderError || error instanceof UsageError)) throw error;
    const reason = error instanceof UsageError ? error.message : usageReason(error, text);
    const facts = { code: 'usage', severity: 'error', facts: { reason }, place: {} } as const;
    machine.terminal.err(`${lines(facts, language).join('\n')}\n`);
    return 2;
  }
}

function programOf(
  text: Usage,
  language: Language,
  machine: Machine,
  version: string,
  exit: (status: number) => void,
): Command {
  const { terminal, env, disk } = machine;
  const program = new Command('gongkai')
    .description(text.about)
    .version(version, '-V, --version', text.version)
    .option('--lang <zh|en>', text.lang, 'zh')
    .helpOption('-h, --help', text.help)
    .helpCommand(false)
    .addHelpText('after', `\n${text.examples}`);
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .helpOption('-h, --help', text.help)
      .option('--lang <zh|en>', text.lang);

  command('build', text.build)
    .argument('<paths...>', text.paths)
    .option('--out <DIR>', text.out, 'out')
    .option('--format <LIST>', text.format(formats.join(',')), defaultFormats.join(','))
    .option('--layout <NAME>', text.layout)
    .option('--last-year <DIR|FILE>', text.lastYear)
    .option('--zip', text.zip)
    .option('--force', text.force)
    .option('--evidence', text.evidence)
    .option('--attach-data', text.attachData)
    .option('--resume', text.resume)
    .option('--json', text.json)
    .action(async (paths: string[], options: BuildFlags) => {
      const since = terminal.now();
      const {
        out,
        layout,
        lastYear,
        force,
        evidence,
        attachData,
        resume,
        zip = false,
        json: asJson = false,
      } = options;
      if (out.trim() === '') throw new UsageError(text.missingOptionValue('--out <DIR>'));
      const wanted = { paths, out, zip, version, formats: formatsOf(options.format, text) };
      const asked = {
        ...(layout !== undefined && { layout }),
        ...(lastYear !== undefined && { lastYear }),
        ...(force && { force }),
        ...(evidence && { evidence }),
        ...(attachData && { attachData }),
        ...(resume && { resume }),
      };
      const given = { ...wanted, ...asked };
      const report = await build(given, env, disk, tell(terminal, language, asJson));
      exit(conclude(report, { terminal, language, asJson, since, folder: out }));
    });
  command('check', text.check)
    .argument('<paths...>', text.paths)
    .option('--layout <NAME>', text.layout)
    .option('--last-year <DIR|FILE>', text.lastYear)
    .option('--list <FILE.xlsx>', text.list)
    .option('--json', text.json)
    .action(async (paths: string[], { layout, lastYear, list, json: asJson = false }: CheckFlags) => {
      const asked = {
        ...(layout !== undefined && { layout }),
        ...(lastYear !== undefined && { lastYear }),
        ...(list !== undefined && { list }),
      };
      exit(await runCheck({ paths, ...asked }, machine, { language, asJson }));
    });
  command('verify', text.verify)
    .argument('<folders...>', text.folders)
    .option('--json', text.json)
    .action(async (folders: string[], { json: asJson = false }: CheckFlags) => {
      // What it reads with is loaded by no other command.
      const { verifyDocuments } = await import('./verify-documents.ts');
      exit(await verifyDocuments(folders, asJson, machine, language));
    });
  command('diff', text.diff)
    .argument('<lastyear>', text.lastYearPath)
    .argument('<thisyear>', text.thisYearPath)
    .option('--json', text.json)
    .action(async (lastYear: string, thisYear: string, { json: asJson = false }: { json?: boolean }) =>
      exit(await showChanges([lastYear, thisYear], machine, { language, asJson })),
    );
  command('explain', text.explain)
    .argument('[code]', text.code)
    .action((code?: string) => {
      const explanation = code === undefined ? explainAll(language) : explain(code, language);
      if (explanation === undefined)
        throw new UsageError(words[language].unknownCode(code ?? '', codesLike(code ?? '')));
      terminal.out(explanation);
    });
  command('init', text.init)
    .argument('<file>', text.formFile)
    .option('--layout <NAME>', text.layout)
    .option('--from <FILE>', text.from)
    .action(async (file: string, options: Omit<InitOptions, 'file'>) =>
      exit(await writeNewForm({ file, ...options }, machine, language)),
    );
  command('schema', text.schema).action(() => terminal.out(schema()));
  command('doctor', text.doctor)
    .argument('[paths...]', text.paths)
    .action((paths: string[]) => exit(examine(paths.length > 0 ? paths : ownData(env), machine, language)));
  command('desk', text.desk)
    .option('--port <N>', text.port, '8765')
    .action(async ({ port }: { port: string }) =>
      exit(await serveDesk(portOf(port, text), machine, language)),
    );
  return polite(program, terminal, text);
}

/** Lets commander throw instead of leaving, and speak the user's language. */
function polite(program: Command, terminal: Terminal, text: Usage): Command {
  const styleTitle = (title: string) => `${text.headings[title.replace(':', '')] ?? title.replace(':', '')}:`;
  const optionDescription = ({ description, defaultValue }: Option) =>
    description + (defaultValue === undefined ? '' : text.default(String(defaultValue)));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
      .configureHelp({ styleTitle, optionDescription });
  }
  return program;
}

function formatsOf(list: string, text: Usage): readonly Format[] {
  const wanted = list.split(/[,，、]/).map((name) => {
    const format = name.trim().toLowerCase();
    if (!isFormat(format)) throw new UsageError(text.unknownFormat(format, formats.join('、')));
    return format;
  });
  return [...new Set(wanted)];
}

function portOf(port: string, text: Usage): number {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new UsageError(text.badPort(port));
  return Number(port);
}

/** The folder `data`, where there is one: what `doctor` looks at if it is not told. */
const ownData = (env: Env): readonly string[] => (env.data.list('data') ? ['data'] : []);

/** The language asked for, wherever `--lang` stands. */
function wantedLanguage(args: readonly string[]): string {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return 'zh';
  return args[at]?.split('=')[1] ?? args[at + 1] ?? '';
}

const languageOf = (args: readonly string[]): Language => (wantedLanguage(args) === 'en' ? 'en' : 'zh');

/** Commander's own complaint in the catalogue's words. */
function usageReason(error: CommanderError, text: Usage): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return text.unknownCommand(quoted);
    case 'commander.unknownOption':
      return text.unknownOption(quoted);
    case 'commander.missingArgument':
      return text.missingArgument(quoted);
    case 'commander.optionMissingArgument':
      return text.missingOptionValue(quoted);
    case 'commander.excessArguments':
      return text.tooMany;
    default:
      return error.message;
  }
}
