/** A fact sheet's part: what the brief shows of the learner's variant. All texts are Indonesian. */
export type SheetBlock =
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly head: readonly string[];
      /** Cells by column; a cell of digits is set flush right. */
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly items: readonly { readonly term: string; readonly text: string }[];
    };

export interface Option {
  /** As it stands in the code. */
  readonly value: string;
  readonly label: string;
  /** One short line below the label. */
  readonly about?: string;
}

/** Where a field's value stands in the exported object, from the object inward; inside a field with parts, from there. */
export type FieldPath = readonly string[];

interface FieldBase {
  readonly path: FieldPath;
  readonly label: string;
  readonly about?: string;
  /** The field is there only while the choice at `path`, from the same object inward, has one of these values. */
  readonly when?: { readonly path: FieldPath; readonly is: readonly string[] };
}

/**
 * One control of the form that edits an exported object beside the code.
 * - `choice`: one of the options, a string. `choices`: a list of strings.
 * - `number`, `switch` (a boolean), `text` (a string).
 * - `group`: an object with the fields in it; `optional` is the label of a switch that makes it null.
 * - `record`: an object whose keys are the options, each with the fields in it; one field with the path `[]`
 *   stands for the value itself.
 * - `list`: a list of objects with the fields in each, which the learner lengthens and shortens.
 */
export type FormField =
  | (FieldBase & { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] })
  | (FieldBase & { readonly kind: 'number'; readonly unit?: string; readonly minimum?: number })
  | (FieldBase & { readonly kind: 'switch' | 'text' })
  | (FieldBase & { readonly kind: 'group'; readonly optional?: string; readonly fields: readonly FormField[] })
  | (FieldBase & { readonly kind: 'list'; readonly fields: readonly FormField[] })
  | (FieldBase & { readonly kind: 'record'; readonly keys: readonly Option[]; readonly fields: readonly FormField[] });

/** A form for one exported object of the learner's first file. */
export interface ExerciseForm {
  /** Name of the export, e.g. `design`. */
  readonly name: string;
  readonly sections: readonly {
    readonly title: string;
    readonly about?: string;
    readonly fields: readonly FormField[];
  }[];
}

/**
 * What the page derives of a variant, from `exercises/<slug>/editor.ts`. All of it is pure in the seed and
 * runs in the browser: no Node, no schema library.
 */
export interface ExerciseEditor {
  /** For an alias `export type Name = string;` of `types.ts`: the texts that it stands for in this variant. */
  readonly names?: (variantSeed: string) => Readonly<Record<string, readonly string[]>>;
  /** The text that the first file begins with, where it depends on the variant. */
  readonly starter?: (variantSeed: string) => string;
  readonly sheet?: (variantSeed: string) => readonly SheetBlock[];
  readonly form?: (variantSeed: string) => ExerciseForm;
}

/** Identity function that checks an editor's type. */
export function defineEditor<const E extends ExerciseEditor>(editor: E): E {
  return Object.freeze(editor);
}

/**
 * The types of a variant: each alias `export type Name = string;` becomes the union of its names, `never`
 * where there are none. Throws where `types.ts` has no such alias: an author's mistake.
 */
export function narrowTypes(types: string, names: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(names).reduce((text, [alias, values]) => {
    const declaration = `export type ${alias} = string;`;
    if (!text.includes(declaration)) throw new Error(`types.ts has no line "${declaration}"`);
    const union =
      values.length === 0
        ? 'never'
        : values.map((value) => JSON.stringify(value).replaceAll("'", "\\'").replace(/^"|"$/g, "'")).join(' | ');
    return text.replace(declaration, () => `export type ${alias} = ${union};`);
  }, types);
}
