/** A share as a bar. The numbers stand beside it. */
export function ShareBar({ part, whole }: { readonly part: number; readonly whole: number }) {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  return (
    <svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" width="100%" height="6" aria-hidden="true">
      <rect class="track" width="100" height="6" />
      <rect class="share" width={share} height="6" />
    </svg>
  );
}
