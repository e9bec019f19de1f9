import { readSettings } from '#server';
import type { Settings } from '#server';
import type { FreshPlace } from '../../tests/support/databases.ts';
import { variablesOf } from '../../tests/support/server.ts';

/** The settings of a server or worker at a place. */
export function settingsOf(place: FreshPlace, variables: Readonly<Record<string, string>> = {}): Settings {
  const outcome = readSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    ...variablesOf(place),
    ...variables,
  });
  if (outcome.kind === 'wrong') throw new Error(outcome.problems.join('\n'));
  return outcome.settings;
}

/** A process with one grading thread, so that two of them are what one with two threads is. */
export const oneThread = { GERBANG_WORKERS: '1' };
