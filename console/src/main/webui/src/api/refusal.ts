/** One field that a service does not accept. */
export interface Refused {
  pointer?: string;
  code?: string;
  detail?: string;
}

/** A service says no, in the manner of RFC 9457. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** The end of the problem's type: `claimed-by-another`. */
    readonly code: string,
    title: string,
    readonly fields: Refused[],
  ) {
    super(title);
  }

  static async of(answer: Response): Promise<Problem> {
    const body = (await answer.json().catch(() => ({}))) as { type?: string; title?: string; errors?: Refused[] };
    const code = (body.type ?? '').split(':').at(-1) || 'unexpected';
    return new Problem(answer.status, code, body.title ?? '', body.errors ?? []);
  }
}

/** Nobody is signed in any more, or nobody touched the screen for too long. Nothing was sent on. */
export class SessionOver extends Error {}

/** Nobody knows whether the service took the request: the line broke, or the service cannot say. */
export class Unknown extends Error {}
