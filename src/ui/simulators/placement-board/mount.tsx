import { mountIsland } from '../mount-island.ts';
import css from './placement-board.css?inline';
import { PlacementBoard } from './placement-board.tsx';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(PlacementBoard, css);
