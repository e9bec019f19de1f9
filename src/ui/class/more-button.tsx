import { failureText as text } from '#ui/api/failure-text.id.ts';
import { FailureView } from '#ui/api/failure-view.tsx';
import type { Pages } from '#ui/api/use-pages.ts';

/** The end of a list: the way to its next part, or why there is none. */
export function MoreButton({ pages }: { readonly pages: Omit<Pages<unknown>, 'change'> }) {
  if (pages.failure !== undefined)
    return <FailureView failure={pages.failure} onAgain={pages.items.length === 0 ? pages.reload : pages.more} />;
  if (pages.busy)
    return (
      <p class="api-loading" role="status">
        {text.loading}
      </p>
    );
  return pages.hasMore ? (
    <button type="button" class="btn quiet" onClick={pages.more}>
      {text.more}
    </button>
  ) : null;
}
