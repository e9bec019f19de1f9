import { mountIsland } from '../mount-island.ts';
import css from './gateway-surge.css?inline';
import { GatewaySurge } from './gateway-surge.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(GatewaySurge, css);
