import type { Option } from '#course';

/** An option of a choice; its label is what stands in the code, unless it has one of its own. */
export function option(value: string, label = value, about?: string): Option {
  return about === undefined ? { value, label } : { value, label, about };
}
