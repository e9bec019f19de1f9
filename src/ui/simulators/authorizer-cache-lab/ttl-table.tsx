import * as text from './authorizer-cache-lab.id.ts';
import { promisedSeconds, type LabView } from './model.ts';

/** What each time to live costs and risks, with the key and the shape as they are. */
export function TtlTable({ view: { costs, current } }: { readonly view: LabView }) {
  const most = Math.max(...costs.map(({ calls }) => calls));
  return (
    <>
      <table class="acl-costs">
        <caption>{text.costs.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.costs.ttl}</th>
            <th scope="col">{text.costs.calls}</th>
            <th scope="col">{text.costs.latency}</th>
            <th scope="col">{text.costs.stale}</th>
          </tr>
        </thead>
        <tbody>
          {costs.map(({ ttl, calls, meanMs, longestStale }) => (
            <tr key={ttl} class={ttl === current.ttl ? 'now' : ''} aria-current={ttl === current.ttl}>
              <th scope="row">
                {text.ttls[ttl]}
                {ttl === current.ttl && <small>{text.costs.now}</small>}
              </th>
              <td>
                <span class="acl-calls">
                  <span>{text.number(calls)}</span>
                  <span class="acl-bar">
                    <i style={`inline-size:${((calls / most) * 100).toFixed(1)}%`} />
                  </span>
                </span>
              </td>
              <td>{text.milliseconds(meanMs)}</td>
              <td class={longestStale > promisedSeconds ? 'late' : ''}>{text.seconds(longestStale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="acl-hint">{text.latencyNote}</p>
    </>
  );
}
