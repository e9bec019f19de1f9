/** Epoch milliseconds as the contract writes a moment. */
export function toMoment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
