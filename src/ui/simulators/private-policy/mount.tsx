import { mountIsland } from '../mount-island.ts';
import css from './private-policy.css?inline';
import { PrivatePolicy } from './private-policy.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(PrivatePolicy, css);
