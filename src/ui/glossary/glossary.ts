import { z } from 'zod';
import { terms } from './glossary.id.ts';
import { termSchema, type TermBody } from './term-schema.ts';

/** Every term, held to its schema. Throws where two have the same id. */
export const glossary: readonly TermBody[] = parseTerms(terms);

function parseTerms(bodies: readonly TermBody[]): readonly TermBody[] {
  const parsed = z.array(termSchema).parse(bodies);
  const twice = parsed.find(({ id }, index) => parsed.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined)
    throw new Error(`The glossary has "${twice.id}" twice: rename one in src/ui/glossary/terms/.`);
  return parsed;
}

/** The term with this id. Throws, with what to write, where a lesson names one that nobody defined. */
export function getTerm(id: string): TermBody {
  const term = glossary.find((candidate) => candidate.id === id);
  if (term === undefined)
    throw new Error(
      `A lesson links <Term of="${id}">, which the glossary lacks: correct the id, or define it in src/ui/glossary/terms/.`,
    );
  return term;
}

/** Terms that begin with one letter; `#` holds those that begin with a digit. */
export interface LetterGroup {
  readonly letter: string;
  readonly terms: readonly TermBody[];
}

/** The terms in alphabetical order, by first letter. */
export function groupByLetter(all: readonly TermBody[]): readonly LetterGroup[] {
  const sorted = all.toSorted((a, b) => a.term.localeCompare(b.term, 'id'));
  const letterOf = ({ term }: TermBody) => (/^\d/.test(term) ? '#' : term.charAt(0).toUpperCase());
  const letters = [...new Set(sorted.map(letterOf))];
  return letters.map((letter) => ({ letter, terms: sorted.filter((term) => letterOf(term) === letter) }));
}
