import type { FormField } from '#course';
import type { VariantData } from '../variant-data.ts';
import { routeKinds } from '../words.id.ts';
import { option } from './option.ts';

export function authFields({ resource, routes }: VariantData): readonly FormField[] {
  return [
    {
      kind: 'choice',
      path: ['auth', 'method'],
      label: 'Cara caller membuktikan diri',
      options: [
        option('COGNITO_AUTHORIZER', 'Cognito', 'Authorizer REST API, atau mode Cognito AppSync'),
        option('LAMBDA_AUTHORIZER', 'Lambda authorizer'),
        option('JWT_AUTHORIZER', 'JWT authorizer'),
        option('OIDC', 'OIDC', 'Mode OIDC AppSync'),
        option('IAM', 'IAM', 'SigV4 dengan role IAM'),
        option('NONE', 'Tidak ada'),
      ],
    },
    { kind: 'switch', path: ['auth', 'mutualTls'], label: 'Mutual TLS di custom domain' },
    { kind: 'switch', path: ['auth', 'defaultEndpointDisabled'], label: 'Endpoint `execute-api` bawaan dimatikan' },
    {
      kind: 'record',
      path: ['auth', 'routeScopes'],
      label: 'Scope setiap rute',
      about: 'Satu saja dari daftar itu sudah membuka rute.',
      keys: routes.map(({ kind, name }) => option(name, name, routeKinds[kind])),
      fields: [
        {
          kind: 'choices',
          path: [],
          label: 'Scope',
          options: ['read', 'write', 'export'].map((verb) => option(`${resource}:${verb}`)),
        },
      ],
    },
    {
      kind: 'choice',
      path: ['auth', 'apiKey'],
      label: 'Kegunaan API key',
      options: [
        option('METERING', 'Menghitung pemakaian'),
        option('AUTHENTICATION', 'Membuktikan caller'),
        option('NONE', 'Tidak dipakai'),
      ],
    },
  ];
}
