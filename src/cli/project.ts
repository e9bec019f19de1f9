import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, wherever the command is called from. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
