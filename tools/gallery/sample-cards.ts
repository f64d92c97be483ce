import { LONGEST, MEDICINE, PD_L1, SURVIVAL } from '../../components/sample-entries.ts';
import type { Entry } from '../../glossary/entry.ts';

/** The glossary of the gallery. */
export const ENTRIES: readonly Entry[] = [PD_L1, SURVIVAL, MEDICINE, LONGEST];

/** The card of one of its concepts. */
export async function load(id: string): Promise<Entry | undefined> {
  return ENTRIES.find((entry) => entry.id === id);
}
