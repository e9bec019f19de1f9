import { choice, defineSettings, flag, text } from '../parts/settings.ts';
import { months } from './templates.ts';

/** Characters of a template of one's own. */
export const mostCharacters = 2_500;

/** The month whose template is measured, or a text of one's own. */
export const address = defineSettings('mapping-meter', {
  month: choice('september', months),
  edited: flag(false),
  own: text('', mostCharacters),
});

export type MeterSettings = typeof address.start;
