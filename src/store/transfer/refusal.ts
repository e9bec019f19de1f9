/** Why an installation could not be moved, for its operator: what happened, why, what to do. Nothing was changed. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
}

export function refused(message: string): Refusal {
  return { kind: 'refused', message };
}
