import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Delivery } from '#world/subscription';
import { icon } from '../../workspace/dom.ts';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Check, Knobs, Radios, Select } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import { viewIsolation, type IsolationView } from './model.ts';
import { address, guards, labels, tenants, type IsolationSettings } from './settings.ts';
import * as text from './subscription-isolation.id.ts';

/** News of three tenants and whom it reaches, under the guard that the subscription has. */
export function SubscriptionIsolation() {
  const [settings, change] = useAddress(address);
  const view = viewIsolation(settings);
  const apply = (changes: Partial<IsolationSettings>) => change({ ...settings, ...changes });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<GuardKnobs settings={settings} onChange={apply} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <Matrix view={view} />
      <Invariant holds={view.leaked === 0 && view.missed === 0} text={text.invariant(view)} />
    </Frame>
  );
}

function Matrix({ view }: { readonly view: IsolationView }) {
  return (
    <table class="si-table">
      <caption>{text.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.table.subscriber}</th>
          {view.events.map(({ id, owner, label }) => (
            <th scope="col" key={id}>
              {text.eventName(owner)}
              <small class={label === owner ? '' : 'off'}>{text.labelled(label)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map(({ subscriber, connection, deliveries }) => (
          <tr key={subscriber.id}>
            <th scope="row">
              {text.person(subscriber.id)}
              <small>{text.claim(subscriber.claim)}</small>
              <small class={subscriber.argument === subscriber.claim ? '' : 'off'}>
                {text.asks(subscriber.argument)}
              </small>
              <small>{text.connection(connection)}</small>
            </th>
            {deliveries.map((delivery, event) => (
              <Cell key={view.events[event]?.id} delivery={delivery} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const icons = { received: 'check', leaked: 'cross', missed: 'cross' } as const;

function Cell({ delivery }: { readonly delivery: Delivery }) {
  const mark = useRef<HTMLElement>(null);
  const name = delivery === 'kept-away' ? undefined : icons[delivery];
  useLayoutEffect(() => mark.current?.replaceChildren(...(name === undefined ? [] : [icon(name, 16)])), [name]);
  return (
    <td class={`si-cell ${delivery}`}>
      <i ref={mark} />
      <span>{text.deliveries[delivery]}</span>
    </td>
  );
}

interface KnobsProps {
  readonly settings: IsolationSettings;
  readonly onChange: (changes: Partial<IsolationSettings>) => void;
}

function GuardKnobs({ settings, onChange }: KnobsProps) {
  return (
    <Knobs label={text.knobsLabel}>
      <Radios
        label={text.guardLabel}
        value={settings.guard}
        values={guards}
        names={text.guards}
        about={text.guardsAbout}
        onChange={(guard) => onChange({ guard })}
      />
      <Select
        label={text.asksLabel}
        value={settings.asks}
        values={tenants}
        names={text.tenantNames}
        onChange={(asks) => onChange({ asks })}
      />
      <Radios
        label={text.labelLabel}
        value={settings.label}
        values={labels}
        names={text.labels}
        onChange={(label) => onChange({ label })}
      />
      <Check
        label={text.selectedLabel}
        about={text.selectedAbout}
        checked={settings.selected}
        onChange={(selected) => onChange({ selected })}
      />
    </Knobs>
  );
}
