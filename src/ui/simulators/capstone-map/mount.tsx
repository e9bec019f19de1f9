import { mountIsland } from '../mount-island.ts';
import { CapstoneMap } from './capstone-map.tsx';
import css from './capstone-map.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(CapstoneMap, css);
