import { meSchema } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { Accounts } from './accounts.tsx';
import { Audit } from './audit.tsx';

/** Accounts and audit, once somebody is signed in. Each part asks for itself, and the server decides who may see it. */
export function AdminApp() {
  const [me, reload] = useLoad('me', () => callApi({ path: 'me', answer: meSchema }));
  return (
    <LoadView loaded={me} onReload={reload}>
      {() => (
        <div class="roster">
          <Accounts />
          <Audit />
        </div>
      )}
    </LoadView>
  );
}
