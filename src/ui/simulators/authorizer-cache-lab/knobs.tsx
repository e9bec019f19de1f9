import { Check, Knobs, Radios, Select } from '../parts/knobs.tsx';
import * as text from './authorizer-cache-lab.id.ts';
import { shapes, sources, times, type LabSettings } from './settings.ts';

interface Props {
  readonly settings: LabSettings;
  readonly onChange: (changes: Partial<LabSettings>) => void;
}

/** What the key is made of, how long an answer is kept, and how it is written. */
export function LabKnobs({ settings, onChange }: Props) {
  const chosen = settings.sources;
  return (
    <Knobs label={text.knobsLabel}>
      <fieldset class="kn-radios acl-sources">
        <legend>{text.sourcesLabel}</legend>
        {sources.map((source) => (
          <Check
            key={source}
            label={text.sources[source].name}
            about={text.sources[source].about}
            checked={chosen.includes(source)}
            onChange={(checked) =>
              onChange({ sources: sources.filter((one) => (one === source ? checked : chosen.includes(one))) })
            }
          />
        ))}
        <p>{text.pathNote}</p>
      </fieldset>
      <Select
        label={text.ttlLabel}
        value={settings.ttl}
        values={times}
        names={text.ttls}
        onChange={(ttl) => onChange({ ttl })}
      />
      <Radios
        label={text.shapeLabel}
        value={settings.shape}
        values={shapes}
        names={text.shapes}
        about={text.shapesAbout}
        onChange={(shape) => onChange({ shape })}
      />
    </Knobs>
  );
}
