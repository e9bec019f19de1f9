import { mountIsland } from '../mount-island.ts';
import { LogFormatBuilder } from './log-format-builder.tsx';
import css from './log-format-builder.css?inline';

/** Puts the simulator in place of what stands in its host, in the state that the address asks for. */
export const mount = mountIsland(LogFormatBuilder, css);
