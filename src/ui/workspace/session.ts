// Before anything that defines a schema.
import { sourceSha256 } from '#course';
import type { Verdict } from '#verdict';
import { createGradingClient } from '#worker';
import { text } from '../i18n/workspace.id.ts';
import type { Attempt, Files, WorkKey } from '../progress/database.ts';
import { openAccountSide } from './account-side.ts';
import { distinctSources, makeAttempt, readVerdict } from './attempts.ts';
import { attemptBars, attemptsView } from './attempts-view.ts';
import { showBanner } from './banner.ts';
import type { BannerOptions } from './banner.ts';
import { askToConfirm } from './confirm.ts';
import type { ConsoleLine } from './console-view.ts';
import { createDesk } from './desk.ts';
import { need } from './dom.ts';
import { submissionFiles } from './download.ts';
import { saveFile } from './save-file.ts';
import { loadExercise } from './exercise-data.ts';
import { lineMarks } from './finding-text.ts';
import { startHints } from './hints.ts';
import { openKeeper } from './keeper.ts';
import { sameFiles } from './merge.ts';
import { createVerdictPanel } from './panel.ts';
import { fetchReference } from './reference.ts';
import { followSections } from './tabs.ts';
import { createVariantSide } from './variant-side.ts';
import { readVariant } from './variant-page.ts';
import type { VariantPage } from './variant-page.ts';
import type { VerdictContext } from './verdict-view.ts';
import { wireWorkspace } from './wiring.ts';
import { findWorkKey } from './work.ts';

const attemptsBeforeGivingUp = 5;

/** An open workspace. */
export interface Session {
  readonly source: () => string;
  readonly setSource: (source: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Brings a workspace to life on the markup that the server sent: joins desk, keeper, verdict panel and
 * grading worker. `level` is that of the verdict's heading. Rejects only where its parts cannot be loaded.
 */
export async function openSession(root: HTMLElement, slug: string, level: 2 | 3): Promise<Session> {
  const part = (name: string): HTMLElement => need(root, `[data-part="${name}"]`);
  const banner = (kind: string, message: string, options?: BannerOptions): void =>
    showBanner(part('banners'), kind, message, options);
  const kit = await loadExercise(slug);
  const { exercise } = kit;
  const fileNames = exercise.files.map(({ name }) => name);
  const firstFile = fileNames[0] ?? '';
  const ownStarter = kit.editor?.starter !== undefined;
  const ending = new AbortController();
  const grading = createGradingClient();
  const panel = createVerdictPanel(root, level);
  const area = need(root, 'textarea[data-part="code"]', HTMLTextAreaElement);
  let graded: Files | undefined;
  let checking = false;
  let ready = false;

  const pageOf = (key: WorkKey): VariantPage => readVariant(kit, key);
  const typedEarly = (starter: Files): Files => (ownStarter ? starter : { ...starter, [firstFile]: area.value });
  const signedIn = await openAccountSide(exercise, banner);
  const { keeper, files: kept } = await openKeeper(exercise, (key) => pageOf(key).starter, typedEarly, {
    found: signedIn?.found ?? (await findWorkKey(exercise)),
    whose: signedIn === undefined ? 'device' : 'account',
    banner,
    onState: (state) => {
      part('saved').textContent = text.saveState[state];
    },
    onFollow: (files) => desk.setFiles(files),
    onHistory: () => void (ready && showHistory()),
    onDownload: download,
  });
  const desk = createDesk(root, { exercise, page: pageOf(keeper.key()), files: kept, level, onType: typed });
  const variants = createVariantSide(root, {
    work: { keeper, desk, typed },
    slug,
    ownStarter,
    pageOf,
    reroll: () => (signedIn === undefined ? Promise.resolve(keeper.key().variant + 1) : signedIn.reroll()),
    banner,
    onChange() {
      graded = undefined;
      panel.wait();
      desk.mark([]);
      part('envelope').textContent = '';
    },
  });

  function typed(): void {
    keeper.typed(desk.files());
    signedIn?.typed(desk.files());
    panel.stale(graded !== undefined && !sameFiles(graded, desk.files()));
  }

  /** Puts other text into the editor. What stood there is in an attempt or becomes a copy; where neither can be, nothing happens. */
  async function replaceText(next: Files): Promise<boolean> {
    const current = desk.files();
    if (sameFiles(current, next)) return true;
    const known =
      sameFiles(current, variants.page().starter) ||
      keeper.attempts().some((attempt) => sameFiles(attempt.files, current));
    if (!known && !(await keeper.keep(current))) return false;
    desk.closeCompare();
    desk.setFiles(next);
    typed();
    return true;
  }

  /** Grades what stands in the editor. Undefined where that is being done already, or where our engine failed. */
  async function check(): Promise<Attempt | undefined> {
    if (checking) return undefined;
    checking = true;
    signedIn?.clear();
    root.dataset['checking'] = 'true';
    const files = desk.files();
    const key = keeper.key();
    const submittedAt = Date.now();
    const began = performance.now();
    const outcome = await grading.grade({ slug, files, seed: variants.page().seed });
    const ms = Math.max(1, Math.round(performance.now() - began));
    checking = false;
    delete root.dataset['checking'];
    desk.closeCompare();
    if (outcome.kind === 'fault' || outcome.verdict.reason === 'engine-fault') {
      graded = undefined;
      panel.fault();
      desk.mark([]);
      return undefined;
    }
    const attempt = makeAttempt(key, files, outcome.bytes, submittedAt, ms);
    const stored = keeper.add(attempt);
    showVerdict(outcome.verdict, files, outcome.console);
    part('envelope').textContent = text.graded(ms);
    bringResultIntoView();
    await stored;
    return attempt;
  }

  function showVerdict(verdict: Verdict, files: Files, console: readonly ConsoleLine[], attempt?: number): void {
    graded = files;
    panel.show(verdict, verdictContext(verdict, files), { console, ...(attempt === undefined ? {} : { attempt }) });
    panel.stale(!sameFiles(files, desk.files()));
    const lines = (files[firstFile] ?? '').split('\n');
    desk.mark(lineMarks(verdict, kit.messages, (line) => (lines[line - 1] ?? '').length));
  }

  function verdictContext(verdict: Verdict, files: Files): VerdictContext {
    const tried = distinctSources(keeper.attempts());
    const open = keeper.attempts().some((attempt) => readVerdict(attempt).status === 'passed');
    const mayGiveUp = !open && tried >= attemptsBeforeGivingUp && verdict.status !== 'passed';
    return {
      kit,
      level,
      goTo: (line, column) => desk.goTo(firstFile, line, column),
      lineOf: (line) => (files[firstFile] ?? '').split(/\r?\n/)[line - 1],
      lessonHref: `/pelajaran/${exercise.lesson}`,
      ...(mayGiveUp ? { mayGiveUp: tried } : {}),
    };
  }

  /** On a narrow screen the result stands below the code. Scrolling there leaves the focus where it is. */
  function bringResultIntoView(): void {
    const { top } = part('verdict').getBoundingClientRect();
    if (top > innerHeight * 0.6 || top < 0) part('verdict').scrollIntoView({ block: 'start' });
  }

  async function showReference(): Promise<void> {
    const files = await fetchReference({ slug, name: exercise.reference, seed: variants.page().seed, file: firstFile });
    if (files === undefined) banner('reference', text.referenceFailed);
    else desk.compare(files, text.referenceTitle, text.referenceClose);
  }

  async function showHistory(): Promise<void> {
    const copies = await keeper.copies();
    const attempts = keeper.attempts();
    const views = attemptsView(attempts, copies, {
      onShow: (attempt, number) => showVerdict(readVerdict(attempt), attempt.files, [], number),
      onUse: (attempt, number) =>
        void replaceText(attempt.files).then((done) => done && banner('attempt', text.attemptUsed(number))),
      onOpenCopy: (copy) => void replaceText(copy.files),
      notes: (attempt) => signedIn?.notes(attempt) ?? [],
    });
    part('attempt-list').replaceChildren(...views);
    part('attempt-bars').replaceChildren(...attemptBars(attempts));
    part('attempt-count').textContent = attempts.length === 0 ? text.noAttempt : text.attempt(attempts.length);
  }

  async function reset(): Promise<void> {
    const current = desk.files();
    if (sameFiles(current, variants.page().starter)) return;
    const source = sourceSha256(current);
    const number = keeper.attempts().findLastIndex((attempt) => attempt.source === source) + 1;
    if (await askToConfirm(text.resetAsk(number), text.reset)) await replaceText(variants.page().starter);
  }

  function download(): void {
    for (const { name, content } of submissionFiles(keeper.key(), fileNames, desk.files())) {
      saveFile(name, content, 'text/plain');
    }
  }

  async function downloadAll(): Promise<void> {
    const { downloadAttempts } = await import('./exchange.ts');
    await downloadAttempts(keeper.attempts());
  }

  async function restore(file: File): Promise<void> {
    const { restoreAttempts } = await import('./exchange.ts');
    const { attempts, message, problems } = await restoreAttempts(file, keeper.storageFailed);
    keeper.join(attempts);
    banner('import', message, { details: problems });
  }

  const openEditor = async (): Promise<boolean> => {
    const opened = await desk.openFullEditor();
    if (opened) need(root, '[data-action="open-editor"]').hidden = true;
    return opened;
  };
  wireWorkspace(
    root,
    {
      actions: {
        check,
        'hand-in': () => signedIn?.handIn(),
        reset,
        format: async () => (await openEditor()) && desk.editor().format?.(),
        diff: () =>
          desk.comparing()
            ? desk.closeCompare()
            : desk.compare(variants.page().starter, text.diffTitle, text.diffClose),
        'close-compare': () => desk.closeCompare(),
        download,
        'download-all': downloadAll,
        import: () => need(root, 'input[type="file"]', HTMLInputElement).click(),
        'next-variant': () => variants.next(),
        reference: showReference,
        'give-up': showReference,
        'open-editor': openEditor,
      },
      onCheck: () => void check(),
      onNextMark: (direction) => desk.nextMark(direction),
      onFile: (file) => void restore(file),
      onLearner: (name) => void variants.useLearner(name),
    },
    ending.signal,
  );

  panel.wait();
  variants.show();
  startHints(root, slug);
  const sections = root.querySelector<HTMLElement>('.tabbar');
  if (sections !== null) followSections(sections, root);
  ready = true;
  await showHistory();
  const last = keeper.attempts().at(-1);
  if (last !== undefined && sameFiles(last.files, desk.files())) {
    showVerdict(readVerdict(last), last.files, [], keeper.attempts().length);
  }
  void grading.prepare(slug).catch(() => undefined);
  void signedIn?.start({
    root,
    keeper,
    starter: () => variants.page().starter,
    files: () => desk.files(),
    setFiles(files) {
      desk.setFiles(files);
      keeper.typed(files);
    },
    check,
    showVerdict: (verdict, files) => showVerdict(verdict, files, []),
    ruleName: (rule) => kit.rules.get(rule)?.statement ?? rule,
    banner,
    onHistory: () => void showHistory(),
  });

  return {
    source: () => desk.files()[firstFile] ?? '',
    setSource(source) {
      desk.setFiles({ ...desk.files(), [firstFile]: source });
      typed();
    },
    async close() {
      ending.abort();
      signedIn?.stop();
      await keeper.stop();
      grading.close();
      desk.editor().dispose();
    },
  };
}
