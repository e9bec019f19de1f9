import { mountIsland } from '../mount-island.ts';
import css from './cors-preflight.css?inline';
import { CorsPreflight } from './cors-preflight.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(CorsPreflight, css);
