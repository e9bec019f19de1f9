import type { Decision, Gateway } from 'gerbang';

export const gateway = {} as Gateway;

export function decide(): Decision | undefined {
  return undefined;
}

export async function getCase(): Promise<void> {}

export async function listCases(): Promise<void> {}

export async function approveCase(): Promise<void> {}

export const origin = 'otorisasi-multi-tenant/degenerates/do-nothing';
