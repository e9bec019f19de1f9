import type { CheckName, SignedToken } from '#world/token-check';
import type { TokenView } from './model.ts';
import { now } from './token.ts';
import * as text from './token-lab.id.ts';

interface Line {
  readonly name: string;
  readonly value: string;
  /** What the value means to somebody who does not read seconds since 1970. */
  readonly about?: string;
}

/** The token as whoever decodes it sees it. The line that decides, or that should have, is marked. */
export function TokenTable({ view: { token, stoppedAt, flaw } }: { readonly view: TokenView }) {
  const check = stoppedAt ?? flaw;
  const marked = check === undefined ? undefined : lineOf(check, token);
  const note = stoppedAt === undefined ? text.unseen : text.stopsHere;
  const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
    { title: text.parts.header, lines: headerLines(token) },
    { title: text.parts.claims, lines: claimLines(token) },
    { title: text.parts.signature, lines: [{ name: 'signature', value: signatureValue(token) }] },
  ];
  return (
    <table class="tl-token">
      <caption>
        {text.tokenTitle}
        <small>{text.nowText(now)}</small>
      </caption>
      <colgroup>
        <col />
        <col />
      </colgroup>
      {groups.map(({ title, lines }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {title}
            </th>
          </tr>
          {lines.map(({ name, value, about }) => (
            <tr key={name} class={name === marked ? (stoppedAt === undefined ? 'unseen' : 'stops') : undefined}>
              <th scope="row">{name}</th>
              <td>
                {value}
                {about !== undefined && <small>{about}</small>}
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
  const lines = Object.entries(claims).map(([name, value]: [string, string | number]) =>
    typeof value === 'number' ? { name, value: String(value), about: text.clock(value) } : { name, value },
  );
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
