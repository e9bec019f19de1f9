import { mountIsland } from '../mount-island.ts';
import css from './authorizer-cache-lab.css?inline';
import { AuthorizerCacheLab } from './authorizer-cache-lab.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(AuthorizerCacheLab, css);
