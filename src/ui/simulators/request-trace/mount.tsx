import { mountIsland } from '../mount-island.ts';
import { RequestTrace } from './request-trace.tsx';
import css from './request-trace.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(RequestTrace, css);
