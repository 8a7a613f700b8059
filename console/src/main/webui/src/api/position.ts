import type { Middleware } from 'openapi-fetch';

/** What this tab recorded last in a service: lists that are read afterwards are not older than that. */
export class Position {
  private last: number | undefined;

  readonly note: Middleware = {
    onResponse: ({ response }) => {
      const position = Number(response.headers.get('Esperanza-Position') ?? 0);
      if (position > (this.last ?? 0)) {
        this.last = position;
      }
    },
  };

  /** The query of a list. */
  get query(): { atLeast?: number } {
    return this.last === undefined ? {} : { atLeast: this.last };
  }
}
