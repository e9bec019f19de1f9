import { mountIsland } from '../mount-island.ts';
import css from './timeout-budget.css?inline';
import { TimeoutBudget } from './timeout-budget.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(TimeoutBudget, css);
