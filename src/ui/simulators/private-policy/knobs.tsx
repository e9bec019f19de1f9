import { Check, Knobs, Select } from '../parts/knobs.tsx';
import * as text from './private-policy.id.ts';
import {
  authorizations,
  callers,
  doors,
  endpoints,
  identities,
  routes,
  statements,
  type PolicySettings,
} from './settings.ts';

interface Props {
  readonly settings: PolicySettings;
  readonly onChange: (changes: Partial<PolicySettings>) => void;
}

/** Who calls, and the three policies: on the API, on the caller's role, on the door. */
export function PolicyKnobs({ settings, onChange }: Props) {
  const { caller, door, route, auth, identity, endpoint } = settings;
  return (
    <Knobs label={text.knobsLabel}>
      <Select
        label={text.callerLabel}
        value={caller}
        values={callers}
        names={text.callers}
        onChange={(chosen) => onChange({ caller: chosen })}
      />
      <Select
        label={text.doorLabel}
        value={door}
        values={doors}
        names={text.doors}
        onChange={(chosen) => onChange({ door: chosen })}
      />
      <Select
        label={text.routeLabel}
        value={route}
        values={routes}
        names={text.routes}
        onChange={(chosen) => onChange({ route: chosen })}
      />
      <Select
        label={text.authLabel}
        value={auth}
        values={authorizations}
        names={text.authorizations}
        onChange={(chosen) => onChange({ auth: chosen })}
      />
      <StatementChecks settings={settings} onChange={onChange} />
      <Select
        label={text.identityLabel}
        value={identity}
        values={identities}
        names={text.identities}
        onChange={(chosen) => onChange({ identity: chosen })}
      />
      <Select
        label={text.endpointLabel}
        value={endpoint}
        values={endpoints}
        names={text.endpoints}
        onChange={(chosen) => onChange({ endpoint: chosen })}
      />
    </Knobs>
  );
}

function StatementChecks({ settings, onChange }: Props) {
  const chosen = settings.statements;
  return (
    <fieldset class="kn-radios">
      <legend>{text.statementsLabel}</legend>
      {statements.map((name) => (
        <Check
          key={name}
          label={text.statements[name].name}
          about={text.statements[name].about}
          checked={chosen.includes(name)}
          onChange={(checked) =>
            onChange({ statements: checked ? [...chosen, name] : chosen.filter((one) => one !== name) })
          }
        />
      ))}
    </fieldset>
  );
}
