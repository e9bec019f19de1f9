/** How the submission's guest tells the error that QuickJS throws when an instance's heap is used up. */
const told = '{"name":"InternalError","message":"out of memory"';

/** Whether an error that a guest has told is the end of an instance's memory. */
export function isOutOfMemory(json: string): boolean {
  return json.startsWith(told);
}
