/** How a rule stands for the learner, by the last graded attempt. */
export type Standing = 'proved' | 'broken' | 'untried';

/** What the list of rules can be narrowed by. */
export interface Facets {
  readonly lesson: string;
  readonly severity: string;
  readonly exercises: readonly string[];
  readonly standing: Standing;
}

/** What is asked for; an empty text asks for everything. */
export interface Filter {
  readonly lesson: string;
  readonly severity: string;
  readonly exercise: string;
  readonly standing: string;
}
export type FacetName = keyof Filter;

/** Names of the facets in the address. */
export const parameters: Readonly<Record<FacetName, string>> = {
  lesson: 'pelajaran',
  severity: 'tingkat',
  exercise: 'latihan',
  standing: 'catatan',
};
export const facetNames = Object.keys(parameters) as readonly FacetName[];

/** How a learner's own state of a rule is called in the address. */
export const standingNames: Readonly<Record<Standing, string>> = {
  proved: 'terbukti',
  broken: 'belum-terpenuhi',
  untried: 'belum-dicoba',
};

/** The filter that an address asks for. What it does not know it leaves out. */
export function readFilter(search: string): Filter {
  const asked = new URLSearchParams(search);
  const read = (name: FacetName) => asked.get(parameters[name]) ?? '';
  return { lesson: read('lesson'), severity: read('severity'), exercise: read('exercise'), standing: read('standing') };
}

/** The part of an address that asks for a filter; empty where it asks for everything. */
export function writeFilter(filter: Filter): string {
  const asked = new URLSearchParams();
  for (const name of facetNames) if (filter[name] !== '') asked.set(parameters[name], filter[name]);
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** Whether a rule is among those that are asked for. */
export function matches(rule: Facets, filter: Filter): boolean {
  return facetNames.every((name) => filter[name] === '' || valuesOf(rule, name).includes(filter[name]));
}

/** How many rules there would be for each value of a facet, the other facets staying as they are; `''` is for all. */
export function countValues(rules: readonly Facets[], filter: Filter, name: FacetName): ReadonlyMap<string, number> {
  const others = rules.filter((rule) => matches(rule, { ...filter, [name]: '' }));
  const counts = new Map([['', others.length]]);
  for (const rule of others) for (const value of valuesOf(rule, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function valuesOf(rule: Facets, name: FacetName): readonly string[] {
  if (name === 'exercise') return rule.exercises;
  if (name === 'standing') return [standingNames[rule.standing]];
  return [rule[name]];
}
