import { Check, Knobs, Select } from '../parts/knobs.tsx';
import * as text from './cors-preflight.id.ts';
import { ages, checks, methods, origins, pages, sessions, type CorsSettings } from './settings.ts';

interface Props {
  readonly settings: CorsSettings;
  readonly onChange: (changes: Partial<CorsSettings>) => void;
}

/** What the script asks for, and how the server is set up. */
export function CorsKnobs(props: Props) {
  return (
    <Knobs label={text.knobsLabel}>
      <PageKnobs {...props} />
      <ServerKnobs {...props} />
    </Knobs>
  );
}

function PageKnobs({ settings, onChange }: Props) {
  return (
    <>
      <b class="cp-group">{text.pageGroup}</b>
      <Select
        label={text.pageLabel}
        value={settings.page}
        values={pages}
        names={text.pages}
        onChange={(page) => onChange({ page })}
      />
      <Select
        label={text.methodLabel}
        value={settings.method}
        values={methods}
        names={text.methods}
        onChange={(method) => onChange({ method })}
      />
      <Select
        label={text.sessionLabel}
        value={settings.session}
        values={sessions}
        names={text.sessions}
        onChange={(session) => onChange({ session })}
      />
      <div>
        <Check label={text.tokenLabel} checked={settings.token} onChange={(token) => onChange({ token })} />
        <Check label={text.keyLabel} checked={settings.key} onChange={(key) => onChange({ key })} />
        <Check label={text.cookieLabel} checked={settings.cookie} onChange={(cookie) => onChange({ cookie })} />
      </div>
    </>
  );
}

function ServerKnobs({ settings, onChange }: Props) {
  const { patch, keys, credentials, errors, guarded } = settings;
  return (
    <>
      <b class="cp-group">{text.serverGroup}</b>
      <Select
        label={text.originsLabel}
        value={settings.origins}
        values={origins}
        names={text.origins}
        onChange={(chosen) => onChange({ origins: chosen })}
      />
      <Select
        label={text.checkLabel}
        value={settings.check}
        values={checks}
        names={text.checks}
        onChange={(check) => onChange({ check })}
      />
      <Select
        label={text.ageLabel}
        value={settings.age}
        values={ages}
        names={text.ages}
        onChange={(age) => onChange({ age })}
      />
      <div>
        <Check label={text.errorsLabel} checked={errors} onChange={(checked) => onChange({ errors: checked })} />
        <Check
          label={text.credentialsLabel}
          checked={credentials}
          onChange={(checked) => onChange({ credentials: checked })}
        />
        <Check label={text.patchLabel} checked={patch} onChange={(checked) => onChange({ patch: checked })} />
        <Check label={text.keysLabel} checked={keys} onChange={(checked) => onChange({ keys: checked })} />
        <Check label={text.guardedLabel} checked={guarded} onChange={(checked) => onChange({ guarded: checked })} />
      </div>
    </>
  );
}
