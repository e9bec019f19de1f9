import { mountIsland } from '../mount-island.ts';
import { CommandFlow } from './command-flow.tsx';
import css from './command-flow.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(CommandFlow, css);
