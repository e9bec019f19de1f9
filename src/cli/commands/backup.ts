import { defineCommand } from 'citty';
import { Misuse, refuseMore, refuseUnknownFlags } from '../misuse.ts';

const place = '; GERBANG_DATA or DATABASE_URL say of which installation';

export const backupCommand = defineCommand({
  meta: { name: 'backup', description: 'Write the installation to one file, while the server runs' },
  args: {
    file: { type: 'positional', required: true, description: `File to write; it must not be there yet${place}` },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, []);
    refuseMore(args._, 1);
    refuseEmpty(args.file);
    return (await import('../operate/run-backup.ts')).runBackup(args.file);
  },
});

export const restoreCommand = defineCommand({
  meta: {
    name: 'restore',
    description: 'Put a backup into the place of the installation; stop the server first',
  },
  args: {
    file: { type: 'positional', required: true, description: `File that backup wrote${place}` },
    replace: {
      type: 'boolean',
      default: false,
      description: 'Also where the installation is in use; what was there is kept beside it',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['replace']);
    refuseMore(args._, 1);
    refuseEmpty(args.file);
    return (await import('../operate/run-backup.ts')).runRestore(args.file, args.replace);
  },
});

export const exportCommand = defineCommand({
  meta: {
    name: 'export',
    description: 'Write all of the installation to a file that either database can take',
  },
  args: {
    file: {
      type: 'positional',
      required: true,
      description: `File to write: a .jsonl.gz that is not there yet${place}`,
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, []);
    refuseMore(args._, 1);
    refuseEmpty(args.file);
    return (await import('../operate/run-transfer.ts')).runExport(args.file);
  },
});

export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Put an export into an empty installation, all of it or nothing' },
  args: { file: { type: 'positional', required: true, description: `File that export wrote: a .jsonl.gz${place}` } },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, []);
    refuseMore(args._, 1);
    refuseEmpty(args.file);
    return (await import('../operate/run-transfer.ts')).runImport(args.file);
  },
});

function refuseEmpty(path: string): void {
  if (path === '') throw new Misuse('The path of the file is empty.');
}
