import { mountIsland } from '../mount-island.ts';
import { InterleavedRetries } from './interleaved-retries.tsx';
import css from './interleaved-retries.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(InterleavedRetries, css);
