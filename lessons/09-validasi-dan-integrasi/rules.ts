import { defineRules } from '#course';

export const rules = defineRules('validasi-dan-integrasi', {
  'validasi-bentuk-di-gateway': {
    section: 'bentuk-ditolak-di-pintu',
    severity: 'wajib',
    statement:
      'Request yang bentuknya salah ditolak di gateway bila produknya mampu; yang tidak diperiksa gateway diperiksa backend, dan tidak ada yang terlewat.',
    why: 'Request yang body-nya cacat tidak perlu menyalakan fungsi untuk ditolak. Tetapi gateway hanya memeriksa yang memang ia dukung: REST API memeriksa parameter wajib dan JSON Schema draft 4, bukan format atau nilai parameter, dan HTTP API tidak memeriksa keduanya. Pemeriksaan yang dicatat di tempat yang tidak menjalankannya sama saja dengan tidak ada.',
    broken: {
      language: 'json',
      code: `{
  "product": "HTTP",
  "gateway": ["body-matches-schema", "order-id-format"],
  "backend": []
}`,
      note: 'HTTP API tidak menjalankan satu pun dari keduanya, dan backend mengira sudah diperiksa.',
    },
    right: {
      language: 'json',
      code: `{
  "product": "REST",
  "gateway": ["body-matches-schema"],
  "backend": ["order-id-format", "order-still-open"]
}`,
      note: 'Bentuk body ditolak di pintu. Format parameter dan aturan pesanan diperiksa kode.',
    },
    aws: {
      title: 'Request validation for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
      checked: '2026-11-22',
    },
  },
  'validasi-domain-di-backend': {
    section: 'aturan-domain-tinggal-di-kode',
    severity: 'wajib',
    statement:
      'Aturan tentang arti data, seperti perpindahan state atau kecukupan saldo, diperiksa backend, bukan gateway.',
    why: 'Gateway melihat request, tetapi tidak melihat datanya. Aturan domain membutuhkan keadaan terkini dan berubah bersama bisnisnya; di schema atau mapping template ia menjadi salinan yang cepat basi dan sulit diuji. Pemeriksaan di luar transaksi yang menulis juga tidak mencegah dua request yang datang bersamaan.',
    broken: {
      language: 'json',
      code: `{
  "gateway": {
    "model": {
      "properties": {
        "status": { "enum": ["DRAFT", "SUBMITTED"] },
        "total": { "maximum": 50000000 }
      }
    }
  }
}`,
      note: 'Batas nilai pesanan tertanam di schema. Saat bisnis mengubahnya, yang berubah hanya salah satu salinan.',
    },
    right: {
      language: 'ts',
      code: `interface Order {
  readonly status: 'DRAFT' | 'SUBMITTED';
  readonly total: number;
}
interface Customer {
  readonly creditLimit: number;
}

export function maySubmit(
  order: Order,
  customer: Customer,
): boolean {
  return (
    order.status === 'DRAFT' && order.total <= customer.creditLimit
  );
}`,
      note: 'Aturannya ada di satu fungsi, memakai data terkini, dan dapat diuji sendiri.',
    },
    aws: {
      title: 'Request validation for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
      checked: '2026-11-22',
    },
  },
  'resolver-sesuai-kerumitan': {
    section: 'resolver-menurut-kerumitan',
    severity: 'wajib',
    statement:
      'Resolver dipilih menurut kerumitannya: langsung untuk baca sederhana, pipeline untuk komposisi ringan, Lambda untuk logika bisnis.',
    why: 'Resolver langsung murah dan cepat selama ia hanya membaca. Begitu persetujuan, state machine, atau hak atas objek ditulis di sana, aturannya terpisah dari kode domain dan tidak ikut diuji bersamanya. Sebaliknya, Lambda untuk satu pembacaan menambah biaya dan cold start tanpa memberi apa-apa.',
    broken: {
      language: 'json',
      code: `{
  "field": "Mutation.approveCase",
  "resolver": "DYNAMODB",
  "operation": "UpdateItem",
  "set": { "status": "APPROVED" }
}`,
      note: 'Persetujuan menjadi satu tulisan ke tabel. Tidak ada yang memeriksa state dan hak penanya.',
    },
    right: {
      language: 'json',
      code: `[
  { "field": "Query.case", "resolver": "DYNAMODB" },
  { "field": "Query.caseWithParties", "resolver": "PIPELINE" },
  { "field": "Mutation.approveCase", "resolver": "LAMBDA" }
]`,
      note: 'Yang membaca dibaca langsung, yang menyusun disusun, dan yang memutuskan sampai ke kode domain.',
    },
    aws: {
      title: 'AWS AppSync resolvers (JavaScript)',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-js-version.html',
      checked: '2026-11-27',
    },
  },
  'ukuran-body-dibatasi': {
    section: 'body-yang-terlalu-besar',
    severity: 'wajib',
    statement: 'Ukuran body dibatasi jauh di bawah batas produk, dan berkas besar berpindah lewat pre-signed URL.',
    why: 'Body besar menahan koneksi, memori, dan waktu di setiap lapis yang dilewatinya, lalu gagal di lapis yang batasnya paling kecil. Gateway menerima sampai 10 MB, tetapi pemanggilan Lambda sinkron hanya 6 MB. Berkas yang diunggah langsung ke penyimpanan tidak melewati satu pun dari keduanya.',
    broken: {
      language: 'ts',
      code: `interface Upload {
  readonly caseId: string;
  readonly fileBase64: string;
}

export async function attach(body: Upload): Promise<number> {
  return Buffer.byteLength(body.fileBase64);
}
declare const Buffer: { byteLength(text: string): number };`,
      note: 'Berkas ikut di dalam JSON. Yang 5 MB sudah melewati 6 MB setelah menjadi base64.',
    },
    right: {
      language: 'ts',
      code: `declare function signUpload(
  key: string,
  maximumBytes: number,
): Promise<string>;

export async function startUpload(caseId: string, name: string) {
  const key = \`cases/\${caseId}/\${name}\`;
  const url = await signUpload(key, 50_000_000);
  return { status: 201, uploadUrl: url };
}`,
      note: 'API menjawab dengan alamat unggah yang hanya berlaku sebentar. Berkasnya tidak melewati gateway, dan batas ukurannya ikut ditandatangani (pre-signed POST).',
    },
    aws: {
      title: 'Amazon API Gateway quotas for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
      checked: '2026-11-27',
    },
  },
  'mapping-adaptasi-protokol': {
    section: 'mapping-hanya-menerjemahkan',
    severity: 'wajib',
    statement:
      'Mapping template hanya menerjemahkan bentuk antarprotokol: pendek, tanpa cabang yang memutuskan perkara bisnis.',
    why: 'Template dijalankan di gateway, jauh dari tes, dari pelacak error, dan dari orang yang mengubah aturannya. Satu `#if` tentang status kasus di sana adalah salinan kedua dari aturan yang sudah ada di kode. Ia akan berbeda suatu hari, dan tidak ada yang memeriksanya ketika itu terjadi.',
    broken: {
      language: 'yaml',
      code: `requestTemplates:
  application/json: |
    #if($input.path('$.status') == "REVIEW")
      #set($next = "ENFORCEMENT_RECOMMENDED")
    #else
      #set($next = "REJECTED")
    #end
    { "status": "$next" }`,
      note: 'Perpindahan state kasus diputuskan template. Tes unit di repositori tidak pernah menjalankannya.',
    },
    right: {
      language: 'yaml',
      code: `requestTemplates:
  application/json: |
    Action=SendMessage&MessageBody=$util.urlEncode($input.body)`,
      note: 'JSON masuk, bentuk yang diminta SQS keluar. Tidak ada yang diputuskan.',
    },
    aws: {
      title: 'Mapping template transformations for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html',
      checked: '2026-11-28',
    },
  },
  'integrasi-langsung-layak': {
    section: 'kapan-lambda-boleh-dilewati',
    severity: 'wajib',
    statement:
      'Integrasi langsung dipakai bila mapping-nya sederhana dan tidak ada keputusan tentang objek atau bisnis di antaranya.',
    why: 'Tanpa fungsi, tidak ada tempat untuk bertanya apakah orang ini boleh menyentuh kasus ini, atau apakah state-nya memungkinkan. Gateway bisa memeriksa scope rute, tidak lebih. Rute yang hanya meneruskan perintah ke antrean tidak butuh pertanyaan itu di depan; rute yang mengubah objek membutuhkannya.',
    broken: {
      language: 'json',
      code: `{
  "POST /v1/cases/{caseId}/approve": {
    "integration": "AWS service: DynamoDB UpdateItem",
    "set": { "status": "APPROVED" }
  }
}`,
      note: 'Siapa pun dengan scope rute menyetujui kasus mana pun, dalam state apa pun.',
    },
    right: {
      language: 'json',
      code: `{
  "POST /v1/events": { "integration": "SQS-SendMessage" },
  "POST /v1/cases/{caseId}/approve": { "integration": "Lambda" }
}`,
      note: 'Yang hanya menerima diteruskan langsung. Yang memutuskan tetap sampai ke kode.',
    },
    aws: {
      title: 'Create AWS service integrations for HTTP APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
      checked: '2026-11-28',
    },
  },
  'integrasi-langsung-iam-minimal': {
    section: 'role-untuk-satu-aksi',
    severity: 'wajib',
    statement: 'Role integrasi hanya memuat aksi dan resource yang dipakai rute itu.',
    why: 'Role ini dipegang gateway dan dijalankan untuk setiap request dari luar. Bila isinya `sqs:*`, kesalahan satu parameter di template bisa menghapus pesan atau mengosongkan antrean. Policy yang menyebut satu aksi dan satu ARN membuat kesalahan yang sama berakhir sebagai penolakan.',
    broken: {
      language: 'json',
      code: `{
  "policyDocument": {
    "Version": "2012-10-17",
    "Statement": [
      { "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }
    ]
  }
}`,
      note: 'Gateway boleh membaca, menghapus, dan mengosongkan setiap antrean di akun ini.',
    },
    right: {
      language: 'json',
      code: `{
  "policyDocument": {
    "Version": "2012-10-17",
    "Statement": [
      {
        "Effect": "Allow",
        "Action": "sqs:SendMessage",
        "Resource": "arn:aws:sqs:ap-southeast-3:111122223333:case-events"
      }
    ]
  }
}`,
      note: 'Satu aksi, satu antrean.',
    },
    aws: {
      title: 'Grant least privilege access',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
      checked: '2026-11-28',
    },
  },
  'integrasi-langsung-error': {
    section: 'error-layanan-jadi-errormu',
    severity: 'wajib',
    statement:
      'Error dari layanan di belakang integrasi langsung diterjemahkan ke bentuk error API, dengan status yang sesuai sebabnya.',
    why: 'Tanpa fungsi, jawaban layanan keluar apa adanya: XML dari SQS, nama exception dari DynamoDB, kadang ARN di dalam pesannya. Client yang menulis satu pembaca error tiba-tiba menerima bentuk yang tidak ia kenal. Tanpa pemetaan status, penolakan bahkan bisa sampai sebagai 200.',
    broken: {
      language: 'http',
      code: `HTTP/1.1 403 Forbidden
Content-Type: text/xml

<ErrorResponse>
  <Error>
    <Code>AccessDenied</Code>
    <Message>no permission on case-events</Message>
  </Error>
</ErrorResponse>`,
      note: 'Yang tidak punya izin adalah role gateway, tetapi client mengira dirinya yang ditolak.',
    },
    right: {
      language: 'http',
      code: `HTTP/1.1 503 Service Unavailable
Content-Type: application/json
Retry-After: 5

{
  "error": {
    "code": "INTAKE_UNAVAILABLE",
    "message": "Kiriman belum bisa diterima. Coba lagi sebentar.",
    "correlationId": "corr-7f3a"
  }
}`,
      note: 'Bentuknya sama dengan error lain, dan statusnya mengatakan pihak mana yang bermasalah.',
    },
    aws: {
      title: 'Gateway responses for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html',
      checked: '2026-11-28',
    },
  },
  'vpclink-topologi-lengkap': {
    section: 'jalan-ke-service-privat',
    severity: 'disarankan',
    statement:
      'Integrasi privat menyebut load balancer, health check, security group, subnet di sedikitnya dua AZ, dan timeout.',
    why: 'VPC link hanya menyambungkan. Yang menentukan ketahanannya adalah bagian di belakangnya: load balancer yang tahu target mana yang sehat, subnet di lebih dari satu AZ, security group yang mengizinkan lalu lintas itu, dan batas waktu yang lebih pendek daripada batas gateway. Satu yang tidak disebut biasanya ditemukan saat gangguan.',
    broken: {
      language: 'json',
      code: `{
  "vpcLink": {
    "subnets": ["ap-southeast-3a"],
    "target": "10.0.1.17:8080"
  }
}`,
      note: 'Satu AZ, satu alamat, dan tidak ada yang memeriksa apakah di sana masih ada yang menjawab.',
    },
    right: {
      language: 'json',
      code: `{
  "vpcLink": {
    "version": "V2",
    "subnets": ["ap-southeast-3a", "ap-southeast-3b"],
    "securityGroup": "allow 443 from the link to the balancer"
  },
  "loadBalancer": {
    "kind": "ALB",
    "healthCheck": { "path": "/healthz", "intervalSeconds": 10 }
  },
  "timeoutSeconds": 10
}`,
      note: 'Setiap bagian disebut, jadi setiap bagian bisa ditinjau.',
    },
    aws: {
      title: 'Private integrations for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
      checked: '2026-11-28',
    },
  },
});
