import { Check, Knobs, Select, Radios, Slider } from '../parts/knobs.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { Bill } from './bill.tsx';
import * as text from './cost-calculator.id.ts';
import { calculateCost } from './model.ts';
import { Prices } from './prices.tsx';
import { address, type CostSettings } from './settings.ts';

/** What a month of requests costs, component by component, and what of it is paid for retries. */
export function CostCalculator() {
  const [settings, change] = useAddress(address);
  const view = calculateCost(settings);
  const apply = (changes: Partial<CostSettings>) => change({ ...settings, ...changes });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<Traffic settings={settings} onChange={apply} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <Bill view={view} />
      <Prices settings={settings} onChange={apply} />
    </Frame>
  );
}

interface TrafficProps {
  readonly settings: CostSettings;
  readonly onChange: (changes: Partial<CostSettings>) => void;
}

function Traffic({ settings, onChange }: TrafficProps) {
  const slider = (knob: 'requests' | 'backendMs' | 'reads' | 'logKb' | 'responseKb' | 'failing' | 'retries') => ({
    label: text.knobs[knob],
    value: settings[knob],
    onChange: (value: number) => onChange({ [knob]: value }),
  });
  return (
    <Knobs label={text.knobsLabel}>
      <Slider {...slider('requests')} minimum={1} maximum={1000} shown={text.millions(settings.requests)} />
      <Radios
        label={text.knobs.product}
        value={settings.product}
        values={['REST', 'HTTP']}
        names={text.products}
        onChange={(product) => onChange({ product })}
      />
      <Select
        label={text.knobs.authorizer}
        value={settings.authorizer}
        values={['none', 'cached', 'every']}
        names={text.authorizers}
        onChange={(authorizer) => onChange({ authorizer })}
      />
      <Slider {...slider('failing')} minimum={0} maximum={90} shown={text.percent(settings.failing)} />
      <Slider {...slider('retries')} minimum={0} maximum={5} shown={String(settings.retries)} />
      <Slider
        {...slider('backendMs')}
        minimum={10}
        maximum={3000}
        step={10}
        shown={text.milliseconds(settings.backendMs)}
      />
      <Slider {...slider('reads')} minimum={0} maximum={50} shown={String(settings.reads)} />
      <Slider {...slider('logKb')} minimum={0} maximum={32} shown={text.kilobytes(settings.logKb)} />
      <Slider {...slider('responseKb')} minimum={1} maximum={256} shown={text.kilobytes(settings.responseKb)} />
      {settings.product === 'REST' && (
        <Slider
          label={text.knobs.cached}
          value={settings.cached}
          minimum={0}
          maximum={90}
          step={5}
          shown={text.percent(settings.cached)}
          onChange={(cached) => onChange({ cached })}
        />
      )}
      <Check label={text.knobs.waf} checked={settings.waf} onChange={(waf) => onChange({ waf })} />
    </Knobs>
  );
}
