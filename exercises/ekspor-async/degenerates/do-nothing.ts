import type { Integration } from 'gerbang';

export function integration(): Integration | undefined {
  return undefined;
}

export async function startExport(): Promise<void> {}

export async function exportStatus(): Promise<void> {}

export async function work(): Promise<void> {}

export const origin = 'ekspor-async/degenerates/do-nothing';
