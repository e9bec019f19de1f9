import { measureMapping, type MappingDecision, type MappingMeasure } from '#world/mapping-complexity';
import type { MeterSettings } from './settings.ts';
import { months, templates, type Month } from './templates.ts';

/** A line of the template, with what it decides, if it does. */
export interface MeterLine {
  readonly text: string;
  readonly decisions: readonly MappingDecision[];
}

/** One bar of the chart: a month's template, or one's own. */
export interface MeterBar {
  readonly of: Month | 'own';
  readonly measure: MappingMeasure;
  readonly shown: boolean;
}

export interface MeterView {
  readonly template: string;
  readonly measure: MappingMeasure;
  readonly lines: readonly MeterLine[];
  readonly bars: readonly MeterBar[];
}

/** Measures the template that is shown, and those of all months beside it. */
export function viewMeter({ month, edited, own }: MeterSettings): MeterView {
  const template = edited ? own : templates[month];
  const measure = measureMapping(template);
  const bars = months.map((of): MeterBar => ({
    of,
    measure: measureMapping(templates[of]),
    shown: !edited && of === month,
  }));
  return {
    template,
    measure,
    lines: template.split('\n').map((text, index) => ({
      text,
      decisions: measure.decisions.filter(({ line }) => line === index + 1),
    })),
    bars: edited ? [...bars, { of: 'own', measure, shown: true }] : bars,
  };
}
