/** Which part of the class pages is open. All of them are one page; its query says which. */
export type Place =
  | { readonly at: 'list' }
  | { readonly at: 'results'; readonly cohort: string; readonly exercise?: string | undefined }
  | { readonly at: 'roster'; readonly cohort: string }
  | {
      readonly at: 'learner';
      readonly cohort: string;
      readonly learner: string;
      readonly submission?: string | undefined;
    }
  | { readonly at: 'regrade'; readonly cohort: string; readonly exercise: string };

const path = '/kelas';
const rosterPart = 'anggota';

/** Reads the query of the page. What it does not know leads to the list of classes. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const given = (name: string): string | undefined => query.get(name) ?? undefined;
  const cohort = given('kelas');
  if (cohort === undefined) return { at: 'list' };
  if (query.get('bagian') === rosterPart) return { at: 'roster', cohort };
  const learner = given('pelajar');
  if (learner !== undefined) return { at: 'learner', cohort, learner, submission: given('kiriman') };
  const regraded = given('nilai-ulang');
  if (regraded !== undefined) return { at: 'regrade', cohort, exercise: regraded };
  return { at: 'results', cohort, exercise: given('latihan') };
}

/** The address of a part. `readPlace` reads it back. */
export function placeHref(place: Place): string {
  const query = new URLSearchParams(Object.entries(parametersOf(place)).filter((entry) => isGiven(entry)));
  return query.size === 0 ? path : `${path}?${query}`;
}

const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined;

function parametersOf(place: Place): Readonly<Record<string, string | undefined>> {
  switch (place.at) {
    case 'list':
      return {};
    case 'results':
      return { kelas: place.cohort, latihan: place.exercise };
    case 'roster':
      return { kelas: place.cohort, bagian: rosterPart };
    case 'learner':
      return { kelas: place.cohort, pelajar: place.learner, kiriman: place.submission };
    case 'regrade':
      return { kelas: place.cohort, 'nilai-ulang': place.exercise };
  }
}

/** Writes the part into the address bar, without a new entry in the history. */
export function keepPlace(place: Place): void {
  history.replaceState(history.state, '', placeHref(place));
}
