import type { LoggedApi } from '#world/access-log';
import { choice, choices, defineSettings, text } from '../parts/settings.ts';
import { passedOn, variableNames } from './variables.ts';

export const apis = ['REST', 'HTTP', 'WEBSOCKET'] as const satisfies readonly LoggedApi[];

/** A line that a handler might write: the whole event, as it came. */
export const eventLine =
  '{"level":"INFO","headers":{"authorization":"Bearer eyJhbGciOi.eyJzdWIiOi.c2lnbmF0","x-api-key":"pZr4Tn0xW9cQ7mLd"},"body":{"reporter":"wulan@contoh.id","nik":"7371014507900003"}}';

/** The kind of API, the variables of its format, and a line of one's own to search for secrets. */
export const address = defineSettings('log-format-builder', {
  api: choice('REST', apis),
  picked: choices(passedOn, variableNames),
  line: text(eventLine, 1_200),
});

export type FormatSettings = typeof address.start;
