import { useState } from 'preact/hooks';
import { apiRoot } from '#ui/api/call.ts';
import { saveFile } from '#ui/workspace/save-file.ts';
import { resultsText as text } from './results.id.ts';

/** Downloads the results as CSV. Fetched first, so that a refusal is said here and is not saved as a file. */
export function CsvButton({ cohort }: { readonly cohort: { readonly id: string; readonly name: string } }) {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const download = async (): Promise<void> => {
    setBusy(true);
    const csv = await fetchCsv(cohort.id);
    if (csv !== undefined) saveFile(text.csvName(fileName(cohort.name)), csv, 'text/csv');
    say(csv === undefined ? text.csvFailed : text.csvDone);
    setBusy(false);
  };
  return (
    <span class="csv">
      <button type="button" class="btn quiet" disabled={busy} onClick={() => void download()}>
        {text.csv}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}

async function fetchCsv(cohort: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${apiRoot}/cohorts/${encodeURIComponent(cohort)}/results.csv`);
    const isCsv = response.headers.get('content-type')?.startsWith('text/csv') === true;
    return response.ok && isCsv ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** A class's name as it may stand in a file's name. */
function fileName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'kelas'
  );
}
