import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Job, JobRunner } from '../platform/data-jobs.ts';
import { UserData } from '../platform/user-data.ts';

/** The worker that imports, backs up and restores: a page only shows how far it has come. */
export default defineUnlistedScript(() => {
  const runner = new JobRunner(new UserData());
  let running = Promise.resolve();
  globalThis.onmessage = ({ data }: MessageEvent<Job>) => {
    running = running.then(() => runner.run(data, (news) => globalThis.postMessage(news)));
  };
});
