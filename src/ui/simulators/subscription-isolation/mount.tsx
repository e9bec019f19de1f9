import { mountIsland } from '../mount-island.ts';
import { SubscriptionIsolation } from './subscription-isolation.tsx';
import css from './subscription-isolation.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(SubscriptionIsolation, css);
