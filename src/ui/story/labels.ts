import type { Messages } from '#graders/kit/messages.ts';
import type { Story, StoryStep } from '#verdict';
import { text } from '../i18n/workspace.id.ts';

/** Virtual milliseconds in at most six characters: 999 ms, 12,5 s, 59 mnt, 24 jam. */
export function formatVirtualTime(ms: number): string {
  if (ms < 1_000) return `${ms} ms`;
  if (ms < 100_000) return `${String(Math.floor(ms / 100) / 10).replace('.', ',')} s`;
  if (ms < 6_000_000) return `${Math.floor(ms / 60_000)} mnt`;
  return `${Math.floor(ms / 3_600_000)} jam`;
}

/** One sentence per step, in order: what the drawing shows, in words. */
export function tellStory(story: Story, messages: Messages): string {
  return story.steps.map((step) => tellStep(step, messages)).join(' ');
}

/** One step as a sentence. */
export function tellStep(step: StoryStep, messages: Messages): string {
  const actor = messages.participants(step.actor).name;
  const target = messages.participants(step.target).name;
  const who =
    step.back === true ? `${target} ${text.storyAnswers} ${actor}` : actor === target ? actor : `${actor} → ${target}`;
  const line = step.line === undefined ? '' : ` (b.${step.line})`;
  const mark = step.mark === 'cause' ? `; ${text.storyCause}` : step.mark === 'effect' ? `; ${text.storyEffect}` : '';
  return `${formatVirtualTime(step.at)}: ${who}: ${messages.step(step)}${line}${mark}.`;
}

/** The first `characters` of a text, the last of them an ellipsis where something was left out. */
export function clip(value: string, characters: number): string {
  const letters = [...value];
  if (letters.length <= characters) return value;
  return characters < 1
    ? ''
    : `${letters
        .slice(0, characters - 1)
        .join('')
        .trimEnd()}…`;
}
