import { transform } from 'sucrase';
import type { ExportPlaces } from './export-places.ts';
import { findTooDeep } from './nesting.ts';
import { checkSyntax } from './syntax.ts';
import type { SourceProblem } from './syntax.ts';

export interface Transpiled {
  readonly kind: 'transpiled';
  /** JavaScript with the same line breaks as the source. */
  readonly javascript: string;
  readonly places: ExportPlaces;
}

interface TranspileBounds {
  readonly sourceBytes: number;
  readonly nesting: number;
}

const encoder = new TextEncoder();

/**
 * TypeScript to JavaScript, line for line. The size and nesting of the text are bounded before any parser
 * sees it; type errors are not looked for. `objects` names the exports whose parts' places are wanted.
 */
export function transpile(
  source: string,
  courseModule: string,
  bounds: TranspileBounds,
  objects: readonly string[] = [],
): Transpiled | SourceProblem {
  const bytes = encoder.encode(source).length;
  const whole = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (bytes > bounds.sourceBytes) {
    return { kind: 'problem', reason: 'source-size', params: { limit: bounds.sourceBytes, used: bytes }, ...whole };
  }
  const deep = findTooDeep(source, bounds.nesting);
  if (deep !== undefined) {
    return {
      kind: 'problem',
      reason: 'nesting',
      params: { limit: bounds.nesting },
      ...deep,
      endLine: deep.line,
      endColumn: deep.column + 1,
    };
  }
  const checked = checkSyntax(source, courseModule, objects);
  if (checked.kind === 'problem') return checked;
  try {
    const separated = insertSeparators(source, checked.separators);
    return {
      kind: 'transpiled',
      javascript: transform(separated, { transforms: ['typescript'], disableESTransforms: true }).code,
      places: checked.places,
    };
  } catch {
    return { kind: 'problem', reason: 'syntax', params: { code: 'Transpiler' }, ...whole };
  }
}

/** Two semicolons: the first ends the erased statement and goes with it, the second stays. */
function insertSeparators(source: string, offsets: readonly number[]): string {
  let from = 0;
  let result = '';
  for (const offset of offsets) {
    result += `${source.slice(from, offset)};;`;
    from = offset;
  }
  return result + source.slice(from);
}
