import { Knobs, Select } from '../parts/knobs.tsx';
import {
  algorithms,
  clients,
  issuers,
  keys,
  lifetimes,
  scopes,
  signatures,
  uses,
  type TokenSettings,
} from './settings.ts';
import * as text from './token-lab.id.ts';

interface Props {
  readonly settings: TokenSettings;
  readonly onChange: (changes: Partial<TokenSettings>) => void;
}

/** What the token says, and who signed it with what. */
export function TokenKnobs(props: Props) {
  return (
    <Knobs label={text.knobsLabel}>
      <ClaimKnobs {...props} />
      <SigningKnobs {...props} />
    </Knobs>
  );
}

function ClaimKnobs({ settings: { use, iss, client, life, scope }, onChange }: Props) {
  return (
    <>
      <Select
        label={text.useLabel}
        value={use}
        values={uses}
        names={text.uses}
        onChange={(chosen) => onChange({ use: chosen })}
      />
      <Select
        label={text.clientLabel}
        value={client}
        values={clients}
        names={text.clients}
        onChange={(chosen) => onChange({ client: chosen })}
      />
      <Select
        label={text.lifeLabel}
        value={life}
        values={lifetimes}
        names={text.lifetimes}
        onChange={(chosen) => onChange({ life: chosen })}
      />
      {use === 'access' && (
        <Select
          label={text.scopeLabel}
          value={scope}
          values={scopes}
          names={text.scopes}
          onChange={(chosen) => onChange({ scope: chosen })}
        />
      )}
      <Select
        label={text.issuerLabel}
        value={iss}
        values={issuers}
        names={text.issuers}
        onChange={(chosen) => onChange({ iss: chosen })}
      />
    </>
  );
}

function SigningKnobs({ settings: { alg, kid, signature }, onChange }: Props) {
  return (
    <>
      <Select
        label={text.algorithmLabel}
        value={alg}
        values={algorithms}
        names={text.algorithms}
        onChange={(chosen) => onChange({ alg: chosen })}
      />
      <Select
        label={text.keyLabel}
        value={kid}
        values={keys}
        names={text.keys}
        onChange={(chosen) => onChange({ kid: chosen })}
      />
      <Select
        label={text.signatureLabel}
        value={signature}
        values={signatures}
        names={text.signatures}
        onChange={(chosen) => onChange({ signature: chosen })}
      />
    </>
  );
}
