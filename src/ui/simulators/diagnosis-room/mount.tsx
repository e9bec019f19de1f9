import { mountIsland } from '../mount-island.ts';
import css from './diagnosis-room.css?inline';
import { DiagnosisRoom } from './diagnosis-room.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(DiagnosisRoom, css);
