import { mountIsland } from '../mount-island.ts';
import css from './status-detective.css?inline';
import { StatusDetective } from './status-detective.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(StatusDetective, css);
