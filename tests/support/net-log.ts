import { readFileSync } from 'node:fs';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string; readonly initiator?: string } }[];
}

/** A request of a whole browser session, workers of extensions included. */
export interface LoggedRequest {
  readonly url: string;
  readonly initiator: string;
}

/** The requests in a log that Chromium wrote (`--log-net-log`); the browser must have been closed. */
export function requestsIn(file: string): LoggedRequest[] {
  const text = readFileSync(file, 'utf8');
  // A browser that is closed hard leaves the last line without its end.
  const { constants, events } = JSON.parse(/\]\s*\}\s*$/.test(text) ? text : `${text.replace(/,\s*$/, '')}]}`) as NetLog;
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  return events.flatMap(({ type, params }) =>
    type === start && params?.url ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
  );
}
