import type { Answer } from './types';

const PAUSE = 800;

export type SaveState = 'opened' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'conflict' | 'refused';

interface Server {
  /** Is told at once that something waits to be sent, so that the page is not left without it. */
  drawn(): void;
  saved(xml: string, revision: number): Promise<Answer>;
}

/**
 * Sends what was drawn once the hand rests, one after the other. After a conflict nothing is sent any more, so that nobody's
 * work is overwritten; what failed is sent again with the next change or by hand.
 */
export class Saving {
  state: SaveState = 'opened';
  text = '';
  private timer?: number;
  private running?: Promise<void>;
  private again = false;
  private changedSince = false;

  constructor(
    private revision: number,
    private readonly current: () => Promise<string>,
    private readonly server: Server,
    private readonly told: () => void
  ) {}

  get pending() {
    return this.state === 'unsaved' || this.state === 'saving' || this.state === 'failed';
  }

  changed() {
    if (this.state === 'conflict') return;
    this.changedSince = true;
    this.server.drawn();
    this.become('unsaved');
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.now(), PAUSE);
  }

  /** Sends now; what is being sent already is sent again after it, and awaited. */
  now(): Promise<void> {
    window.clearTimeout(this.timer);
    if (this.state === 'conflict') return Promise.resolve();
    if (this.running) {
      this.again = true;
    } else {
      this.running = this.run().finally(() => (this.running = undefined));
    }
    return this.running;
  }

  private async run() {
    do {
      this.again = false;
      this.changedSince = false;
      this.become('saving');
      try {
        const answer = await this.server.saved(await this.current(), this.revision);
        if (answer.state === 'SAVED') this.revision = answer.revision;
        const states = { SAVED: 'saved', CONFLICT: 'conflict', REFUSED: 'refused' } as const;
        const state = states[answer.state];
        if (state === 'saved' && this.changedSince) this.server.drawn();
        this.become(state === 'saved' && this.changedSince ? 'unsaved' : state, answer.text);
      } catch {
        this.become('failed');
      }
    } while (this.again && ['saved', 'unsaved'].includes(this.state));
  }

  stop() {
    window.clearTimeout(this.timer);
  }

  private become(state: SaveState, text = '') {
    this.state = state;
    this.text = text;
    this.told();
  }
}
