import Simulator from '../simulators/Simulator.astro';
import CodeFrame from './CodeFrame.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Key from './Key.astro';
import Sample from './Sample.astro';
import Table from './Table.astro';
import Taught from './Taught.astro';
import Versus from './Versus.astro';
import FourGates from './diagrams/FourGates.astro';
import HidingDecision from './diagrams/HidingDecision.astro';
import WhoDecides from './diagrams/WhoDecides.astro';
import './lesson.css';

/** What a lesson may use without importing it: `<Content components={lessonComponents} />`. */
export const lessonComponents = {
  h2: Heading,
  CodeFrame,
  Exercise,
  Figure,
  FourGates,
  HidingDecision,
  Key,
  Sample,
  Simulator,
  Table,
  Taught,
  Versus,
  WhoDecides,
};
