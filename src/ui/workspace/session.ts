import { sourceSha256, variantSeed } from '#course';
import type { Verdict } from '#verdict';
import { createGradingClient } from '#worker';
import { text } from '../i18n/workspace.id.ts';
import { workKey } from '../progress/database.ts';
import type { Attempt, Files, WorkKey } from '../progress/database.ts';
import { addAttempts, distinctSources, makeAttempt, readVerdict } from './attempts.ts';
import { attemptBars, attemptsView } from './attempts-view.ts';
import { showBanner } from './banner.ts';
import { askToConfirm } from './confirm.ts';
import type { ConsoleLine } from './console-view.ts';
import { createDesk } from './desk.ts';
import { need } from './dom.ts';
import { saveFile, submissionFiles } from './download.ts';
import { keepCopy, listCopies } from './drafts.ts';
import { loadExercise } from './exercise-data.ts';
import { lineMarks } from './finding-text.ts';
import { startHints } from './hints.ts';
import { askToPersist, isLearnerName, saveLearner } from './learner.ts';
import { sameFiles } from './merge.ts';
import { createVerdictPanel } from './panel.ts';
import { fetchReference } from './reference.ts';
import { startSaver } from './saver.ts';
import type { SaveState } from './saver.ts';
import { followSections } from './tabs.ts';
import type { VerdictContext } from './verdict-view.ts';
import { emptyWork, findWorkKey, readWork } from './work.ts';
import type { Work } from './work.ts';

const attemptsBeforeGivingUp = 5;

/** An open workspace. */
export interface Session {
  readonly source: () => string;
  readonly setSource: (source: string) => void;
  readonly close: () => Promise<void>;
}

/** Brings a workspace to life on the markup that the server sent. Rejects only where its own parts cannot be loaded. */
export async function openSession(root: HTMLElement, slug: string, level: 2 | 3): Promise<Session> {
  const find = (part: string): HTMLElement => need(root, `[data-part="${part}"]`);
  const area = need<HTMLTextAreaElement>(root, 'textarea[data-part="code"]');
  const kit = await loadExercise(slug);
  const { exercise } = kit;
  const starter: Files = Object.fromEntries(exercise.files.map((file) => [file.name, file.starter]));
  const firstFile = exercise.files[0]?.name ?? '';
  const ending = new AbortController();
  const grading = createGradingClient();
  const panel = createVerdictPanel(root, level);
  const banners = find('banners');
  const banner = (kind: string, message: string, options: Parameters<typeof showBanner>[3] = {}): void => showBanner(banners, kind, message, options);

  const found = await findWorkKey(exercise);
  let key: WorkKey = found.key;
  let work: Work = await readWork(key, starter).catch(() => emptyWork(key, starter));
  const early: Files = { ...starter, [firstFile]: area.value };
  const typedEarly = !sameFiles(early, starter);
  if (typedEarly && work.revision === 0 && !work.carried) work = { ...work, files: early };
  let attempts = work.attempts;
  let graded: { readonly files: Files } | undefined;
  let checking = false;
  let persistAsked = false;

  const desk = createDesk(root, exercise, work.files, typed);
  let saver = start();
  if (!found.stored) storageFailed(undefined);
  if (work.carried) banner('carried', text.carried);
  if (typedEarly && !sameFiles(early, work.files)) await keep(early);

  function typed(): void {
    saver.change(desk.files());
    panel.stale(graded !== undefined && !sameFiles(graded.files, desk.files()));
    if (persistAsked) return;
    persistAsked = true;
    void askToPersist().catch(() => undefined);
  }

  function start(): ReturnType<typeof startSaver> {
    const read = { files: work.revision === 0 ? starter : work.files, revision: work.revision };
    return startSaver(key, read, {
      onState: showSaveState,
      onFollow: (files) => desk.setFiles(files),
      onTakeOver: () => banner('tabs', text.takeOver),
      onDiverged: (name) => {
        banner('diverged', text.diverged(name));
        void showAttempts();
      },
      onFailed: storageFailed,
    });
  }

  function showSaveState(state: SaveState): void {
    find('saved').textContent = { saved: text.saved, saving: text.saving, unsaved: text.notSaved, following: text.following }[state];
  }

  function storageFailed(error: unknown): void {
    showSaveState('unsaved');
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    banner('storage', full ? text.storageFull : text.storageBlocked, { action: { label: text.download, onclick: download } });
  }

  async function keep(files: Files): Promise<string | undefined> {
    try {
      const copy = await keepCopy(key, files);
      await showAttempts();
      return copy?.name;
    } catch (error) {
      storageFailed(error);
      return undefined;
    }
  }

  /** Puts other text into the editor; what stood there stays in an attempt or becomes a copy. Refuses where it could not be kept. */
  async function replaceText(next: Files): Promise<boolean> {
    const current = desk.files();
    if (sameFiles(current, next)) return true;
    const known = sameFiles(current, starter) || attempts.some((attempt) => sameFiles(attempt.files, current));
    if (!known && (await keep(current)) === undefined) return false;
    desk.closeCompare();
    desk.setFiles(next);
    typed();
    return true;
  }

  async function check(): Promise<void> {
    if (checking) return;
    checking = true;
    root.dataset['checking'] = 'true';
    const files = desk.files();
    const at = Date.now();
    const began = performance.now();
    const outcome = await grading.grade({ slug, files, seed: variantSeed(slug, key.learner, key.variant) });
    const ms = Math.max(1, Math.round(performance.now() - began));
    checking = false;
    delete root.dataset['checking'];
    desk.closeCompare();
    graded = { files };
    if (outcome.kind === 'fault' || outcome.verdict.reason === 'engine-fault') {
      panel.fault();
      desk.mark([]);
      return;
    }
    const attempt = makeAttempt(key, files, outcome.bytes, at, ms);
    attempts = [...attempts, attempt];
    showVerdict(outcome.verdict, files, outcome.console);
    find('envelope').textContent = text.graded(ms);
    bringResultIntoView();
    void showAttempts();
    await addAttempts([attempt]).catch(storageFailed);
  }

  function showVerdict(verdict: Verdict, files: Files, console: readonly ConsoleLine[], attempt?: number): void {
    panel.show(verdict, verdictContext(verdict), { console, ...(attempt === undefined ? {} : { attempt }) });
    panel.stale(!sameFiles(files, desk.files()));
    desk.mark(lineMarks(verdict, kit.messages, (line) => ((files[firstFile] ?? '').split('\n')[line - 1] ?? '').length));
  }

  function verdictContext(verdict: Verdict): VerdictContext {
    const passedOnce = attempts.some((attempt) => readVerdict(attempt).status === 'passed');
    const tried = distinctSources(attempts);
    const mayGiveUp = !passedOnce && tried >= attemptsBeforeGivingUp;
    return {
      kit,
      level,
      goTo: (line) => desk.goTo(firstFile, line),
      lessonHref: `/pelajaran/${exercise.lesson}`,
      ...(mayGiveUp && verdict.status !== 'passed' ? { mayGiveUp: tried } : {}),
    };
  }

  function bringResultIntoView(): void {
    const { top } = find('verdict').getBoundingClientRect();
    if (top > innerHeight * 0.6 || top < 0) find('verdict').scrollIntoView({ block: 'start' });
  }

  async function showReference(): Promise<void> {
    const files = await fetchReference(exercise.reference);
    if (files === undefined) banner('reference', text.referenceFailed);
    else desk.compare(files, text.referenceTitle, text.referenceClose);
  }

  async function showAttempts(): Promise<void> {
    const copies = await listCopies(key).catch(() => work.copies);
    const show = (attempt: Attempt, number: number): void => showVerdict(readVerdict(attempt), attempt.files, [], number);
    find('attempt-list').replaceChildren(
      ...attemptsView(attempts, copies, {
        onShow: show,
        onUse: (attempt, number) => void replaceText(attempt.files).then((done) => done && banner('attempt', text.attemptUsed(number))),
        onOpenCopy: (copy) => void replaceText(copy.files),
      }),
    );
    find('attempt-bars').replaceChildren(...attemptBars(attempts));
    find('attempt-count').textContent = attempts.length === 0 ? text.noAttempt : text.attempt(attempts.length);
  }

  function showVariant(): void {
    find('variant-seed').textContent = variantSeed(slug, key.learner, key.variant).slice(0, 4);
    need<HTMLInputElement>(root, 'input[name="learner"]').value = key.learner;
  }

  /** Goes on under another key with the text that is there, unless that key has its own. */
  async function changeKey(next: WorkKey): Promise<void> {
    const files = desk.files();
    await saver.stop();
    await saveLearner(slug, next).catch(storageFailed);
    key = next;
    work = await readWork(key, files).catch(() => emptyWork(key, files));
    attempts = work.attempts;
    saver = start();
    desk.setFiles(work.files);
    saver.change(desk.files());
    graded = undefined;
    panel.wait();
    desk.mark([]);
    find('envelope').textContent = '';
    showVariant();
    await showAttempts();
  }

  async function nextVariant(): Promise<void> {
    await changeKey({ ...key, variant: key.variant + 1 });
    banner('variant', text.nextVariantDone(find('variant-seed').textContent ?? ''));
  }

  async function useLearner(name: string): Promise<void> {
    const input = need<HTMLInputElement>(root, 'input[name="learner"]');
    const problem = isLearnerName(name) ? '' : text.learnerWrong;
    find('learner-problem').textContent = problem;
    input.setAttribute('aria-invalid', String(problem !== ''));
    if (problem !== '' || name === key.learner) return;
    await changeKey({ ...key, learner: name, variant: 0 });
    banner('variant', text.learnerSaved);
  }

  async function reset(): Promise<void> {
    const current = desk.files();
    if (sameFiles(current, starter)) return;
    const number = attempts.findLastIndex((attempt) => attempt.source === sourceSha256(current)) + 1;
    if (await askToConfirm(text.resetAsk(number), text.reset)) await replaceText(starter);
  }

  function download(): void {
    for (const { name, content } of submissionFiles(key, exercise.files.map(({ name }) => name), desk.files())) saveFile(name, content, 'text/plain');
  }

  async function downloadAll(): Promise<void> {
    const { downloadAttempts } = await import('./exchange.ts');
    await downloadAttempts(attempts);
  }

  async function restore(file: File): Promise<void> {
    const { restoreAttempts } = await import('./exchange.ts');
    const { attempts: restored, message, problems } = await restoreAttempts(file, storageFailed);
    const known = new Set(attempts.map(({ id }) => id));
    const here = restored.filter((attempt) => attempt.key === workKey(key) && !known.has(attempt.id));
    attempts = [...attempts, ...here].toSorted((a, b) => a.submittedAt - b.submittedAt);
    banner('import', message, { details: problems });
    await showAttempts();
  }

  const toggleCompare = (): void => (desk.comparing() ? desk.closeCompare() : desk.compare(starter, text.diffTitle, text.diffClose));
  const actions: Readonly<Record<string, () => unknown>> = {
    check,
    reset,
    format: async () => (await desk.openFullEditor()) && desk.editor().format?.(),
    diff: toggleCompare,
    'close-compare': () => desk.closeCompare(),
    download,
    'download-all': downloadAll,
    import: () => need<HTMLInputElement>(root, 'input[type="file"]').click(),
    'next-variant': nextVariant,
    reference: showReference,
    'give-up': showReference,
    'open-editor': async () => {
      if (await desk.openFullEditor()) need(root, '[data-action="open-editor"]').hidden = true;
    },
  };
  const { signal } = ending;
  root.addEventListener(
    'click',
    ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]')?.dataset['action'] : undefined;
      if (action !== undefined) void actions[action]?.();
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void check();
      else if (event.key === 'F8' && desk.editor().kind === 'textarea') desk.editor().nextMark(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  need<HTMLInputElement>(root, 'input[type="file"]').addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file !== undefined) void restore(file);
  });
  need<HTMLFormElement>(root, 'form[data-part="learner"]').addEventListener('submit', (event) => {
    event.preventDefault();
    void useLearner(need<HTMLInputElement>(root, 'input[name="learner"]').value.trim());
  });

  saver.change(desk.files());
  panel.wait();
  showVariant();
  startHints(root, slug);
  const nav = root.querySelector<HTMLElement>('.tabbar');
  if (nav !== null) followSections(nav, root);
  await showAttempts();
  const last = attempts.at(-1);
  if (last !== undefined && sameFiles(last.files, desk.files())) showVerdict(readVerdict(last), last.files, [], attempts.length);
  void grading.prepare(slug).catch(() => undefined);

  return {
    source: () => desk.files()[firstFile] ?? '',
    setSource(source) {
      desk.setFiles({ ...desk.files(), [firstFile]: source });
      typed();
    },
    async close() {
      ending.abort();
      await saver.stop();
      grading.close();
      desk.editor().dispose();
    },
  };
}
