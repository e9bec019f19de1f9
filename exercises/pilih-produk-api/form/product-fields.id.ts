import type { FormField } from '#course';
import type { VariantData } from '../variant-data.ts';
import { needSentences } from '../words.id.ts';
import { option } from './option.ts';

const products = [
  option('REST', 'REST API'),
  option('HTTP', 'HTTP API'),
  option('WEBSOCKET', 'WebSocket API'),
  option('APPSYNC', 'AppSync'),
  option('ALB', 'Application Load Balancer'),
];

const features = [
  option('usage-plan', 'Usage plan'),
  option('api-key', 'API key'),
  option('request-validation', 'Validasi request'),
  option('waf', 'AWS WAF'),
  option('private-endpoint', 'Endpoint privat'),
  option('mutual-tls', 'Mutual TLS'),
  option('jwt-authorizer', 'Pemeriksaan JWT bawaan', 'Issuer OIDC mana pun'),
  option('cognito-authorizer', 'Authorizer Cognito bawaan'),
  option('lambda-authorizer', 'Lambda authorizer'),
  option('iam-authorization', 'Auth IAM'),
  option('route-throttle', 'Throttle stage dan rute'),
  option('two-way-messages', 'Pesan dua arah'),
  option('graphql', 'GraphQL'),
  option('subscription', 'Subscription'),
  option('response-cache', 'Cache respons'),
  option('canary-release', 'Canary release'),
  option('built-in-cors', 'CORS bawaan'),
  option('buffered-writes', 'Tulisan lewat antrean'),
  option('low-cost', 'Tarif per request yang rendah'),
];

export function productFields({ network, requirements }: VariantData): readonly FormField[] {
  const client = network === 'PRIVATE' ? 'layanan pemanggil' : 'partner';
  return [
    { kind: 'choice', path: ['product'], label: 'Produk', options: products },
    {
      kind: 'choice',
      path: ['endpoint'],
      label: 'Endpoint',
      options: [
        option('EDGE', 'Edge-optimized'),
        option('REGIONAL', 'Regional'),
        option('PRIVATE', 'Privat', 'Hanya dari dalam VPC'),
      ],
    },
    {
      kind: 'choices',
      path: ['components'],
      label: 'Yang menopangnya',
      options: [
        option('WAF', 'AWS WAF'),
        option('CLOUDFRONT', 'CloudFront di depan'),
        option('OWN_METERING', 'Pencatatan pemakaian sendiri', 'Kamu yang menulis dan merawatnya'),
        option('QUEUE', 'Antrean di belakang'),
      ],
    },
    {
      kind: 'list',
      path: ['reasons'],
      label: 'Alasan',
      about: 'Kebutuhan, dan kemampuan rancanganmu yang menjawabnya.',
      fields: [
        {
          kind: 'choice',
          path: ['requirement'],
          label: 'Kebutuhan',
          options: requirements.map(({ id, need }) => option(id, id, needSentences[need](client))),
        },
        { kind: 'choice', path: ['feature'], label: 'Kemampuan', options: features },
      ],
    },
  ];
}
