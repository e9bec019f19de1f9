/** What one host made of the corpus, or why it did not come to an end. */
export interface HostRun {
  readonly name: string;
  readonly version: string;
  /** By the item's id: verdict bytes, a line break and the console, or what was thrown; and how long it took. */
  readonly graded?: Readonly<Record<string, { readonly result: string; readonly ms: number }>>;
  readonly failure?: string;
}

/** A host against the first one. */
export interface ComparedHost {
  readonly name: string;
  readonly version: string;
  readonly failure?: string;
  /** Items that both have a result of. */
  readonly programs: number;
  readonly equalVerdicts: number;
  readonly equalFuel: number;
  /** Items whose verdict or console differs. */
  readonly differences: readonly string[];
  readonly slowest?: { readonly id: string; readonly ms: number };
}

/** Compares every host with the first; the first with itself, which shows how many results there are. */
export function compareHosts(runs: readonly HostRun[]): readonly ComparedHost[] {
  const expected = runs[0]?.graded ?? {};
  return runs.map(({ failure, graded = {}, name, version }) => {
    const ids = Object.keys(expected);
    const verdictOf = (result: string | undefined): string | undefined => result?.split('\n', 1)[0];
    const equal = (pick: (result: string | undefined) => unknown): number =>
      ids.filter((id) => {
        const [one, other] = [pick(expected[id]?.result), pick(graded[id]?.result)];
        return one !== undefined && one === other;
      }).length;
    const times = Object.entries(graded).map(([id, { ms }]) => ({ id, ms }));
    const slowest = times.reduce<{ id: string; ms: number } | undefined>(
      (most, one) => (most === undefined || one.ms > most.ms ? one : most),
      undefined,
    );
    return {
      name,
      version,
      ...(failure === undefined ? {} : { failure }),
      programs: ids.filter((id) => Object.hasOwn(graded, id)).length,
      equalVerdicts: equal(verdictOf),
      equalFuel: equal(fuelOf),
      differences: failure === undefined ? ids.filter((id) => graded[id]?.result !== expected[id]?.result) : [],
      ...(slowest === undefined ? {} : { slowest }),
    };
  });
}

/** The fuel that a verdict names; undefined where there is no verdict. */
function fuelOf(result: string | undefined): string | undefined {
  return /"usage":\{"fuel":(\d+)\}/.exec(result ?? '')?.[1];
}

/** The README's text: a table, and below it what differs. */
export function parityText(hosts: readonly ComparedHost[], programs: number, day: string): string {
  const rows = hosts.map(({ equalFuel, equalVerdicts, failure, name, programs: graded, slowest, version }) =>
    failure === undefined
      ? [
          name,
          version,
          graded,
          equalVerdicts,
          equalFuel,
          slowest === undefined ? '' : `${slowest.ms.toFixed(0)} ms, \`${slowest.id}\``,
        ]
      : [name, version, 'did not finish', '', '', ''],
  );
  const differing = hosts.flatMap(({ differences, failure, name }) => [
    ...(failure === undefined ? [] : [`${name}: ${failure}`]),
    ...(differences.length === 0 ? [] : [`${name} differs in ${differences.map((id) => `\`${id}\``).join(', ')}.`]),
  ]);
  return [
    `\`npm run parity\` on ${day}: ${programs} programs, each host against the first.`,
    '',
    '| host | version | programs | equal verdict bytes | equal fuel | slowest |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    ...(differing.length === 0 ? [] : ['', ...differing]),
  ].join('\n');
}

/** Puts the text between the marks of a README; undefined where it has none. */
export function fillParity(readme: string, text: string): string | undefined {
  const marks = /<!-- parity -->[\s\S]*<!-- \/parity -->/;
  return marks.test(readme) ? readme.replace(marks, () => `<!-- parity -->\n${text}\n<!-- /parity -->`) : undefined;
}
