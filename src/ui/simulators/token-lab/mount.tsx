import { mountIsland } from '../mount-island.ts';
import css from './token-lab.css?inline';
import { TokenLab } from './token-lab.tsx';

/** Puts the laboratory in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(TokenLab, css);
