import type { TermBody } from '../term-schema.ts';

/** Proofs of identity: tokens, signatures, certificates. */
export const tokens: readonly TermBody[] = [
  {
    id: 'jwt',
    term: 'JWT',
    otherNames: ['JSON Web Token'],
    definition:
      'Token yang terdiri dari header, claim, dan tanda tangan. Siapa pun bisa membaca isinya; yang membuktikan asalnya adalah tanda tangannya.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap'],
  },
  {
    id: 'jwks',
    term: 'JWKS',
    otherNames: ['JSON Web Key Set'],
    definition:
      'Daftar kunci publik yang diterbitkan issuer. Penerima token memilih kunci menurut `kid`, lalu memeriksa tanda tangan dengannya.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap'],
  },
  {
    id: 'issuer',
    term: 'Issuer',
    otherNames: ['iss', 'penerbit token'],
    definition:
      'Pihak yang menerbitkan token, tertulis di claim `iss`. Nilainya harus sama dengan penerbit yang kamu percayai, sampai ke garis miring terakhir.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap'],
  },
  {
    id: 'audience',
    term: 'Audience',
    otherNames: ['aud'],
    definition:
      'Penerima yang dituju token, tertulis di claim `aud`. Token yang sah untuk API lain harus ditolak oleh API-mu.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap'],
  },
  {
    id: 'scope',
    term: 'Scope',
    otherNames: [],
    definition:
      'Label kemampuan yang kasar pada access token, misalnya `case/read`. Ia membuka rute, dan tidak berkata apa-apa tentang kasus yang mana.',
    lesson: 'siapa-caller',
    rules: ['scope-rute-minimum', 'scope-bukan-izin-objek'],
  },
  {
    id: 'id-token',
    term: 'ID token',
    otherNames: [],
    definition:
      'Token yang menceritakan kepada aplikasi client siapa yang baru saja login. API tidak menerimanya sebagai izin.',
    lesson: 'siapa-caller',
    rules: ['access-token-bukan-id'],
  },
  {
    id: 'access-token',
    term: 'Access token',
    otherNames: [],
    definition: 'Token yang dibawa client ke API, berisi hak memakai API itu dalam bentuk scope dan claim lain.',
    lesson: 'siapa-caller',
    rules: ['access-token-bukan-id', 'jwt-validasi-lengkap'],
  },
  {
    id: 'refresh-token',
    term: 'Refresh token',
    otherNames: [],
    definition:
      'Token yang ditukar dengan access token baru tanpa login ulang. Ia hanya dikirim ke penerbitnya, tidak pernah ke API-mu.',
    lesson: 'siapa-caller',
    rules: ['access-token-bukan-id'],
  },
  {
    id: 'oidc',
    term: 'OIDC',
    otherNames: ['OpenID Connect'],
    definition:
      'Lapisan identitas di atas OAuth 2.0. OAuth mengatur hak akses, dan OIDC menambahkan cara baku untuk tahu siapa penggunanya.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap'],
  },
  {
    id: 'client-credentials',
    term: 'Client credentials',
    otherNames: ['M2M', 'machine to machine'],
    definition:
      'Alur OAuth untuk mesin: service menukar id dan rahasianya dengan access token, tanpa pengguna di dalamnya.',
    lesson: 'siapa-caller',
    rules: ['m2m-sigv4', 'scope-rute-minimum'],
  },
  {
    id: 'user-pool',
    term: 'User pool',
    otherNames: ['Cognito user pool'],
    definition: 'Direktori pengguna milik Amazon Cognito, yang juga menerbitkan token bagi pengguna itu.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap'],
  },
  {
    id: 'pre-token-generation',
    term: 'Pre-token generation',
    otherNames: ['pre token generation trigger'],
    definition:
      'Lambda yang dipanggil Cognito tepat sebelum menerbitkan token, untuk menambah atau mengubah claim. Versi pertamanya hanya menyentuh ID token; access token memerlukan versi yang lebih baru.',
    lesson: 'siapa-caller',
    rules: ['tenant-dari-token'],
  },
  {
    id: 'sigv4',
    term: 'SigV4',
    otherNames: ['Signature Version 4'],
    definition:
      'Cara AWS menandatangani request dengan kredensial. Rahasianya tidak ikut dikirim, dan request yang diubah di jalan tidak lagi cocok dengan tanda tangannya.',
    lesson: 'siapa-caller',
    rules: ['m2m-sigv4'],
  },
  {
    id: 'iam-auth',
    term: 'IAM auth',
    otherNames: ['AWS_IAM'],
    definition:
      'Auth di gateway yang memeriksa tanda tangan SigV4, lalu mencocokkan pemanggilnya dengan policy IAM untuk `execute-api:Invoke`.',
    lesson: 'siapa-caller',
    rules: ['m2m-sigv4', 'lintas-akun-dua-izin'],
  },
  {
    id: 'assume-role',
    term: 'AssumeRole',
    otherNames: ['STS', 'AWS STS'],
    definition:
      'Permintaan ke AWS STS untuk mengambil sebuah role. Jawabannya kredensial sementara yang habis sendiri.',
    lesson: 'siapa-caller',
    rules: ['m2m-sigv4'],
  },
  {
    id: 'session-tag',
    term: 'Session tag',
    otherNames: ['tag sesi'],
    definition:
      'Atribut yang menempel pada sesi sebuah role, misalnya tenant, dan bisa dibaca policy lewat `aws:PrincipalTag`.',
    lesson: 'siapa-caller',
    rules: ['m2m-sigv4'],
  },
  {
    id: 'mtls',
    term: 'mTLS',
    otherNames: ['mutual TLS', 'TLS dua arah'],
    definition:
      'TLS yang kedua ujungnya menunjukkan sertifikat. Di API Gateway ia dipasang pada custom domain, jadi endpoint bawaan harus dimatikan supaya tidak menjadi jalan memutar.',
    lesson: 'siapa-caller',
    rules: ['mtls-tanpa-jalan-pintas'],
  },
];
