/** What happens at a virtual time. `live` is asked when it is due: what was cancelled is passed over. */
export interface QueuedEvent {
  readonly at: number;
  readonly live: () => boolean;
  readonly run: () => void;
}

/** Events in order of virtual time, and of arrival where the time is the same. */
export class EventQueue {
  readonly #events: QueuedEvent[] = [];
  #head = 0;

  push(event: QueuedEvent): void {
    let position = this.#events.length;
    while (position > this.#head && (this.#events[position - 1]?.at ?? 0) > event.at) position -= 1;
    if (position === this.#events.length) this.#events.push(event);
    else this.#events.splice(position, 0, event);
  }

  /** Takes the earliest live event, or undefined when none is left. */
  take(): QueuedEvent | undefined {
    while (this.#head < this.#events.length) {
      const event = this.#events[this.#head];
      this.#head += 1;
      if (event?.live() === true) return event;
    }
    this.clear();
    return undefined;
  }

  clear(): void {
    this.#events.length = 0;
    this.#head = 0;
  }
}
