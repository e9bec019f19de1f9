import { expect, it } from 'vitest';
import { decideDraft } from './draft-decision.ts';

const server = (revision: number, source: string) => ({ revision, source });

it.each([
  ['nothing anywhere', undefined, undefined, undefined, 'nothing'],
  ['typed here before there was an account', 'mine', undefined, undefined, 'push'],
  ['a device that is new', undefined, undefined, server(3, 'theirs'), 'take'],
  ['the same text, come by two ways', 'same', undefined, server(3, 'same'), 'agree'],
  ['typed here since, without a connection', 'mine', { revision: 3, source: 'old' }, server(3, 'old'), 'push'],
  ['typed elsewhere since', 'old', { revision: 3, source: 'old' }, server(5, 'theirs'), 'take'],
  ['typed here and elsewhere since', 'mine', { revision: 3, source: 'old' }, server(5, 'theirs'), 'conflict'],
  ['two texts that never met', 'mine', undefined, server(1, 'theirs'), 'conflict'],
] as const)('%s', (_, local, agreed, theirs, decision) => {
  expect(decideDraft(local, agreed, theirs)).toBe(decision);
});
