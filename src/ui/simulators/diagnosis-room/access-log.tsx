import { formatNumber } from '../parts/numbers.ts';
import * as text from './diagnosis-room.id.ts';
import type { RoomView } from './model.ts';

/** What a metric sums up, told apart: statuses as the access log has them. Closed until it is asked for. */
export function AccessLog({ view: { incident, log } }: { readonly view: RoomView }) {
  return (
    <details class="dr-log" key={incident.number}>
      <summary>{text.logTitle}</summary>
      <table>
        <caption>{text.logCaption(incident.startsAt)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.logColumns.status}</th>
            <th scope="col">{text.logColumns.by}</th>
            <th scope="col">{text.logColumns.count}</th>
          </tr>
        </thead>
        <tbody>
          {log.map((row) => (
            <tr key={row.outcome}>
              <th scope="row">{text.logStatus(row)}</th>
              <td>{text.answeredBy[row.by]}</td>
              <td>{formatNumber(row.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
