import { gatewayWait, type Party } from '#world/timeout-chain';
import { Check, Knobs, Select, Slider } from '../parts/knobs.tsx';
import { gateways, limitSteps, unlimited, type TimeoutSettings } from './settings.ts';
import * as text from './timeout-budget.id.ts';

interface Props {
  readonly settings: TimeoutSettings;
  readonly onChange: (changes: Partial<TimeoutSettings>) => void;
}

/** The work, the limit of each layer and what the client does without an answer. */
export function TimeoutKnobs({ settings, onChange }: Props) {
  const { work, retries, accepted } = settings;
  return (
    <Knobs label={text.knobsLabel}>
      <Slider
        label={text.workLabel}
        value={work}
        minimum={1}
        maximum={180}
        shown={text.seconds(work)}
        onChange={(value) => onChange({ work: value })}
      />
      <Check
        label={text.acceptedLabel}
        about={text.aboutAccepted}
        checked={accepted}
        onChange={(value) => onChange({ accepted: value })}
      />
      <LimitKnobs settings={settings} onChange={onChange} />
      <Slider
        label={text.retriesLabel}
        value={retries}
        minimum={0}
        maximum={3}
        shown={text.retries(retries)}
        onChange={(value) => onChange({ retries: value })}
      />
    </Knobs>
  );
}

function LimitKnobs({ settings, onChange }: Props) {
  const { product, client, database } = settings;
  const gatewayMost = gatewayWait[product].most ?? 120;
  const gateway = Math.min(settings.gateway, gatewayMost);
  return (
    <>
      <b class="tb-group">{text.limitsGroup}</b>
      <Limit party="client" value={client} most={120} onChange={(value) => onChange({ client: value })} />
      <div class="tb-gateway">
        <Limit party="gateway" value={gateway} most={gatewayMost} onChange={(value) => onChange({ gateway: value })} />
        <Select
          label={text.productLabel}
          value={product}
          values={gateways}
          names={text.products}
          onChange={(value) => onChange({ product: value, gateway: gatewayWait[value].byDefault })}
        />
        <small>{text.gatewayNote(settings, gateway)}</small>
      </div>
      <Limit
        party="function"
        value={settings.function}
        most={900}
        onChange={(value) => onChange({ function: value })}
      />
      <Limit party="database" value={database} most={unlimited} onChange={(value) => onChange({ database: value })} />
    </>
  );
}

interface LimitProps {
  readonly party: Party;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** One limit. Its slider goes by steps, because 1 and 900 seconds do not fit on one even scale. */
function Limit({ party, value, most, onChange }: LimitProps) {
  const steps = limitSteps.filter((step) => step <= most);
  const nearest = steps.reduce(
    (best, step, index) => (Math.abs(step - value) < Math.abs((steps[best] ?? 0) - value) ? index : best),
    0,
  );
  return (
    <Slider
      label={text.names[party]}
      value={nearest}
      minimum={0}
      maximum={steps.length - 1}
      shown={text.limitValue(value)}
      onChange={(index) => onChange(steps[index] ?? value)}
    />
  );
}
