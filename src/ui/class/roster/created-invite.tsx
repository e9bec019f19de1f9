import { useEffect, useRef, useState } from 'preact/hooks';
import type { z } from 'zod';
import type { createdInviteSchema } from '#contract';
import { rosterText as text } from './roster.id.ts';

interface Props {
  readonly invite: z.infer<typeof createdInviteSchema>;
  readonly onDone: () => void;
}

/** The code of a new invitation, the only time that it can be seen. */
export function CreatedInvite({ invite: { code, link }, onDone }: Props) {
  const [said, say] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = (words: string): void =>
    void navigator.clipboard.writeText(words).then(
      () => say(text.copied),
      () => say(text.copyFailed),
    );
  return (
    <div ref={box} class="created" tabIndex={-1} aria-label={text.created}>
      <p>{text.created}</p>
      <dl>
        <div>
          <dt>{text.code}</dt>
          <dd>
            <code class="invite-code">{code}</code>
            <button type="button" class="btn quiet s" onClick={() => copy(code)}>
              {text.copyCode}
            </button>
          </dd>
        </div>
        <div>
          <dt>{text.link}</dt>
          <dd>
            <code>{link}</code>
            <button type="button" class="btn quiet s" onClick={() => copy(link)}>
              {text.copyLink}
            </button>
          </dd>
        </div>
      </dl>
      <p role="status">{said}</p>
      <button type="button" class="btn quiet s" onClick={onDone}>
        {text.done}
      </button>
    </div>
  );
}
