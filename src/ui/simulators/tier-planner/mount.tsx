import { mountIsland } from '../mount-island.ts';
import css from './tier-planner.css?inline';
import { TierPlanner } from './tier-planner.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(TierPlanner, css);
