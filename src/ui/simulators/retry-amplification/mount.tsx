import { mountIsland } from '../mount-island.ts';
import css from './retry-amplification.css?inline';
import { RetryAmplification } from './retry-amplification.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(RetryAmplification, css);
