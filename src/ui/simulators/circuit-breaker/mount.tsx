import { mountIsland } from '../mount-island.ts';
import css from './circuit-breaker.css?inline';
import { CircuitBreaker } from './circuit-breaker.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(CircuitBreaker, css);
