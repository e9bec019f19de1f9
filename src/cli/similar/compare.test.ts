import { describe, expect, it } from 'vitest';
import { compare, Groups } from './compare.ts';

const none = new Set<number>();

/** A submission with fingerprints of these numbers. */
const submission = (learner: string, ...ranges: readonly (readonly [from: number, to: number])[]) => {
  const hashes = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
  return { learner, fingerprints: { hashes: Uint32Array.from(hashes), positions: Uint32Array.from(hashes.keys()) } };
};

const options = { given: none, common: 0.5, threshold: 0.4 };

describe('compare', () => {
  it('measures by the smaller of the two, so that padding hides nothing', () => {
    const list = [submission('ayu', [0, 100]), submission('budi', [0, 100], [1000, 2000])];
    expect(compare(list, options).pairs).toEqual([{ left: 0, right: 1, shared: 100, similarity: 1 }]);
  });

  it('leaves out what the course gives, and pairs below the threshold', () => {
    const list = [submission('ayu', [0, 100], [200, 240]), submission('budi', [0, 100], [220, 260])];
    expect(compare(list, options).pairs).toHaveLength(1);
    const given = new Set(Array.from({ length: 100 }, (_, hash) => hash));
    expect(compare(list, { ...options, given }).pairs).toEqual([{ left: 0, right: 1, shared: 20, similarity: 0.5 }]);
    expect(compare(list, { ...options, given, threshold: 0.51 }).pairs).toEqual([]);
  });

  it('makes no pair of a few lines, nor of two attempts of one learner', () => {
    expect(compare([submission('ayu', [0, 5]), submission('budi', [0, 5])], options).pairs).toEqual([]);
    expect(compare([submission('ayu', [0, 50]), submission('ayu', [0, 50])], options).pairs).toEqual([]);
    expect(compare([submission('ayu'), submission('budi')], { ...options, threshold: 0.01 }).pairs).toEqual([]);
  });

  it('leaves out what more than a share of a class have, and says how much that is', () => {
    const all = Array.from({ length: 30 }, (_, index) =>
      submission(`p${index}`, [0, 50], [1000 + index * 100, 1030 + index * 100]),
    );
    expect(compare(all, options)).toMatchObject({ pairs: [], common: 50 });
    expect(compare(all, { ...options, common: 1 })).toMatchObject({ common: 0, pairs: { length: (30 * 29) / 2 } });
  });

  it('takes nothing for common property in a small class', () => {
    const few = Array.from({ length: 9 }, (_, index) => submission(`p${index}`, [0, 50]));
    expect(compare(few, options)).toMatchObject({ common: 0, pairs: { length: 36 } });
  });

  it('orders by similarity, then by size, then as the list does', () => {
    const list = [
      submission('a', [0, 40]),
      submission('b', [0, 40]),
      submission('c', [0, 20], [500, 520]),
      submission('d', [0, 40]),
    ];
    const order = compare(list, options).pairs.map(({ left, right, similarity }) => [left, right, similarity]);
    expect(order).toEqual([
      [0, 1, 1],
      [0, 3, 1],
      [1, 3, 1],
      [0, 2, 0.5],
      [1, 2, 0.5],
      [2, 3, 0.5],
    ]);
  });
});

it('keeps the best of very many pairs and counts the others', () => {
  const texts = Array.from({ length: 500 }, (_, index) =>
    submission(`p${index}`, [0, 50], [1000 + (index % 10) * 100, 1040 + (index % 10) * 100]),
  );
  const { groups, left, pairs } = compare(texts, { ...options, common: 1 });
  expect([pairs.length, left, groups.length]).toEqual([100_000, (500 * 499) / 2 - 100_000, 1]);
  expect(pairs.filter(({ similarity }) => similarity === 1)).toHaveLength(10 * ((50 * 49) / 2));
});

describe('Groups', () => {
  const grouped = (pairs: readonly (readonly [one: number, other: number])[]) => {
    const groups = new Groups();
    for (const [one, other] of pairs) groups.join(one, other);
    return groups.list();
  };

  it('joins what hangs together, largest group first', () => {
    expect(
      grouped([
        [4, 7],
        [2, 9],
        [9, 5],
        [2, 3],
        [5, 3],
      ]),
    ).toEqual([
      [2, 3, 5, 9],
      [4, 7],
    ]);
    expect(grouped([])).toEqual([]);
  });

  it('holds a long chain', () => {
    expect(grouped(Array.from({ length: 5000 }, (_, member) => [member, member + 1]))).toHaveLength(1);
  });
});
