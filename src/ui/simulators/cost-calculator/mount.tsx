import { mountIsland } from '../mount-island.ts';
import { CostCalculator } from './cost-calculator.tsx';
import css from './cost-calculator.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(CostCalculator, css);
