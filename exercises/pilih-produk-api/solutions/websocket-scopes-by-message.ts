import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/websocket-scopes-by-message';

/** WebSocket API: the token at the connection, a scope for each message, every message counted. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'WEBSOCKET'), (design) => {
    for (const { kind, name } of variant.routes) {
      const scopes = kind === 'WRITE' ? [`${name}:send`] : [`${name}:send`, 'everything:read'];
      design.auth.routeScopes[name] = scopes;
    }
    design.accessLog['caller'] = '$context.authorizer.sub';
    design.accessLog['event'] = '$context.eventType';
    design.alarms.push({ source: 'METRIC', metric: 'ConnectCount', statistic: 'Sum' });
  });
