import { useState } from 'preact/hooks';
import { formatDate } from '../i18n/shell.id.ts';
import { saveFile } from '../workspace/save-file.ts';
import { checklist } from './checklist.id.ts';
import { toMarkdown } from './markdown.ts';
import { reviewText as text } from './review.id.ts';
import type { Review } from './review.ts';
import { selfReview } from './self-review.id.ts';

/** Takes the open review along: as a file, by the clipboard, on paper. */
export function ExportBar({ review }: { readonly review: Review }) {
  const [said, say] = useState('');
  const write = () =>
    toMarkdown({ review, sections: [...checklist, selfReview], date: today(), origin: location.origin });
  const copy = () =>
    navigator.clipboard.writeText(write()).then(
      () => say(text.copied),
      () => say(text.copyFailed),
    );
  return (
    <div class="rv-row rv-export">
      <button type="button" class="btn s" onClick={() => saveFile(fileName(review), write(), 'text/markdown')}>
        {text.download}
      </button>
      <button type="button" class="btn quiet s" onClick={() => void copy()}>
        {text.copy}
      </button>
      <button type="button" class="btn quiet s" onClick={() => print()}>
        {text.print}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}

/** Letters and digits of the name, with hyphens: it is a file's name everywhere. */
function fileName({ name }: Review): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return text.fileName(plain || 'api');
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return formatDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
