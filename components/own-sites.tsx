import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator, pluralKey } from './messages.ts';
import { hostOf, type OwnGlossary, type OwnSites } from './own-glossary.ts';
import { Removables } from './removable-list.tsx';
import { siteOrFiles } from './site-name.ts';

/** Sites named one by one in a row; the others are counted. */
const MOST_NAMED = 3;

/** Where a glossary marks pages, in a sentence. */
export function sitesSentence({ sites }: OwnGlossary, chosenHosts: readonly string[], lang: Language): { readonly sentence: string; readonly nowhere: boolean } {
  const t = createTranslator(lang);
  const hosts = [...new Set([...(sites.chosen ? chosenHosts : []), ...sites.hosts])];
  if (hosts.length === 0) return { sentence: t(sites.chosen ? 'shelfSitesNoneYet' : 'shelfSitesNowhere'), nowhere: true };
  const named = hosts.slice(0, MOST_NAMED).map((host) => siteOrFiles(host, lang)).join(', ');
  const more = hosts.length - MOST_NAMED;
  return { sentence: t('shelfSitesOn', more > 0 ? `${named} ${t(pluralKey(lang, more, 'importMoreOne', 'importMoreMany'), more)}` : named), nowhere: false };
}

interface OwnSitesChoiceProps {
  readonly lang: Language;
  readonly glossary: OwnGlossary;
  readonly chosenHosts: readonly string[];
  onChange(change: { readonly sites: OwnSites } | { readonly first: boolean }): void;
}

/** Which sites may be marked by a glossary. Nothing is marked anywhere else. */
export function OwnSitesChoice({ lang, glossary: { sites, first }, chosenHosts, onChange }: OwnSitesChoiceProps) {
  const t = createTranslator(lang);
  const known = chosenHosts.map((host) => siteOrFiles(host, lang)).join(', ');
  return (
    <>
      <fieldset class="og-choices">
        <legend class="og-question">{t('shelfSitesWhere')}</legend>
        <p class="og-label">{t('shelfSitesWhy')}</p>
        <label class="og-choice">
          <input type="checkbox" checked={sites.chosen} onChange={() => onChange({ sites: { ...sites, chosen: !sites.chosen } })} />
          <span>
            {t('shelfSitesChosen')}
            <span class="og-asks">{known === '' ? t('shelfSitesChosenNone') : known}</span>
          </span>
        </label>
        <SiteList {...{ lang, hosts: sites.hosts }} onChange={(hosts) => onChange({ sites: { ...sites, hosts } })} />
      </fieldset>
      <label class="og-choice">
        <input type="checkbox" checked={first} onChange={() => onChange({ first: !first })} />
        {t('shelfFirst')}
      </label>
    </>
  );
}

interface SiteListProps {
  readonly lang: Language;
  readonly hosts: readonly string[];
  onChange(hosts: readonly string[]): void;
}

function SiteList({ lang, hosts, onChange }: SiteListProps) {
  const t = createTranslator(lang);
  return (
    <>
      <h4 class="og-question">{t('shelfSitesAlso')}</h4>
      <p class="og-label">{t('shelfSitesNeeds')}</p>
      <Removables {...{ lang, items: hosts.map((host) => ({ key: host, name: siteOrFiles(host, lang) })) }} none="shelfSitesNone" onRemove={(index) => onChange(hosts.toSpliced(index, 1))} />
      <AddSite lang={lang} onAdd={(host) => onChange([...hosts.filter((other) => other !== host), host])} />
    </>
  );
}

/** A form, so that Enter adds. */
function AddSite({ lang, onAdd }: { readonly lang: Language; onAdd(host: string): void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const t = createTranslator(lang);
  return (
    <form
      class="og-own-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const host = hostOf(typed);
        setWrong(host === undefined);
        if (host === undefined) return;
        setTyped('');
        onAdd(host);
      }}
    >
      <input
        class="og-field"
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={t('shelfSitesAdd')}
        aria-invalid={wrong}
        aria-describedby={id}
        placeholder={t('shelfSitesHint')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="og-quiet">
        {t('shelfSitesAdd')}
      </button>
      <p id={id} class="og-field-fault" role="status">
        {wrong && t('shelfSitesBad')}
      </p>
    </form>
  );
}
