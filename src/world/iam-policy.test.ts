import { describe, expect, test } from 'vitest';
import { identityPolicySchema, iamPolicySchema, resourcePolicySchema, type IamPolicy } from './iam-policy-schema.ts';
import { combineSides, evaluateAccess, type ApiAccess, type ApiCall, type Side } from './iam-policy.ts';
import { evaluatePolicy } from './iam-statement.ts';

const api = 'arn:aws:execute-api:ap-southeast-3:111122223333:a1b2c3';
const own = 'arn:aws:iam::111122223333:role/kasus';
const other = 'arn:aws:iam::444455556666:role/pelapor';
const policy = (...Statement: readonly object[]): IamPolicy =>
  iamPolicySchema.parse({ Version: '2012-10-17', Statement });
const invoke = { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: 'execute-api:/prod/GET/v1/cases/*' };
const call = (arn: string, more: Partial<ApiCall> = {}): ApiCall => ({
  credential: { kind: 'signature', arn },
  resource: `${api}/prod/GET/v1/cases/7`,
  keys: { 'aws:SourceVpce': 'vpce-0a11f0c2', 'aws:SourceVpc': 'vpc-0a11' },
  ...more,
});
const iam = (more: Partial<ApiAccess>): ApiAccess => ({ authorization: 'AWS_IAM', ...more });
const outgoing = policy({ ...invoke, Resource: 'arn:aws:execute-api:*:111122223333:a1b2c3/prod/GET/*' });

describe('outcomes as in tables A and B of AWS', () => {
  const outcomes: readonly (readonly [Side, Side, boolean, boolean])[] = [
    ['allow', 'allow', true, true],
    ['allow', 'silent', true, false],
    ['allow', 'deny', false, false],
    ['silent', 'allow', true, false],
    ['silent', 'silent', false, false],
    ['silent', 'deny', false, false],
    ['deny', 'allow', false, false],
    ['deny', 'silent', false, false],
    ['deny', 'deny', false, false],
  ];
  test.each(outcomes)('API %s, caller %s: %s in one account, %s across two', (resource, identity, one, two) => {
    expect(combineSides(resource, identity, false) === 'allowed').toBe(one);
    expect(combineSides(resource, identity, true) === 'allowed').toBe(two);
  });
});

describe('one policy', () => {
  const request = {
    principal: { kind: 'iam', arn: own, organization: 'o-kasus' },
    action: 'execute-api:Invoke',
    resource: `${api}/prod/GET/v1/cases/7`,
    keys: { 'aws:SourceVpce': 'vpce-0a11f0c2' },
  } as const;

  test('a deny wins, wherever it stands, and is named', () => {
    const both = policy({ ...invoke, Principal: '*' }, { ...invoke, Effect: 'Deny', Principal: '*' });
    expect(evaluatePolicy(both, request)).toEqual({ kind: 'deny', statement: 1 });
  });

  test('what nobody allows is told with the first element that does not fit', () => {
    const aside = policy(
      { ...invoke, Principal: { AWS: other } },
      { ...invoke, Principal: '*', Action: 'execute-api:ManageConnections' },
      { ...invoke, Principal: '*', Resource: 'execute-api:/prod/POST/*' },
      { ...invoke, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-lain' } } },
    );
    expect(evaluatePolicy(aside, request)).toEqual({
      kind: 'silent',
      mismatches: [
        { element: 'principal' },
        { element: 'action' },
        { element: 'resource' },
        { element: 'condition', condition: 'StringEquals aws:PrincipalOrgID' },
      ],
    });
  });

  test.each([
    [{ AWS: own }, { kind: 'allow', delegated: false }],
    ['*', { kind: 'allow', delegated: false }],
    [{ AWS: ['111122223333'] }, { kind: 'allow', delegated: true }],
    [{ AWS: 'arn:aws:iam::111122223333:root' }, { kind: 'allow', delegated: true }],
    [{ AWS: 'arn:aws:iam::111122223333:role/*' }, { kind: 'silent' }],
    [{ Service: 'apigateway.amazonaws.com' }, { kind: 'silent' }],
  ])('the principal %j', (Principal, answer) => {
    expect(evaluatePolicy(policy({ ...invoke, Principal }), request)).toMatchObject(answer);
  });

  test('keys of the caller are keys of the request', () => {
    const condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-kasus' }, ArnLike: { 'aws:PrincipalArn': own } };
    const asked = policy({ ...invoke, Principal: '*', Condition: condition });
    expect(evaluatePolicy(asked, request).kind).toBe('allow');
    expect(evaluatePolicy(asked, { ...request, principal: { kind: 'anonymous' } }).kind).toBe('silent');
  });

  test('NotAction, NotResource and NotPrincipal name what is left out', () => {
    const rest = {
      Effect: 'Allow',
      NotPrincipal: { AWS: other },
      NotAction: 'sqs:*',
      NotResource: 'execute-api:/dev/*',
    };
    expect(evaluatePolicy(policy(rest), request)).toMatchObject({ kind: 'allow' });
    expect(evaluatePolicy(policy({ ...rest, NotAction: 'EXECUTE-API:*' }), request).kind).toBe('silent');
  });
});

describe('a call to a private API', () => {
  const open = policy({ ...invoke, Principal: '*' });

  test('from the internet it does not arrive', () => {
    const decision = evaluateAccess(iam({ resourcePolicy: open, identityPolicy: outgoing }), call(own, { keys: {} }));
    expect(decision).toMatchObject({ kind: 'refused', by: 'network' });
  });

  test('without a resource policy every call is refused', () => {
    const decision = evaluateAccess(iam({ identityPolicy: outgoing }), call(own));
    expect(decision).toMatchObject({ kind: 'refused', status: 403, by: 'resource' });
    expect(decision.gates.at(-1)).toEqual({ gate: 'resource', answer: { kind: 'missing' } });
  });

  test('a deny of all other endpoints allows nobody from another account', () => {
    const onlyDeny = policy({
      ...invoke,
      Effect: 'Deny',
      Principal: '*',
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a11f0c2' } },
    });
    const decision = evaluateAccess(iam({ resourcePolicy: onlyDeny, identityPolicy: outgoing }), call(other));
    expect(decision).toMatchObject({ kind: 'refused', by: 'resource' });
    expect(evaluateAccess(iam({ resourcePolicy: onlyDeny, identityPolicy: outgoing }), call(own)).kind).toBe('allowed');
  });

  test('through another endpoint the deny decides', () => {
    const guarded = policy(
      { ...invoke, Principal: { AWS: own } },
      {
        ...invoke,
        Effect: 'Deny',
        Principal: '*',
        Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-0a11f0c2'] } },
      },
    );
    const decision = evaluateAccess(
      iam({ resourcePolicy: guarded }),
      call(own, { keys: { 'aws:SourceVpce': 'vpce-9f99' } }),
    );
    expect(decision).toMatchObject({ kind: 'refused', by: 'resource' });
    expect(decision.gates.at(-1)?.answer).toEqual({ kind: 'deny', statement: 1 });
    expect(evaluateAccess(iam({ resourcePolicy: guarded }), call(own)).kind).toBe('allowed');
  });

  test('across accounts both sides sign', () => {
    const granted = policy({ ...invoke, Principal: { AWS: other } });
    const one = evaluateAccess(iam({ resourcePolicy: granted }), call(other));
    expect(one).toMatchObject({ kind: 'refused', by: 'identity' });
    const both = evaluateAccess(iam({ resourcePolicy: granted, identityPolicy: outgoing }), call(other));
    expect(both).toMatchObject({ kind: 'allowed', status: 200, by: 'identity' });
  });

  test('a grant to the own account still needs a policy of the caller', () => {
    const delegated = policy({ ...invoke, Principal: { AWS: '111122223333' } });
    expect(evaluateAccess(iam({ resourcePolicy: delegated }), call(own)).by).toBe('identity');
    expect(evaluateAccess(iam({ resourcePolicy: delegated, identityPolicy: outgoing }), call(own)).kind).toBe(
      'allowed',
    );
  });

  test('the endpoint policy is asked first and knows nobody by a bearer token', () => {
    const byRole = policy({ ...invoke, Principal: { AWS: own } });
    const token: ApiCall = call(own, { credential: { kind: 'token', valid: true } });
    const cognito: ApiAccess = { authorization: 'COGNITO', resourcePolicy: open };
    expect(evaluateAccess({ ...cognito, endpointPolicy: byRole }, token).by).toBe('endpoint');
    expect(evaluateAccess({ ...cognito, endpointPolicy: open }, token).kind).toBe('allowed');
    expect(evaluateAccess(iam({ endpointPolicy: byRole, resourcePolicy: byRole }), call(own)).kind).toBe('allowed');
  });

  test('with Cognito the token has to be valid and the policy has to allow', () => {
    const bad = call(own, { credential: { kind: 'token', valid: false } });
    const good = call(own, { credential: { kind: 'token', valid: true } });
    expect(evaluateAccess({ authorization: 'COGNITO', resourcePolicy: open }, bad)).toMatchObject({ status: 401 });
    const named = policy({ ...invoke, Principal: { AWS: own } });
    expect(evaluateAccess({ authorization: 'COGNITO', resourcePolicy: named }, good).by).toBe('resource');
  });

  test('without authentication the policy alone decides, and an unsigned call to an API with IAM is refused', () => {
    const nobody = call(own, { credential: { kind: 'none' } });
    expect(evaluateAccess({ authorization: 'NONE', resourcePolicy: open }, nobody).kind).toBe('allowed');
    expect(evaluateAccess(iam({ resourcePolicy: open }), nobody)).toMatchObject({ status: 403, by: 'authentication' });
  });
});

describe('schemas', () => {
  const wrong = (statement: object) => iamPolicySchema.safeParse({ Version: '2012-10-17', Statement: [statement] });
  test.each([
    [{ ...invoke, Effect: 'allow' }],
    [{ ...invoke, NotAction: 'sqs:*' }],
    [{ ...invoke, Principals: '*' }],
    [{ ...invoke, Principal: {} }],
    [{ ...invoke, Condition: { StringIs: { 'aws:SourceVpce': 'vpce-1' } } }],
    [{ ...invoke, Resource: [] }],
  ])('%j is no statement', (statement) => {
    expect(wrong(statement).success).toBe(false);
  });

  test('a resource policy names whom, an identity policy does not', () => {
    const withPrincipal = { Version: '2012-10-17', Statement: { ...invoke, Principal: { AWS: own } } };
    const without = { Version: '2012-10-17', Statement: invoke };
    expect(resourcePolicySchema.safeParse(withPrincipal).success).toBe(true);
    expect(resourcePolicySchema.safeParse(without).success).toBe(false);
    expect(identityPolicySchema.safeParse(without).success).toBe(true);
    expect(identityPolicySchema.safeParse(withPrincipal).success).toBe(false);
  });
});
