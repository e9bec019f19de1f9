/** A place in the learner's text that a finding is about. Lines and columns from 1, the end exclusive. */
export interface LineMark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  /** The finding that is shown in full washes its lines and writes between them; others are underlined. */
  readonly primary: boolean;
}

/** What the workspace asks of whatever the learner types in. */
export interface Editor {
  readonly kind: 'textarea' | 'monaco';
  /** Puts another text in a file's place, as a draft does. */
  readonly setText: (file: string, text: string) => void;
  /** Changes a file as typing does: the change is reported, and the cursor stays where it was in the text. */
  readonly write: (file: string, text: string) => void;
  /** Shows other types, for another variant. */
  readonly setTypes: (types: string) => void;
  /** Shows a file, or the read-only types. */
  readonly show: (tab: string) => void;
  readonly focus: () => void;
  /** Shows the file and puts the cursor at the start of the line's text. */
  readonly goTo: (file: string, line: number) => void;
  readonly mark: (marks: readonly LineMark[]) => void;
  readonly nextMark: (direction: 1 | -1) => void;
  readonly format?: () => Promise<void>;
  /** Shows `before` beside the learner's text in `host`. Returns what removes it. */
  readonly compare: (host: HTMLElement, file: string, before: string) => () => void;
  readonly dispose: () => void;
}

export interface EditorOptions {
  readonly files: readonly { readonly name: string; readonly language: string; readonly text: string }[];
  readonly types: string;
  readonly active: string;
  readonly onChange: (file: string, text: string) => void;
}

/** The tab that shows the types. No learner's file is called so. */
export const typesTab = 'gerbang.d.ts';
