import { boundaries } from '#world/boundaries';
import { Check, Knobs, Select } from '../parts/knobs.tsx';
import { tellingBoundary } from './model.ts';
import { requestKinds, type BoundarySettings } from './settings.ts';
import * as text from './seven-boundaries.id.ts';

interface Props {
  readonly settings: BoundarySettings;
  readonly onChange: (settings: BoundarySettings) => void;
}

/** Which request is sent, and which boundaries have an answer. */
export function BoundaryKnobs({ settings, onChange }: Props) {
  const change = (changes: Partial<BoundarySettings>) => {
    const next = { ...settings, ...changes };
    onChange({ ...next, open: tellingBoundary(next) });
  };
  const { empty, request } = settings;
  return (
    <Knobs label={text.knobsLabel}>
      <Select
        label={text.requestLabel}
        value={request}
        values={requestKinds}
        names={text.requests}
        onChange={(chosen) => change({ request: chosen })}
      />
      <fieldset class="sb-answered">
        <legend>{text.answeredLabel}</legend>
        {boundaries.map((boundary) => (
          <Check
            key={boundary}
            label={text.boundaries[boundary].name}
            checked={!empty.includes(boundary)}
            onChange={(checked) =>
              change({ empty: boundaries.filter((one) => (one === boundary ? !checked : empty.includes(one))) })
            }
          />
        ))}
      </fieldset>
    </Knobs>
  );
}
