import { mountIsland } from '../mount-island.ts';
import css from './boundary-sorter.css?inline';
import { BoundarySorter } from './boundary-sorter.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(BoundarySorter, css);
