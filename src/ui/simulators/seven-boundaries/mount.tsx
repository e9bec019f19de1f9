import { mountIsland } from '../mount-island.ts';
import css from './seven-boundaries.css?inline';
import { SevenBoundaries } from './seven-boundaries.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(SevenBoundaries, css);
