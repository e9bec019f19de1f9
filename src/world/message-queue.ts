/** How a queue treats its messages. */
export interface QueueSettings {
  /** A delivered message that is not acknowledged within this time becomes visible again. */
  readonly visibilitySeconds: number;
  /** Deliveries of one message before it goes to the dead letters. */
  readonly maximumAttempts: number;
}

/** How one message is treated on its way in: its delays in milliseconds, one for each copy that arrives. */
export interface Arrival {
  /** `[500]` is one copy after half a second; `[500, 500]` is a duplicate at the same moment. */
  readonly copiesAfterMs: readonly number[];
}

/** One delivery of one copy. `receipt` acknowledges it. */
export interface QueueDelivery<Message> {
  readonly receipt: string;
  readonly message: Message;
  /** 1 for the first delivery of this copy. */
  readonly attempt: number;
}

/**
 * A queue that delivers at least once, in no promised order, as a standard SQS queue does: a message stays until it is
 * acknowledged, is invisible while somebody works on it, comes again when that takes too long, and ends among the dead
 * letters after the last attempt. A duplicate is a copy with a life of its own. `now` is in milliseconds.
 */
export interface MessageQueue<Message> {
  /** Accepts a message; without an arrival it is visible at once. */
  readonly send: (message: Message, now: number, arrival?: Arrival) => void;
  /** The copy that became visible first, which is invisible from now on; undefined where none is visible. */
  readonly receive: (now: number) => QueueDelivery<Message> | undefined;
  /** Deletes the copy. Also after its visibility ended; nothing happens where it is gone. */
  readonly acknowledge: (receipt: string) => void;
  /** When something next becomes visible: now for what is visible, undefined for an empty queue. */
  readonly nextVisibleAt: (now: number) => number | undefined;
  /** Copies that are neither acknowledged nor dead, the ones that are being worked on included. */
  readonly waiting: () => readonly QueueCopy<Message>[];
  readonly deadLetters: () => readonly Message[];
}

export interface QueueCopy<Message> {
  readonly message: Message;
  readonly attempts: number;
  readonly visibleAt: number;
}

interface Copy<Message> extends QueueCopy<Message> {
  readonly id: number;
}

/** Creates an empty queue. */
export function createMessageQueue<Message>(settings: QueueSettings): MessageQueue<Message> {
  let copies: readonly Copy<Message>[] = [];
  let dead: readonly Message[] = [];
  let count = 0;

  /** Moves what became visible after its last attempt to the dead letters. */
  const bury = (now: number): void => {
    const spent = copies.filter(({ attempts, visibleAt }) => attempts >= settings.maximumAttempts && visibleAt <= now);
    if (spent.length === 0) return;
    dead = [...dead, ...spent.map(({ message }) => message)];
    copies = copies.filter((copy) => !spent.includes(copy));
  };

  return {
    send(message, now, { copiesAfterMs } = { copiesAfterMs: [0] }) {
      for (const after of copiesAfterMs) {
        count += 1;
        copies = [...copies, { id: count, message, attempts: 0, visibleAt: now + after }];
      }
    },
    receive(now) {
      bury(now);
      const visible = copies.filter(({ visibleAt }) => visibleAt <= now);
      if (visible.length === 0) return undefined;
      const next = visible.reduce((first, copy) => (copy.visibleAt < first.visibleAt ? copy : first));
      const attempt = next.attempts + 1;
      const visibleAt = now + settings.visibilitySeconds * 1000;
      copies = copies.map((copy) => (copy === next ? { ...copy, attempts: attempt, visibleAt } : copy));
      return { receipt: String(next.id), message: next.message, attempt };
    },
    acknowledge: (receipt) => void (copies = copies.filter(({ id }) => String(id) !== receipt)),
    nextVisibleAt(now) {
      bury(now);
      return copies.length === 0 ? undefined : Math.max(now, Math.min(...copies.map(({ visibleAt }) => visibleAt)));
    },
    waiting: () => copies,
    deadLetters: () => dead,
  };
}
