import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['GERBANG_BENCH_MEMORY'];
if (folder !== undefined && isMainThread) {
  process.on('exit', () => writeFileSync(`${folder}/${process.pid}`, String(process.resourceUsage().maxRSS)));
}
