import { mountIsland } from '../mount-island.ts';
import css from './mapping-meter.css?inline';
import { MappingMeter } from './mapping-meter.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(MappingMeter, css);
