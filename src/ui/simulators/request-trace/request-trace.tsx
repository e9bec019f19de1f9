import { useLayoutEffect, useRef } from 'preact/hooks';
import { icon } from '../../workspace/dom.ts';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Check, Knobs, Radios, Select } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import { viewTrace, type HopView, type ShownLine, type TraceView } from './model.ts';
import * as text from './request-trace.id.ts';
import { address, clients, complaints, guesses, intakes, type TraceSettings } from './settings.ts';

/** A complaint, the logs of every service, and what a search by the request's id finds of its way. */
export function RequestTrace() {
  const [settings, change] = useAddress(address);
  const view = viewTrace(settings);
  const apply = (changes: Partial<TraceSettings>) => change({ ...settings, guess: 'none', ...changes });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<TraceKnobs settings={settings} onChange={apply} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <Chain hops={view.hops} />
      <Lines view={view} />
      <Invariant holds={view.found === view.own && !view.forged} text={text.invariant(view)} />
    </Frame>
  );
}

function Chain({ hops }: { readonly hops: readonly HopView[] }) {
  return (
    <>
      <h4 class="rt-title">{text.chainTitle}</h4>
      <ol class="rt-chain">
        {hops.map((hop) => (
          <Link key={hop.hop} {...hop} />
        ))}
      </ol>
    </>
  );
}

function Link({ hop, state }: HopView) {
  const mark = useRef<HTMLElement>(null);
  const name = state === 'found' ? 'check' : state === 'lost' ? 'cross' : undefined;
  useLayoutEffect(() => mark.current?.replaceChildren(...(name === undefined ? [] : [icon(name, 14)])), [name]);
  return (
    <li class={state}>
      <b>{text.hopNames[hop]}</b>
      <span>
        <i ref={mark} />
        {text.hopStates[state]}
      </span>
    </li>
  );
}

function Lines({ view }: { readonly view: TraceView }) {
  return (
    <>
      <h4 class="rt-title">{text.logTitle}</h4>
      <p class="rt-search">{text.search(view.id)}</p>
      <ol class="rt-lines" tabIndex={0}>
        {view.lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ol>
    </>
  );
}

function Line({ line }: { readonly line: ShownLine }) {
  const kind = [line.state, line.event === 'failed' ? 'failed' : '', line.event === 'forged' ? 'forged' : ''].join(' ');
  return (
    <li class={kind}>
      <span class="t">{text.time(line.at)}</span>
      <span class="h">{text.hopNames[line.hop]}</span>
      <span class="e">{text.event(line)}</span>
      <span class="d">{text.ids(line)}</span>
      {line.state !== 'other' && <span class="vh">{text.lineStates[line.state]}</span>}
    </li>
  );
}

interface KnobsProps {
  readonly settings: TraceSettings;
  readonly onChange: (changes: Partial<TraceSettings>) => void;
}

function TraceKnobs({ settings, onChange }: KnobsProps) {
  return (
    <Knobs label={text.knobsLabel}>
      <Select
        label={text.complaintLabel}
        value={settings.complaint}
        values={complaints}
        names={text.complaints}
        onChange={(complaint) => onChange({ complaint })}
      />
      <Radios
        label={text.clientLabel}
        value={settings.client}
        values={clients}
        names={text.clients}
        onChange={(client) => onChange({ client })}
      />
      <Radios
        label={text.intakeLabel}
        value={settings.intake}
        values={intakes}
        names={text.intakes}
        onChange={(intake) => onChange({ intake })}
      />
      <Check label={text.carriedLabel} checked={settings.carried} onChange={(carried) => onChange({ carried })} />
      <Check label={text.bothLabel} checked={settings.both} onChange={(both) => onChange({ both })} />
      <Select
        label={text.guessLabel}
        value={settings.guess}
        values={guesses}
        names={text.guesses}
        onChange={(guess) => onChange({ guess })}
      />
    </Knobs>
  );
}
