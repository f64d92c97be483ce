import { serve } from '../tests/support/site.ts';
import { Lab } from './bench/lab.ts';
import { Builds, buildExtensions, makeMaterial } from './bench/material.ts';
import { measureChanges } from './bench/measure-changes.ts';
import { measureFirstPaint } from './bench/measure-first-paint.ts';
import { measureFootprint } from './bench/measure-footprint.ts';
import { measureMatching } from './bench/measure-matching.ts';
import { measurePasses } from './bench/measure-passes.ts';
import { measurePeers } from './bench/measure-peers.ts';
import { measureTasks } from './bench/measure-tasks.ts';
import { type Measurements, printFigures, runMeasurements, say } from './bench/run-measurements.ts';

/**
 * `npm run -s bench -- [--json] [--only passes,tasks]`: how fast and how light the extension is, in a real Chromium with the
 * real build. Every figure of speed is a ratio within this run, so that it holds on any machine; times
 * are CPU times wherever a clock would measure what else the machine does. Takes about five minutes.
 */
say('build');
buildExtensions();
const material = makeMaterial();
const builds = new Builds();
const site = await serve(material.pages);
const labs = new Map<string, Promise<Lab>>();
const lab = (name: string, lexicon?: ArrayBuffer): Promise<Lab> => {
  const opened = labs.get(name) ?? Lab.open(builds.copy(name, lexicon), site.url);
  labs.set(name, opened);
  return opened;
};

const MEASUREMENTS: Measurements = {
  matching: () => measureMatching(material),
  passes: async () => measurePasses(await lab('shipped')),
  'first-paint': async () => measureFirstPaint(await lab('shipped')),
  tasks: async () => measureTasks(await lab('shipped')),
  changes: async () => measureChanges(await lab('shipped')),
  footprint: async () => measureFootprint(await lab('shipped')),
  peers: async () => measurePeers(await lab('few', material.few), await lab('many', material.many), material.terms),
};

try {
  printFigures(await runMeasurements(MEASUREMENTS));
} finally {
  await Promise.allSettled([...labs.values()].map(async (opened) => (await opened).close()));
  await site.close();
  builds.remove();
}
