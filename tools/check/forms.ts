import type { FormRule } from '../../glossary/concept-schema.ts';
import type { Entry } from '../../glossary/entry.ts';
import { type Form, formsOf } from '../../glossary/forms.ts';
import { fold } from '../../text/fold.ts';
import type { Finding } from './finding.ts';

type Claim = { readonly entry: string; readonly form: Form };

/**
 * Forms that two entries claim although no `match` rule says when which is meant. A rule on one side
 * is enough where it names a cue, another language or the page (the other is then the ordinary
 * sense); two exact-case forms that differ in their capitals do not meet.
 */
export function checkForms(entries: readonly Entry[], rules: ReadonlyMap<string, readonly FormRule[]>): Finding[] {
  const claims = new Map<string, Claim[]>();
  for (const entry of entries) {
    for (const form of formsOf({ labels: entry.labels, match: rules.get(entry.id) ?? [] })) {
      const key = fold(form.surface).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
      claims.set(key, [...(claims.get(key) ?? []), { entry: entry.id, form }]);
    }
  }
  const findings = new Map<string, Finding>();
  for (const [key, list] of claims) {
    for (const [k, a] of list.entries()) {
      for (const b of list.slice(k + 1)) {
        if (a.entry === b.entry || a.form.rule || b.form.rule || !canMeet(a.form, b.form)) continue;
        const message = `claims "${key}", which "${b.entry}" claims too: give one of them a match rule, or take the form away`;
        findings.set(`${a.entry} ${b.entry} ${key}`, { check: 'forms', entry: a.entry, message });
      }
    }
  }
  return [...findings.values()];
}

function canMeet(a: Form, b: Form): boolean {
  const bare = (form: Form) => form.surface.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
  if (a.exactCase && b.exactCase) return bare(a) === bare(b);
  // An accent that only one has tells them apart; a form without accents meets both.
  const [x, y] = [bare(a).toLowerCase(), bare(b).toLowerCase()];
  return x === y || x === fold(x) || y === fold(y);
}
