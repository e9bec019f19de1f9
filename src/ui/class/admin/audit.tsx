import type { z } from 'zod';
import { auditPageSchema, type auditEntrySchema } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { usePages } from '#ui/api/use-pages.ts';
import { MoreButton } from '../more-button.tsx';
import { adminText as text, sayAt } from './admin.id.ts';

type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Decisions of the policy, newest first. */
export function Audit() {
  const pages = usePages<AuditEntry>('audit', (cursor) =>
    callApi({ path: `audit?limit=50${cursor === undefined ? '' : `&cursor=${cursor}`}`, answer: auditPageSchema }),
  );
  return (
    <section>
      <h2>{text.audit}</h2>
      <p class="side-about">{text.auditAbout}</p>
      <p>
        <button type="button" class="btn quiet" disabled={pages.busy} onClick={pages.reload}>
          {text.reload}
        </button>
      </p>
      {pages.items.length > 0 && (
        <div class="table-frame" role="region" aria-label={text.audit} tabIndex={0}>
          <table class="list audit">
            <thead>
              <tr>
                <th scope="col">{text.at}</th>
                <th scope="col">{text.principal}</th>
                <th scope="col">{text.action}</th>
                <th scope="col">{text.object}</th>
                <th scope="col">{text.decision}</th>
                <th scope="col">{text.correlation}</th>
              </tr>
            </thead>
            <tbody>
              {pages.items.map(({ action, at, correlationId, decision, id, object, principal }) => (
                <tr key={id}>
                  <td class="num">{sayAt(at)}</td>
                  <td class="mono">{principal}</td>
                  <td class="mono">{action}</td>
                  <td class="mono">{object}</td>
                  <td class={`decision ${decision}`}>{text.decisions[decision]}</td>
                  <td class="mono">{correlationId}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.items.length === 0 && !pages.busy && pages.failure === undefined && <p>{text.auditNone}</p>}
      <MoreButton pages={pages} />
    </section>
  );
}
