import { defineRules } from '#course';

export const rules = defineRules('validasi-dan-integrasi', {
  'validasi-bentuk-di-gateway': {
    section: 'bentuk-ditolak-di-pintu',
    severity: 'wajib',
    statement:
      'Bentuk request yang murah diperiksa ditolak di gateway bila produknya mampu; yang tidak diperiksa gateway diperiksa backend, dan tidak ada yang terlewat.',
    why: 'Request yang body-nya cacat tidak perlu menyalakan fungsi untuk ditolak. Tetapi gateway hanya memeriksa yang memang ia dukung: REST API memeriksa parameter wajib dan JSON Schema draft 4, bukan format atau nilai parameter, dan HTTP API tidak memeriksa keduanya. Pemeriksaan yang diakui di tempat yang tidak menjalankannya sama dengan tidak ada.',
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
    why: 'Resolver langsung murah dan cepat selama ia hanya membaca. Begitu persetujuan, state machine, atau hak atas objek ditulis di sana, aturannya terpisah dari kode domain dan tidak ikut diuji bersamanya. Sebaliknya, Lambda untuk satu pembacaan menambah biaya dan cold start tanpa menambah apa-apa.',
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
  return { status: 202, uploadUrl: url };
}`,
      note: 'API menjawab dengan alamat unggah yang sebentar berlakunya. Berkasnya tidak melewati gateway.',
    },
    aws: {
      title: 'Amazon API Gateway quotas for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
      checked: '2026-11-27',
    },
  },
});
