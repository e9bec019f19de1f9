import type { AssignedVariant, Draft as ServerDraft } from '#contract';
import { sourceSha256 } from '#course';
import type { Verdict } from '#verdict';
import type { Attempt, Files, Outgoing, WorkKey } from '../../progress/database.ts';
import { text as workspaceText } from '../../i18n/workspace.id.ts';
import { readVerdict } from '../../workspace/attempts.ts';
import type { BannerOptions } from '../../workspace/banner.ts';
import { need } from '../../workspace/dom.ts';
import type { Keeper } from '../../workspace/keeper.ts';
import { sameFiles } from '../../workspace/merge.ts';
import type { ApiClient } from '../api-client.ts';
import { comingBack } from '../own-path.ts';
import { explainAnswer } from '../say.ts';
import type { RememberedAccount } from '../session.ts';
import { readAgreed, writeAgreed } from './draft-state.ts';
import { gradedView, rowNotes, sendingView } from './hand-in-view.ts';
import type { KeptSubmission } from './kept-submission.ts';
import { listOutgoing, makeOutgoing, putOutgoing, sendOutgoing } from './outbox.ts';
import type { SendState } from './outbox.ts';
import { draftPath } from './pull-draft.ts';
import type { PulledDraft } from './pull-draft.ts';
import { startPusher } from './push-draft.ts';
import { keepSubmission, listKept, refreshKept } from './submissions.ts';
import { workText as text } from './work.id.ts';

/** The workspace, as far as the account has to do with it. */
export interface Workplace {
  readonly root: HTMLElement;
  readonly keeper: Keeper;
  readonly starter: () => Files;
  readonly files: () => Files;
  readonly setFiles: (files: Files) => void;
  /** Grades what stands in the editor. Undefined where that could not be done. */
  readonly check: () => Promise<Attempt | undefined>;
  readonly showVerdict: (verdict: Verdict, files: Files) => void;
  readonly ruleName: (rule: string) => string;
  readonly banner: (kind: string, message: string, options?: BannerOptions) => void;
  readonly onHistory: () => void;
}

/** A workspace in which somebody is signed in. */
export interface AccountWork {
  readonly found: { readonly key: WorkKey; readonly stored: boolean };
  readonly start: (place: Workplace) => Promise<void>;
  readonly typed: (files: Files) => void;
  readonly handIn: () => Promise<void>;
  /** Takes back what was said of the last submission: another text is being graded. */
  readonly clear: () => void;
  /** Asks the server for the next variant. Undefined where there is none now, which has been said. */
  readonly reroll: () => Promise<number | undefined>;
  /** What stands under an attempt's row. */
  readonly notes: (attempt: Attempt) => readonly HTMLElement[];
  readonly stop: () => void;
}

/** What was found out before the workspace opened. */
export interface Opened {
  readonly account: RememberedAccount;
  readonly key: WorkKey;
  readonly online: boolean;
  readonly pulled: PulledDraft;
}

/** Joins a workspace with the account: drafts go there and come from there, submissions and what is said of them. */
export function createAccountWork(api: ApiClient, { account, key: first, online, pulled }: Opened): AccountWork {
  const { slug } = first;
  const ending = new AbortController();
  let place: Workplace | undefined;
  let kept: ReadonlyMap<string, KeptSubmission> = new Map();
  let queued: readonly Outgoing[] = [];
  /** What this page alone holds, where storage is refused. */
  let unstored: readonly Outgoing[] = [];
  let sending = false;

  const pusher = startPusher(api, {
    key: () => place?.keeper.key() ?? first,
    onStored() {
      const line = place?.root.querySelector('[data-part="saved"]');
      if (line?.textContent === workspaceText.saveState.saved) line.textContent = text.saved;
    },
    onDiverged(copy) {
      place?.banner('elsewhere', text.diverged(copy));
      place?.onHistory();
    },
    onSignedOut: () => place?.banner('session', text.expired, { action: toSignIn }),
  });

  function say(parts: readonly HTMLElement[]): void {
    if (place === undefined) return;
    const line = need(place.root, '[data-part="handed-in"]');
    line.replaceChildren(...parts);
    line.hidden = parts.length === 0;
  }

  async function readKept(): Promise<void> {
    const listed = await listKept(account.id, slug).catch(() => undefined);
    if (listed !== undefined) {
      kept = listed.submissions;
      place?.keeper.join(listed.attempts, 'any-variant');
    }
    queued = await readQueue();
    place?.onHistory();
  }

  const readQueue = async (): Promise<readonly Outgoing[]> => [
    ...(await listOutgoing(account.id).catch(() => [])),
    ...unstored,
  ];

  function showGraded(attempt: Attempt, submission: KeptSubmission): void {
    if (place === undefined) return;
    say(gradedView(submission, readVerdict(attempt), place.ruleName));
    if (submission.comparison === 'different' && submission.graded !== undefined)
      place.showVerdict(submission.graded.verdict, attempt.files);
  }

  /** Sends what waits, one after the other, and tells of each under its attempt, of this exercise's also above the verdict. */
  async function sendQueued(): Promise<void> {
    if (sending || ending.signal.aborted) return;
    sending = true;
    try {
      for (const outgoing of await readQueue()) {
        const own = outgoing.slug === slug;
        const tell = (state: SendState): void => {
          if (own && state.kind !== 'graded') say(sendingView(state));
        };
        const state = await sendOutgoing(api, outgoing, tell);
        if (state.kind === 'later') {
          if (Number.isFinite(state.seconds)) setTimeout(() => void sendQueued(), state.seconds * 1000);
          else place?.banner('session', text.expired, { action: toSignIn });
          break;
        }
        unstored = unstored.filter(({ id }) => id !== outgoing.id);
        if (state.kind !== 'graded') continue;
        await keepSubmission(account.id, state.submission, outgoing.attempt);
        await readKept();
        const submission = kept.get(outgoing.attempt);
        const attempt = place?.keeper.attempts().find(({ id }) => id === outgoing.attempt);
        if (own && submission !== undefined && attempt !== undefined) showGraded(attempt, submission);
      }
    } finally {
      sending = false;
      await readKept();
    }
  }

  /** Another device may have gone on while this page was not looked at. */
  async function lookAgain(): Promise<void> {
    if (place === undefined || pusher.behind()) return;
    const key = place.keeper.key();
    const [answer, agreed] = await Promise.all([api.get<ServerDraft>(draftPath(key)), readAgreed(key)]);
    if (answer.kind !== 'ok' || answer.body.revision <= (agreed?.revision ?? 0) || pusher.behind()) return;
    if (sourceSha256(place.files()) !== agreed?.source) return;
    await writeAgreed(key, { revision: answer.body.revision, source: sourceSha256(answer.body.files) });
    place.setFiles(answer.body.files);
    place.banner('elsewhere', text.taken);
  }

  function dress(root: HTMLElement): void {
    need(root, '[data-action="hand-in"]').hidden = false;
    need(root, 'form[data-part="learner"]').hidden = true;
    need(root, '[data-part="sign-in"]').hidden = true;
    const who = need(root, '[data-part="who"]');
    who.hidden = false;
    who.textContent = text.who(account.name);
  }

  function announce({ banner }: Workplace): void {
    if (!online) banner('elsewhere', text.offline);
    if (pulled === 'taken') banner('elsewhere', text.taken);
    if (pulled === 'carried') banner('elsewhere', text.carried);
    if (typeof pulled === 'object') banner('elsewhere', text.diverged(pulled.conflict));
  }

  return {
    found: { key: first, stored: true },
    async start(workplace) {
      place = workplace;
      dress(workplace.root);
      announce(workplace);
      if (!sameFiles(workplace.files(), workplace.starter())) pusher.typed(workplace.files());
      addEventListener('online', () => void sendQueued(), { signal: ending.signal });
      const onVisible = (): void => void (document.visibilityState === 'visible' && lookAgain());
      document.addEventListener('visibilitychange', onVisible, { signal: ending.signal });
      await readKept();
      void sendQueued()
        .then(() => refreshKept(api, account.id, slug))
        .then(
          (heard) => (heard ? readKept() : undefined),
          () => undefined,
        );
    },
    typed: (files) => pusher.typed(files),
    clear: () => say([]),
    async handIn() {
      if (place === undefined) return;
      const { keeper } = place;
      const files = place.files();
      const isThis = (one: Attempt): boolean =>
        sameFiles(one.files, files) && one.learner === account.id && one.variant === keeper.key().variant;
      const attempt = keeper.attempts().findLast(isThis) ?? (await place.check());
      if (attempt === undefined) return say(sendingView({ kind: 'refused', refusal: ungraded }));
      const known = kept.get(attempt.id);
      if (known !== undefined) {
        place.banner('handed-in', text.already);
        return showGraded(attempt, known);
      }
      if (!queued.some((one) => one.attempt === attempt.id)) {
        const outgoing = makeOutgoing(account.id, attempt);
        queued = [...queued, outgoing];
        await putOutgoing(outgoing).catch((error: unknown) => {
          unstored = [...unstored, outgoing];
          keeper.storageFailed(error);
        });
      }
      place.onHistory();
      await sendQueued();
    },
    async reroll() {
      await pusher.flush();
      await sendQueued();
      if (queued.some((one) => one.slug === slug)) {
        place?.banner('variant', text.rerollWaits);
        return undefined;
      }
      const answer = await api.command<AssignedVariant>(`me/variants/${slug}/rerolls`, {});
      if (answer.kind === 'ok') return answer.body.variantNo;
      place?.banner('variant', answer.kind === 'unreachable' ? text.rerollOffline : explainAnswer(answer));
      return undefined;
    },
    notes: ({ id }) =>
      rowNotes(
        kept.get(id),
        queued.some(({ attempt }) => attempt === id),
      ),
    stop() {
      ending.abort();
      void pusher.flush().finally(() => pusher.stop());
    },
  };
}

const toSignIn = {
  label: text.signIn,
  onclick: () => location.assign(comingBack('/masuk', location.pathname + location.hash)),
};

const ungraded = {
  kind: 'refused',
  status: 0,
  code: undefined,
  message: text.ungraded,
  correlationId: undefined,
  details: undefined,
  retryAfter: undefined,
} as const;
