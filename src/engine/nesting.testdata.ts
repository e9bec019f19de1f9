/** How often something may be repeated: each is accepted that often and refused once more. */
export const bounds: readonly (readonly [name: string, most: number, write: (count: number) => string])[] = [
  ['lists', 200, (n) => `x = ${'['.repeat(n)}${']'.repeat(n)}`],
  ['objects', 200, (n) => `x = ${'{a:'.repeat(n)}1${'}'.repeat(n)}`],
  ['blocks', 200, (n) => `${'{'.repeat(n)}${'}'.repeat(n)}`],
  ['calls', 200, (n) => `${'f('.repeat(n)}${')'.repeat(n)}`],
  ['templates', 200, (n) => `${'`${'.repeat(n)}1${'}`'.repeat(n)}`],
  ['unary operators', 250, (n) => `${'!'.repeat(n)}1`],
  ['spaced unary operators', 250, (n) => `${'- '.repeat(n)}1`],
  ['prefix words', 250, (n) => `${'typeof '.repeat(n)}1`],
  ['sums', 250, (n) => `${'1 + '.repeat(n)}1`],
  ['sums over lines', 250, (n) => `${'1\n+ '.repeat(n)}1`],
  ['sums over comments', 250, (n) => `${'1 /* ; */ + // ;\n'.repeat(n)}1`],
  ['powers', 125, (n) => `${'2 ** '.repeat(n)}1`],
  ['assignments', 250, (n) => `${'a = '.repeat(n)}1`],
  ['conditions', 125, (n) => `${'1 ? 2 : '.repeat(n)}3`],
  ['arrows', 250, (n) => `${'a => '.repeat(n)}1`],
  ['nested statements', 150, (n) => `${'if (1) '.repeat(n)};`],
  ['nested loops', 150, (n) => `${'while (1) '.repeat(n)};`],
  ['labels', 150, (n) => `${Array.from({ length: n }, (_, index) => `l${index}: `).join('')};`],
  ['else if', 200, (n) => `${'if (1) a; else '.repeat(n)}b`],
  ['else if with blocks', 200, (n) => `${'if (1) {} else '.repeat(n)}{}`],
  ['parentheses', 10, (n) => `x = ${'('.repeat(n)}1${')'.repeat(n)}`],
  ['heads of arrows', 10, (n) => `x = ${'(a = '.repeat(n)}1${') => 1'.repeat(n)}`],
  ['heads of arrows behind a statement', 9, (n) => `${'if (0) (a = () => { '.repeat(n)}${'}) => 1'.repeat(n)}`],
  ['heads of async arrows', 10, (n) => `x = ${'async (a = '.repeat(n)}1${') => 1'.repeat(n)}`],
  ['classes in fields', 5, (n) => `x = ${'class { x = '.repeat(n)}1${'}'.repeat(n)}`],
  ['generic classes in fields', 4, (n) => `x = ${'class<T = {}> { x = '.repeat(n)}1${'}'.repeat(n)}`],
  ['type assertions', 10, (n) => `x = ${'<any>'.repeat(n)}1`],
  [
    'inferred types',
    11,
    (n) => `type X = any extends ${'[infer U extends '.repeat(n)}any${' ? 1 : 2]'.repeat(n)} ? 1 : 2`,
  ],
  ['possible return types', 10, (n) => `x = ${'a ? (b, c) : d => '.repeat(n)}1`],
  ['possible type arguments', 10, (n) => `x = ${'a < { b: '.repeat(n)}1${' }'.repeat(n)}`],
];


/** The deepest texts that are accepted: what every host's parser must be able to read. */
export const deepest: readonly (readonly [name: string, source: string])[] = bounds.map(([name, most, write]) => [
  name,
  write(most),
]);
