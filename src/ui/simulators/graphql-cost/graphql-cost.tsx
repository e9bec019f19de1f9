import { Frame } from '../parts/frame.tsx';
import { Invariant } from '../invariant.tsx';
import { Check, Knobs, Select, Slider } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import { CallGraph } from './call-graph.tsx';
import * as text from './graphql-cost.id.ts';
import { viewCost, type CostView } from './model.ts';
import { queries, queryNames } from './queries.ts';
import { schemaText } from './schema.ts';
import { address, type CostSettings } from './settings.ts';

/** One query that a learner writes, the calls that it sends to the sources, and the limits that stop it. */
export function GraphqlCost() {
  const [settings, change] = useAddress(address);
  const view = viewCost(settings);
  const apply = (changes: Partial<CostSettings>) => change({ ...settings, ...changes });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<CostKnobs settings={settings} onChange={apply} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <label class="gc-query">
        <span>{text.queryLabel}</span>
        <textarea
          value={settings.query}
          rows={settings.query.split('\n').length}
          maxLength={1_500}
          spellcheck={false}
          autocapitalize="off"
          aria-invalid={view.kind === 'problem'}
          onInput={({ currentTarget }) => apply({ query: currentTarget.value })}
        />
      </label>
      <details class="gc-schema">
        <summary>{text.schemaTitle}</summary>
        <pre tabIndex={0}>{schemaText}</pre>
      </details>
      {view.kind === 'cost' && <Result view={view} />}
    </Frame>
  );
}

function Result({ view }: { readonly view: Extract<CostView, { kind: 'cost' }> }) {
  const { cost } = view;
  return (
    <>
      <dl class="sim-facts gc-facts">
        <div>
          <dt>{text.facts.calls}</dt>
          <dd class="gc-total">{text.count(cost.calls)}</dd>
        </div>
        <div>
          <dt>{text.facts.runs}</dt>
          <dd>{text.count(cost.runs)}</dd>
        </div>
        <div>
          <dt>{text.facts.depth}</dt>
          <dd>{text.count(cost.depth)}</dd>
        </div>
        <div>
          <dt>{text.facts.waves}</dt>
          <dd>{text.count(cost.waves)}</dd>
        </div>
      </dl>
      <p class={cost.outcome === 'answered' ? 'gc-outcome' : 'gc-outcome stopped'}>{text.outcomes[cost.outcome]}</p>
      <CallGraph cost={cost} />
      <Invariant holds={view.withinBudget} text={text.invariant(view)} />
    </>
  );
}

interface KnobsProps {
  readonly settings: CostSettings;
  readonly onChange: (changes: Partial<CostSettings>) => void;
}

function CostKnobs({ settings, onChange }: KnobsProps) {
  const preset = queryNames.find((name) => queries[name] === settings.query) ?? 'own';
  const limited = (value: number, unset: string) => (value === 0 ? unset : text.count(value));
  return (
    <Knobs label={text.knobsLabel}>
      <Select
        label={text.presetLabel}
        value={preset}
        values={preset === 'own' ? [...queryNames, 'own'] : queryNames}
        names={text.presets}
        onChange={(name) => name !== 'own' && onChange({ query: queries[name] })}
      />
      <Check
        label={text.knobs.batched}
        about={text.knobs.batchedAbout}
        checked={settings.batched}
        onChange={(batched) => onChange({ batched })}
      />
      <Slider
        label={text.knobs.mostItems}
        value={settings.mostItems}
        minimum={0}
        maximum={200}
        step={10}
        shown={limited(settings.mostItems, text.unset)}
        onChange={(mostItems) => onChange({ mostItems })}
      />
      <Slider
        label={text.knobs.depth}
        value={settings.depth}
        minimum={0}
        maximum={15}
        shown={limited(settings.depth, text.unset)}
        onChange={(depth) => onChange({ depth })}
      />
      <Slider
        label={text.knobs.resolvers}
        value={settings.resolvers}
        minimum={0}
        maximum={2_000}
        step={50}
        shown={limited(settings.resolvers, text.byDefault)}
        onChange={(resolvers) => onChange({ resolvers })}
      />
    </Knobs>
  );
}
