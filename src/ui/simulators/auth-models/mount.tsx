import { mountIsland } from '../mount-island.ts';
import css from './auth-models.css?inline';
import { AuthModels } from './auth-models.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(AuthModels, css);
