import * as text from './command-flow.id.ts';
import type { Fault } from './settings.ts';

interface Props {
  readonly fault: Fault;
  readonly onChange: (fault: Fault) => void;
}

/** The way of a command, hop by hop, with a choice of faults under the hops that can have one. */
export function Hops({ fault, onChange }: Props) {
  return (
    <fieldset class="cf-hops">
      <legend>{text.faultsLabel}</legend>
      {text.hops.map(({ name, faults }) => (
        <div key={name} class="hop">
          <b>{name}</b>
          {faults.map((offered) => (
            <label key={offered.fault}>
              <input
                type="radio"
                name="cf-fault"
                value={offered.fault}
                checked={offered.fault === fault}
                onChange={() => onChange(offered.fault)}
              />
              <span>{offered.text}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
