import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Messages } from '#graders/kit/messages.ts';
import type { Story } from '#verdict';
import { storyDrawing } from '../story/drawing.ts';

interface Props {
  readonly story: Story;
  readonly words: Pick<Messages, 'participants' | 'step'>;
  readonly title: string;
}

/** A run as the sequence diagram that a finding's story is drawn with, in two sizes; the container chooses. */
export function Sequence({ story, words, title }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const shown = JSON.stringify([story, title]);
  useLayoutEffect(() => {
    const drawings = (['large', 'small'] as const).map((size) => {
      const drawing = storyDrawing(story, { checks: {}, ...words }, size);
      drawing.querySelector('title')?.replaceChildren(title);
      return drawing;
    });
    holder.current?.replaceChildren(...drawings);
  }, [shown]);
  return <div class="sequence" ref={holder} />;
}
