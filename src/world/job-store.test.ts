import { expect, test } from 'vitest';
import { createJobStore } from './job-store.ts';

const hour = 3_600_000;
const job = { id: 'job-1', tenantId: 'utara', status: 'QUEUED' };

test('an id is created once', () => {
  const jobs = createJobStore({ retentionHours: 2 });
  expect(jobs.create(job, 0)).toBe(true);
  expect(jobs.create({ ...job, tenantId: 'selatan' }, 0)).toBe(false);
  expect(jobs.find('job-1', 0)).toEqual(job);
});

test('an update is refused where the status is none of the demanded ones', () => {
  const jobs = createJobStore({ retentionHours: 2 });
  jobs.create(job, 0);
  expect(jobs.update('job-1', { status: 'RUNNING' }, ['QUEUED'], 0)).toMatchObject({
    kind: 'updated',
    before: { status: 'QUEUED' },
    after: { status: 'RUNNING', tenantId: 'utara' },
  });
  expect(jobs.update('job-1', { status: 'RUNNING' }, ['QUEUED'], 0)).toEqual({ kind: 'refused' });
  expect(jobs.update('job-1', { progress: 3 }, undefined, 0)).toMatchObject({ after: { progress: 3 } });
  expect(jobs.update('job-2', { status: 'RUNNING' }, undefined, 0)).toEqual({ kind: 'refused' });
});

test('an update cannot give a job another id', () => {
  const jobs = createJobStore({ retentionHours: 2 });
  jobs.create(job, 0);
  jobs.update('job-1', { id: 'job-9' }, undefined, 0);
  expect(jobs.list(0)).toEqual([job]);
});

test('a job is gone at the end of its retention, whatever was written meanwhile, and its id is free again', () => {
  const jobs = createJobStore({ retentionHours: 2 });
  jobs.create(job, 0);
  jobs.update('job-1', { status: 'SUCCEEDED' }, undefined, hour);
  expect(jobs.find('job-1', 2 * hour - 1)).toMatchObject({ status: 'SUCCEEDED' });
  expect(jobs.find('job-1', 2 * hour)).toBeUndefined();
  expect(jobs.update('job-1', {}, undefined, 2 * hour)).toEqual({ kind: 'refused' });
  expect(jobs.create(job, 2 * hour)).toBe(true);
});
