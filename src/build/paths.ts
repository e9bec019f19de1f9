import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that the build derives from the sources; never committed. */
export const generatedFolder = fileURLToPath(new URL('../../generated', import.meta.url));
