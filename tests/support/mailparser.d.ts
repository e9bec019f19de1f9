declare module 'mailparser' {
  import type { Readable } from 'node:stream';

  interface ParsedMail {
    readonly from?: { readonly text: string };
    readonly subject?: string;
    readonly text?: string;
  }

  export function simpleParser(source: Readable): Promise<ParsedMail>;
}
