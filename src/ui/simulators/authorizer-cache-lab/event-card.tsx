import * as text from './authorizer-cache-lab.id.ts';
import type { LabEvent, LabView } from './model.ts';
import type { LabSettings, Source } from './settings.ts';

interface Props {
  readonly view: LabView;
  readonly chosen: LabSettings['sources'];
  readonly onOpen: (ordinal: number) => void;
}

/** One decision that differs from the one without cache, beside the request whose answer it got. */
export function EventCard({ view: { opened, events }, chosen, onOpen }: Props) {
  if (opened === undefined) return <p class="acl-none">{text.noEvents}</p>;
  const { event, ordinal } = opened;
  const move = (step: number) => onOpen(((ordinal - 1 + step + events.length) % events.length) + 1);
  return (
    <section class="acl-event" aria-label={text.eventLabel}>
      <header>
        <h4>
          <b>{text.differences[event.difference]}</b> {text.ordinal(ordinal, events.length)}
        </h4>
        <button type="button" class="btn quiet s" onClick={() => move(-1)}>
          {text.previous}
        </button>
        <button type="button" class="btn quiet s" onClick={() => move(1)}>
          {text.next}
        </button>
      </header>
      <Compared event={event} chosen={chosen} />
      <dl>
        <dt>{text.storedLabel}</dt>
        <dd>{text.answer(event.outcome.answer)}</dd>
        <dt>{text.cachedLabel}</dt>
        <dd>{text.cached(event)}</dd>
        <dt>{text.directLabel}</dt>
        <dd>{text.direct(event)}</dd>
      </dl>
    </section>
  );
}

interface ComparedProps {
  readonly event: LabEvent;
  readonly chosen: LabSettings['sources'];
}

const rows: readonly (Source | 'time')[] = ['time', 'token', 'tenant', 'route', 'app'];

/** The same attributes of both requests, and which of them the key did not see. */
function Compared({ event: { outcome, asked, causes }, chosen }: ComparedProps) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{text.askedColumn}</th>
          <th scope="col">{text.nowColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row} class={causes.includes(row) ? 'cause' : ''}>
            <th scope="row">
              {text.attributes[row]}
              <small>
                {row === 'time'
                  ? text.timeNote(causes.includes(row))
                  : text.inKey(chosen.includes(row), causes.includes(row))}
              </small>
            </th>
            <td>{text.attribute(row, asked.call)}</td>
            <td>{text.attribute(row, outcome.call)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
