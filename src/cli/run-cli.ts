import { stripVTControlCharacters } from 'node:util';
import { defineCommand, renderUsage, runCommand } from 'citty';
import type { CommandDef } from 'citty';
import { backupCommand, exportCommand, importCommand, restoreCommand } from './commands/backup.ts';
import { contentCommand } from './commands/content.ts';
import { diffCommand } from './commands/diff.ts';
import { gradeCommand } from './commands/grade.ts';
import { loginCommand } from './commands/login.ts';
import { logoutCommand } from './commands/logout.ts';
import { pullCommand } from './commands/pull.ts';
import { pushCommand } from './commands/push.ts';
import { regradeCommand } from './commands/regrade.ts';
import { reportCommand } from './commands/report.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { similarCommand } from './commands/similar.ts';
import { storyCommand } from './commands/story.ts';
import { verifyCommand } from './commands/verify.ts';
import { whoamiCommand } from './commands/whoami.ts';
import { workerCommand } from './commands/worker.ts';
import { Misuse } from './misuse.ts';
import { commandVersion } from './version.ts';

const commands: Record<string, CommandDef> = {
  grade: gradeCommand as unknown as CommandDef,
  show: showCommand as unknown as CommandDef,
  story: storyCommand as unknown as CommandDef,
  diff: diffCommand as unknown as CommandDef,
  report: reportCommand as unknown as CommandDef,
  similar: similarCommand as unknown as CommandDef,
  content: contentCommand,
  login: loginCommand as unknown as CommandDef,
  whoami: whoamiCommand as unknown as CommandDef,
  pull: pullCommand as unknown as CommandDef,
  push: pushCommand as unknown as CommandDef,
  logout: logoutCommand as unknown as CommandDef,
  serve: serveCommand,
  worker: workerCommand,
  verify: verifyCommand as unknown as CommandDef,
  regrade: regradeCommand as unknown as CommandDef,
  backup: backupCommand as unknown as CommandDef,
  restore: restoreCommand as unknown as CommandDef,
  export: exportCommand as unknown as CommandDef,
  import: importCommand as unknown as CommandDef,
};

const root = defineCommand({
  meta: {
    name: 'gerbang',
    version: commandVersion,
    description: 'Grade submissions, check the course, follow a class, run a server',
  },
  subCommands: commands,
});

/**
 * Runs one command line and returns its exit code: 0 done, 1 something could not be done and is listed,
 * 2 misuse. Any other failure is a bug of ours and throws.
 */
export async function runCli(rawArgs: readonly string[]): Promise<number> {
  if (rawArgs[0] === '--version') return printed(commandVersion);
  const end = rawArgs.indexOf('--');
  const flags = end === -1 ? rawArgs : rawArgs.slice(0, end);
  if (rawArgs.length === 0 || flags.includes('--help') || flags.includes('-h')) return printed(await usage(rawArgs));
  try {
    await runCommand(root, { rawArgs: [...rawArgs] });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof Misuse) && !isParserError(error)) throw error;
    process.stderr.write(
      `gerbang: ${stripVTControlCharacters(error.message)}\nSee gerbang ${commandPath(rawArgs).join(' ')} --help\n`,
    );
    return 2;
  }
}

function printed(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

async function usage(rawArgs: readonly string[]): Promise<string> {
  const [first, second] = commandPath(rawArgs);
  const command = first === undefined ? undefined : commands[first];
  const inner =
    second === undefined
      ? undefined
      : ((await command?.subCommands) as Record<string, CommandDef> | undefined)?.[second];
  const shown = inner ?? command ?? root;
  const parent = inner === undefined ? root : command;
  return stripVTControlCharacters(
    await renderUsage(shown as CommandDef, shown === root ? undefined : (parent as CommandDef)),
  );
}

function commandPath(rawArgs: readonly string[]): readonly string[] {
  const [first = '', second = ''] = rawArgs;
  if (!Object.hasOwn(commands, first)) return [];
  return first === 'content' && ['check', 'new', 'export'].includes(second) ? [first, second] : [first];
}

/** The parser's own class is not exported; it names itself. */
function isParserError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'CLIError';
}
