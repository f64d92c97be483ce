import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves some pages (by path) on a free local port.
 * @param onRequest told of each request that arrives, by its path
 */
export function serve(pages: ReadonlyMap<string, Page>, onRequest: (path: string) => void = () => {}): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    onRequest(path);
    const page = pages.get(path);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers }).end(page.body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise((done) => void (server.closeAllConnections(), server.close(() => done()))),
      });
    });
  });
}
