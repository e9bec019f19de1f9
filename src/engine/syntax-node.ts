/** A node of the parser's tree, as far as the fence reads it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } };
  readonly [key: string]: unknown;
}
