import { mountIsland } from '../mount-island.ts';
import { GraphqlCost } from './graphql-cost.tsx';
import css from './graphql-cost.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(GraphqlCost, css);
