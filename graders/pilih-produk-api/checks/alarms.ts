import type { Alarm, Design } from '#exercises/pilih-produk-api/types.ts';
import { rules as tracing } from '#lessons/12-jejak-request/rules.ts';
import { hasAccessLogFormat, isAccessLogVariable } from '#world/access-log';
import { isPublishedMetric, metricsOfSymptom, throttleShowsIn } from '#world/metrics';
import type { Symptom } from '#world/metrics';
import { ask, firstWrong, quoted } from './ask.ts';

const group = 'observability';

type LogAlarm = Extract<Alarm, { source: 'ACCESS_LOG' }>;

/** The variable that an alarm counts: named itself, or by the log field that it fills. */
function variableOf({ field }: LogAlarm, { accessLog }: Design): string {
  return Object.hasOwn(accessLog, field) ? (accessLog[field] as string) : field;
}

export const metricUnknown = ask({
  rule: tracing['metrik-nama-resmi'],
  group,
  points: 1,
  find({ design }, observe) {
    observe();
    const { product } = design;
    return firstWrong(design.alarms, (alarm, index) => {
      if (alarm.source === 'METRIC') {
        if (isPublishedMetric(product, alarm.metric)) return undefined;
        const params = { product, name: quoted(alarm.metric), problem: 'metric' };
        return { path: ['alarms', index, 'metric'], params };
      }
      const variable = variableOf(alarm, design);
      if (hasAccessLogFormat(product) && isAccessLogVariable(product, variable)) return undefined;
      const problem = hasAccessLogFormat(product) ? 'variable' : 'no-format';
      return { path: ['alarms', index, 'field'], params: { product, name: quoted(variable), problem } };
    });
  },
});

const symptoms: readonly Symptom[] = ['client-errors', 'server-errors', 'latency'];

export const alarmMissing = ask({
  rule: tracing['alarm-inti'],
  group,
  points: 2,
  find({ design }, observe) {
    observe();
    const { product, alarms } = design;
    const unseen: string[] = symptoms.filter(
      (symptom) => !alarms.some((alarm) => showsSymptom(alarm, symptom, design)),
    );
    if (throttleShowsIn(product) === 'access-log' && !alarms.some((alarm) => showsThrottling(alarm, design)))
      unseen.push('throttling');
    if (unseen.length === 0) return undefined;
    const averaged = alarms.some((alarm) => showsLatency(alarm, design)) && unseen.includes('latency');
    return { path: ['alarms'], params: { product, symptoms: unseen.join(' '), averaged } };
  },
});

/** A mean latency hides those who wait longest, so only a high percentile counts. */
function showsSymptom(alarm: Alarm, symptom: Symptom, design: Design): boolean {
  if (symptom === 'latency')
    return alarm.source === 'METRIC' && /^p9/.test(alarm.statistic) && showsLatency(alarm, design);
  return alarm.source === 'METRIC' && metricsOfSymptom(design.product, symptom).includes(alarm.metric);
}

function showsLatency(alarm: Alarm, { product }: Design): boolean {
  return alarm.source === 'METRIC' && metricsOfSymptom(product, 'latency').includes(alarm.metric);
}

function showsThrottling(alarm: Alarm, design: Design): boolean {
  if (alarm.source !== 'ACCESS_LOG') return false;
  const variable = variableOf(alarm, design);
  if (variable === '$context.status') return alarm.equals.trim() === '429';
  return variable === '$context.error.responseType' && ['THROTTLED', 'QUOTA_EXCEEDED'].includes(alarm.equals.trim());
}
