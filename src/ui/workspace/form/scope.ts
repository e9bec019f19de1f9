import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormEdits } from './form-edit.ts';
import type { Pointer } from './lookup.ts';
import type { ObjectNode } from './source-tree.ts';

/** A finding at a field. */
export interface FieldMark {
  readonly message: string;
  readonly primary: boolean;
}

/** What every field of a form needs: the text as it could last be read, and what to do with it. */
export interface FormScope {
  readonly text: string;
  readonly root: ObjectNode;
  readonly edits: FormEdits;
  /** Takes the text that an edit has made. */
  readonly write: (text: string) => void;
  readonly marksAt: (at: Pointer) => readonly FieldMark[];
  /** Leaves the form for the code, at a place in the text. */
  readonly showCode: (offset: number) => void;
  /** Unique in the page. */
  readonly idOf: (at: Pointer) => string;
}

export const ScopeContext = createContext<FormScope | undefined>(undefined);

/** The scope of the form that a field stands in. */
export function useScope(): FormScope {
  const scope = useContext(ScopeContext);
  if (scope === undefined) throw new Error('a field stands outside a form');
  return scope;
}
