/**
 * The playlist's clock: a state, an event and a reading of the clock give the next state. Nothing here asks the time,
 * so sleep, midnight and a clock set back are plain cases of a test.
 */
export interface Playing {
  readonly index: number;
  /** Whole rounds done: which language has its turn. */
  readonly round: number;
  /** How long the slide has been shown, ms; at most its length. */
  readonly shownMs: number;
  /** The clock at the last event. */
  readonly at: number;
  readonly paused: boolean;
  /** The whole picture stands still: no next slide, no new data, no movement. */
  readonly frozen: boolean;
  readonly blank: boolean;
  /** Place of a district in the alphabet, 0-based; while one is in the light, the playlist waits. */
  readonly spotlight: number | null;
}

export type PlayEvent =
  | { readonly type: 'tick' | 'next' | 'previous' | 'first' | 'last' | 'pause' | 'freeze' | 'blank' | 'escape' }
  | { readonly type: 'show'; readonly index: number }
  | { readonly type: 'spotlight'; readonly place: number };

/** Time between two events counts no longer than this: a machine that slept goes on with the scene it showed. */
export const LONGEST_STEP_MS = 2000;

export const startPlaying = (now: number, index = 0): Playing => ({
  index,
  round: 0,
  shownMs: 0,
  at: now,
  paused: false,
  frozen: false,
  blank: false,
  spotlight: null,
});

/** Whether time passes for the slide on the screen. */
export const runs = (state: Playing): boolean =>
  !state.paused && !state.frozen && !state.blank && state.spotlight === null;

/** The state after an event at `now`; `lengths` = the slides' lengths in ms, in force now. */
export function play(state: Playing, event: PlayEvent, now: number, lengths: readonly number[]): Playing {
  const then = pass(state, now, lengths);
  // Before there is anything to show, the place it is to begin at stays.
  const unturned =
    lengths.length === 0 &&
    (event.type === 'next' ||
      event.type === 'previous' ||
      event.type === 'first' ||
      event.type === 'last' ||
      event.type === 'show');
  if (unturned) return then;
  const last = Math.max(0, lengths.length - 1);
  switch (event.type) {
    case 'tick':
      return then;
    case 'next':
      return move(then, then.index >= last ? 0 : then.index + 1, then.index >= last ? 1 : 0);
    case 'previous':
      return move(then, then.index <= 0 ? last : then.index - 1, 0);
    case 'first':
      return move(then, 0, 0);
    case 'last':
      return move(then, last, 0);
    case 'show':
      return move(then, Math.min(last, Math.max(0, Math.trunc(event.index) || 0)), 0);
    case 'pause':
      return { ...then, paused: !then.paused };
    case 'freeze':
      return { ...then, frozen: !then.frozen };
    case 'blank':
      return { ...then, blank: !then.blank };
    case 'spotlight':
      return { ...then, blank: false, frozen: false, spotlight: then.spotlight === event.place ? null : event.place };
    case 'escape':
      return { ...then, blank: false, frozen: false, spotlight: null };
  }
}

/** A hand on the remote asks for a picture: whatever hid it or held another still goes. */
const move = (state: Playing, index: number, rounds: number): Playing => ({
  ...state,
  index,
  round: state.round + rounds,
  shownMs: 0,
  blank: false,
  frozen: false,
  spotlight: null,
});

function pass(state: Playing, now: number, lengths: readonly number[]): Playing {
  const stepMs = Math.min(LONGEST_STEP_MS, Math.max(0, now - state.at)) || 0;
  const at = Number.isFinite(now) ? now : state.at;
  if (lengths.length === 0) return { ...state, at };
  const index = Math.min(state.index, lengths.length - 1);
  if (!runs(state)) return { ...state, index, at };
  const shownMs = state.shownMs + stepMs;
  // One slide at a time, however short: none is ever skipped unseen.
  if (shownMs < lengths[index]) return { ...state, index, at, shownMs };
  const over = index >= lengths.length - 1;
  return { ...state, index: over ? 0 : index + 1, round: state.round + (over ? 1 : 0), at, shownMs: 0 };
}
