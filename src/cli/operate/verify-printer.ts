import type { FirstDifference, Verified } from '#store';
import { clean, createPaint, fit } from '../terminal/paint.ts';
import { count } from './report.ts';

/** Turns verified verdicts into lines: one for each that is not the same. */
export class VerifyPrinter {
  readonly #asLines: boolean;
  readonly #name: string;
  readonly #paint = createPaint(process.stdout, process.env);
  readonly #unavailable = new Map<string, number>();
  #headed = false;
  #different = 0;
  #faults = 0;
  #same = 0;

  constructor(format: 'table' | 'jsonl', name: string) {
    this.#asLines = format === 'jsonl';
    this.#name = name;
  }

  get total(): number {
    return this.#same + this.problems;
  }

  get problems(): number {
    return this.#different + this.#faults + [...this.#unavailable.values()].reduce((sum, some) => sum + some, 0);
  }

  counts() {
    return [
      { role: 'passed', label: `${this.#same.toLocaleString('en-US')} same` },
      { role: 'failed', label: `${this.problems.toLocaleString('en-US')} not` },
    ] as const;
  }

  begin(total: number): readonly string[] {
    if (this.#asLines) return [];
    return ['', `  ${this.#paint('strong', `Deriving ${count(total, 'stored verdict')} again`)}   ${this.#name}`];
  }

  add({ row, verification }: Verified): readonly string[] {
    if (verification.kind === 'same') {
      this.#same += 1;
      return [];
    }
    if (verification.kind === 'different') this.#different += 1;
    else if (verification.kind === 'fault') this.#faults += 1;
    else this.#unavailable.set(verification.what, (this.#unavailable.get(verification.what) ?? 0) + 1);
    const { exercise, gradedAt, id, submission } = row;
    if (this.#asLines)
      return [
        JSON.stringify({
          submission,
          verdict: id,
          exercise,
          gradedAt: new Date(gradedAt).toISOString(),
          ...verification,
        }),
      ];
    const what =
      verification.kind === 'different'
        ? describeDifference(verification.at)
        : verification.kind === 'fault'
          ? `could not be derived: ${verification.message}`
          : `${verification.why} ${verification.what}`;
    const head = this.#headed
      ? []
      : ['', `  ${this.#paint('strong', `${fit('SUBMISSION', 38)}${fit('EXERCISE', 26)}WHAT IS NOT THE SAME`)}`];
    this.#headed = true;
    return [...head, `  ${submission}  ${fit(clean(exercise), 24)}  ${this.#paint('failed', clean(what))}`];
  }

  /** One sentence with the counts. */
  summary(): string {
    const parts = [
      this.#different > 0 ? `${count(this.#different, 'verdict is', 'verdicts are')} not what its version gives` : '',
      this.#unavailable.size > 0 ? `${count(this.#unavailable.size, 'version')} missing or damaged` : '',
      this.#faults > 0 ? `${count(this.#faults, 'verdict')} could not be derived` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? `${count(this.#same, 'verdict')}, all the same.` : `${parts.join(', ')}.`;
  }

  end(): readonly string[] {
    if (this.#asLines) return [];
    const versions = [...this.#unavailable].map(
      ([what, verdicts]) => `    ${clean(what)}: ${count(verdicts, 'verdict')} cannot be derived`,
    );
    return [
      ...(versions.length === 0 ? [] : ['', '  Versions that are missing or damaged', ...versions]),
      '',
      `  ${this.#paint(this.problems === 0 ? 'passed' : 'failed', this.summary())}`,
      '',
    ];
  }
}

function describeDifference(at: FirstDifference): string {
  switch (at.in) {
    case 'check':
      return `${at.check}: stored ${at.stored ?? 'absent'}, derived ${at.derived ?? 'absent'}`;
    case 'verdict':
      return 'checks agree; points, evidence or fuel do not';
    case 'text':
      return 'the stored text is not a verdict';
    case 'hash':
      return 'the stored hash is that of another verdict';
    case 'column':
      return `the column ${at.column} says something else than the verdict`;
  }
}
