import { mountIsland } from '../mount-island.ts';
import css from './contract-explorer.css?inline';
import { ContractExplorer } from './contract-explorer.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(ContractExplorer, css);
