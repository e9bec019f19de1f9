import { defineEditor } from '#course';
import { sheet } from './sheet.id.ts';
import { drawVariant } from './variant.ts';

export const editor = defineEditor({ sheet: (seed) => sheet(drawVariant(seed)) });
