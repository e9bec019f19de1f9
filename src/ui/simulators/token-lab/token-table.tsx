import type { CheckName, SignedToken } from '#world/token-check';
import type { TokenView } from './model.ts';
import * as text from './token-lab.id.ts';

interface Line {
  readonly name: string;
  readonly value: string;
}

/** The token as whoever decodes it sees it. The line that decides, or that should have, is marked. */
export function TokenTable({ view: { token, stoppedAt, flaw } }: { readonly view: TokenView }) {
  const check = stoppedAt ?? flaw;
  const marked = check === undefined ? undefined : lineOf(check, token);
  const note = stoppedAt === undefined ? text.unseen : text.stopsHere;
  const groups = [
    { title: text.parts.header, lines: headerLines(token) },
    { title: text.parts.claims, lines: claimLines(token) },
    { title: text.parts.signature, lines: [{ name: 'signature', value: signatureValue(token) }] },
  ];
  return (
    <table class="tl-token">
      <caption>{text.tokenTitle}</caption>
      {groups.map(({ title, lines }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {title}
            </th>
          </tr>
          {lines.map(({ name, value }) => (
            <tr key={name} class={name === marked ? (stoppedAt === undefined ? 'unseen' : 'stops') : undefined}>
              <th scope="row">{name}</th>
              <td>
                {value}
                {name === marked && <b>{note}</b>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function headerLines({ header }: SignedToken): readonly Line[] {
  return [
    { name: 'alg', value: header.alg },
    { name: 'kid', value: header.kid },
    ...(header.jwk === undefined ? [] : [{ name: 'jwk', value: header.jwk.kid }]),
  ];
}

function claimLines({ claims }: SignedToken): readonly Line[] {
  const lines = Object.entries(claims).map(([name, value]) => ({ name, value: String(value) }));
  return claims.scope === undefined ? [...lines, { name: 'scope', value: text.absent }] : lines;
}

function signatureValue({ signature }: SignedToken): string {
  return text.signatureValues[signature?.kind ?? 'missing'];
}

/** The line of the token that a check looks at. */
function lineOf(check: CheckName, { claims }: SignedToken): string {
  if (check === 'audience') return claims.aud === undefined ? 'client_id' : 'aud';
  if (check === 'nbf') return claims.nbf === undefined ? 'iat' : 'nbf';
  return check === 'token-use' ? 'token_use' : check;
}
