import { designFaults, type DesignFault } from '#world/door-system';
import { Invariant } from '../invariant.tsx';
import { Check, Knobs } from '../parts/knobs.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { Answers } from './answers.tsx';
import * as text from './capstone-map.id.ts';
import { readMap } from './model.ts';
import { SystemMap } from './system-map.tsx';
import { address } from './settings.ts';

/** Six doors of one system: what each answers to the seven boundaries, and what a wrong decision reaches. */
export function CapstoneMap() {
  const [settings, change] = useAddress(address);
  const view = readMap(settings);
  const set = (fault: DesignFault, made: boolean) =>
    change({
      ...settings,
      faults: designFaults.filter((name) => (name === fault ? made : settings.faults.includes(name))),
    });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={
        <Knobs label={text.knobsLabel}>
          <p class="cm-knobs">{text.knobsLabel}</p>
          {designFaults.map((fault) => (
            <Check
              key={fault}
              label={text.faultNames[fault]}
              checked={settings.faults.includes(fault)}
              onChange={(made) => set(fault, made)}
            />
          ))}
        </Knobs>
      }
      reading={text.reading(view)}
      experiments={text.experiments}
    >
      <SystemMap view={view} onSelect={(door) => change({ ...settings, door })} />
      <Answers view={view} />
      <Invariant holds={view.radius.length === 1} text={text.invariant(view)} />
    </Frame>
  );
}
