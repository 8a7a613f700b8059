import { createParser } from 'eventsource-parser';
import { SessionOver } from './refusal';
import { asScript } from './script';

export interface Follower {
  /** The line stands: what is read from now on misses nothing. */
  stands: () => void;
  /**
   * @param item what the message tells
   * @param id of the message, if the stream numbers them
   */
  frame: (item: unknown, id?: string) => void;
  /** Something was missed that the stream does not tell any more: what was read has to be read again. */
  missed?: () => void;
  /** The line is down; it is tried again. */
  lost: () => void;
}

const SILENCE = 35_000; // two comments and a bit: the services send one every 15 s
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/** The id of the message that was read last. */
export interface Place {
  last?: string | undefined;
}

/**
 * Follows a stream until told to stop. Bytes, not events, prove that the line stands. A stream whose messages have ids goes
 * on after the last one that was read.
 */
export async function follow(path: string, on: Follower, stop: AbortSignal, place: Place = {}): Promise<void> {
  for (let pause = FIRST_PAUSE; !stop.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      await readOnce(path, place, on, stop, () => (pause = FIRST_PAUSE));
    } catch (broken) {
      if (stop.aborted) {
        return;
      }
      if (broken instanceof SessionOver) {
        pause = LONGEST_PAUSE;
      }
    }
    if (!stop.aborted) {
      on.lost();
      await rest(pause * (1 + Math.random()) * 0.5, stop);
    }
  }
}

async function readOnce(path: string, place: Place, on: Follower, stop: AbortSignal, lives: () => void): Promise<void> {
  const silence = new AbortController();
  const signal = AbortSignal.any([stop, silence.signal]);
  const headers = { Accept: 'text/event-stream', ...(place.last === undefined ? {} : { 'Last-Event-ID': place.last }) };
  let timer = setTimeout(() => silence.abort(), SILENCE);
  let stood = false;
  const parser = createParser({
    onComment: () => {
      if (!stood) {
        stood = true;
        on.stands();
      }
    },
    onEvent: (event) => {
      if (event.event === 'resync') {
        place.last = undefined;
        on.missed?.();
        silence.abort();
      } else {
        place.last = event.id ?? place.last;
        on.frame(itemOf(event.data), event.id);
      }
    },
  });
  try {
    const answer = await asScript(new Request(path, { headers, signal }));
    const reader = (answer.body ?? new ReadableStream<Uint8Array<ArrayBuffer>>()).pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
      lives();
      parser.feed(part.value);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** The item in a message, which is a CloudEvent in structured form. */
function itemOf(message: string): unknown {
  return (JSON.parse(message) as { data: unknown }).data;
}

function rest(millis: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, millis);
    stop.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
  });
}
