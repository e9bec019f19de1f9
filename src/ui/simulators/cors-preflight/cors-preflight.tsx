import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Sequence } from '../sequence.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './cors-preflight.id.ts';
import { CorsKnobs } from './knobs.tsx';
import { viewCors, type CorsView } from './model.ts';
import { address, type CorsSettings } from './settings.ts';

/** A script's request to another origin, step by step, and what curl gets from the same server. */
export function CorsPreflight() {
  const [settings, change] = useAddress(address);
  const view = viewCors(settings);
  const { portal, leaks, bareStatus } = view.tally;
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<CorsKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <Sequence story={view.story} words={text.words} title={text.drawingTitle} />
      <Seen settings={settings} view={view} />
      <Invariant
        holds={portal.read === portal.of && leaks.read === 0 && bareStatus === 401}
        text={text.invariant(view)}
      />
    </Frame>
  );
}

interface SeenProps {
  readonly settings: CorsSettings;
  readonly view: CorsView;
}

function Seen({ settings, view: { run, curl, arrived } }: SeenProps) {
  const { outcome } = run;
  const isReadable = outcome.kind === 'readable';
  const nothing = arrived ? text.hidden : text.neverSent;
  const script = {
    status: isReadable ? String(outcome.status) : nothing,
    body: isReadable ? text.bodyOf(outcome.status, settings.token || settings.cookie) : nothing,
    headers: isReadable ? listNames(outcome.headers) : nothing,
  };
  return (
    <table class="cp-seen">
      <caption>{text.tableTitle}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text.columns.script}</th>
          <th scope="col">{text.columns.curl}</th>
        </tr>
      </thead>
      <tbody>
        <Row name={text.rows.preflight} script={text.preflightOf(run)} curl={text.noPreflight} />
        <Row name={text.rows.done} script={arrived ? text.yes : text.no} curl={text.yes} />
        <Row name={text.rows.status} script={script.status} curl={String(curl.status)} hidden={!isReadable} />
        <Row
          name={text.rows.body}
          script={script.body}
          curl={text.bodyOf(curl.status, settings.token)}
          hidden={!isReadable}
        />
        <Row
          name={text.rows.headers}
          script={script.headers}
          curl={listNames(curl.headers)}
          hidden={!isReadable}
          code
        />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: string;
  readonly script: string;
  readonly curl: string;
  /** The script does not get what stands here. */
  readonly hidden?: boolean;
  /** The values are names of headers. */
  readonly code?: boolean;
}

function Row({ name, script, curl, hidden = false, code = false }: RowProps) {
  return (
    <tr class={code ? 'cp-code' : undefined}>
      <th scope="row">{name}</th>
      <td>{hidden ? <span class="cp-hidden">{script}</span> : script}</td>
      <td>{curl}</td>
    </tr>
  );
}

function listNames(headers: Readonly<Record<string, string>>): string {
  const names = Object.keys(headers);
  return names.length === 0 ? text.noHeaders : names.join(', ');
}
