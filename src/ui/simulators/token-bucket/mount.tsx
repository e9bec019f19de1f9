import { mountIsland } from '../mount-island.ts';
import css from './token-bucket.css?inline';
import { TokenBucket } from './token-bucket.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(TokenBucket, css);
