import { expect, test } from 'vitest';
import { createWorkflowService } from './workflow.ts';

test('a name starts once; the same input while it runs is no error', () => {
  const workflow = createWorkflowService();
  expect(workflow.start('export-1', { job: 1, tenant: 'utara' })).toBe('started');
  expect(workflow.start('export-1', { tenant: 'utara', job: 1 })).toBe('running');
  expect(workflow.running()).toEqual(['export-1']);
});

test('another input, or a closed execution, exists already', () => {
  const workflow = createWorkflowService();
  workflow.start('export-1', { job: 1 });
  expect(workflow.start('export-1', { job: 2 })).toBe('exists');
  workflow.close('export-1');
  expect(workflow.start('export-1', { job: 1 })).toBe('exists');
  expect(workflow.running()).toEqual([]);
});

test.each(['', 'a'.repeat(81), 'with space', 'tenant/key', 'a:b', 'x\n'])('%j is no name', (name) => {
  expect(createWorkflowService().start(name, {})).toBe('invalid-name');
});
