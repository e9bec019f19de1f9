import { callers, demands } from '#world/auth-models';
import { Check, Knobs, Select } from '../parts/knobs.tsx';
import * as text from './auth-models.id.ts';
import { products, type AuthSettings } from './settings.ts';

interface Props {
  readonly settings: AuthSettings;
  readonly onChange: (changes: Partial<AuthSettings>) => void;
}

/** Who calls, and what is asked of the way in which they are recognised. */
export function AuthKnobs({ settings, onChange }: Props) {
  const { caller, product, withoutCode, defaultEndpoint } = settings;
  return (
    <Knobs label={text.knobsLabel}>
      <div>
        <Select
          label={text.callerLabel}
          value={caller}
          values={callers}
          names={text.callers}
          onChange={(chosen) => onChange({ caller: chosen })}
        />
        <small class="am-holds">{text.holdingText(caller)}</small>
      </div>
      <Select
        label={text.productLabel}
        value={product}
        values={products}
        names={text.products}
        onChange={(chosen) => onChange({ product: chosen })}
      />
      <DemandChecks settings={settings} onChange={onChange} />
      <div class="am-limits">
        <Check
          label={text.withoutCodeLabel}
          checked={withoutCode}
          onChange={(checked) => onChange({ withoutCode: checked })}
        />
        <Check
          label={text.defaultEndpointLabel}
          checked={defaultEndpoint}
          onChange={(checked) => onChange({ defaultEndpoint: checked })}
        />
      </div>
    </Knobs>
  );
}

function DemandChecks({ settings, onChange }: Props) {
  return (
    <fieldset class="am-demands">
      <legend>{text.demandsLabel}</legend>
      {demands.map((demand) => (
        <Check
          key={demand}
          label={text.demands[demand].name}
          {...(text.demands[demand].about === undefined ? {} : { about: text.demands[demand].about })}
          checked={settings.demands.includes(demand)}
          onChange={(checked) =>
            onChange({
              demands: demands.filter((other) => (other === demand ? checked : settings.demands.includes(other))),
            })
          }
        />
      ))}
    </fieldset>
  );
}
