import { EngineStart } from '../../reader/engine-start.ts';

// What takes longest is begun before the page itself is loaded: who opens a PDF waits for all three.
const engine = new EngineStart({ worker: '/pdf/pdf.worker.min.mjs', fonts: '/pdf/fonts/', decoders: '/pdf/decoders/' });
void import('./main.tsx').then(({ start }) => start(engine));
