import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { Disclosure } from './disclosure.tsx';
import { conceptHref } from './glossary-route.ts';
import { createTranslator } from './messages.ts';
import { groupRelations, neighbourCount, pickNeighbours, RELATION_NAMES } from './relation-groups.ts';
import type { RelationGroup } from './relation-groups.ts';
import { layOutGraph, LINE, ROOT_HEIGHT } from './relation-graph-layout.ts';

interface RelationGraphProps {
  readonly entry: Entry;
  readonly lang: Language;
}

/** The neighbourhood of a concept as a drawing, and the whole of it as a list. */
export function RelationGraph({ entry, lang }: RelationGraphProps) {
  const [listOpen, setListOpen] = useState(false);
  const id = useId();
  const t = createTranslator(lang);
  const all = groupRelations(entry.relations);
  if (all.length === 0) return null;
  const picked = pickNeighbours(all);
  const [shown, total] = [neighbourCount(picked), neighbourCount(all)];
  return (
    <section class="og-surface og-around" aria-labelledby={`${id}-title`} lang={lang}>
      <h3 class="og-label" id={`${id}-title`}>
        {t('relationsTitle')}
      </h3>
      <Drawing name={entry.labels[lang].pref} groups={picked} lang={lang} titleId={`${id}-title`} />
      {shown < total && <p class="og-around-some">{t('relationsSome', shown, total)}</p>}
      <Disclosure name={t('relationsList')} open={listOpen} contentId={`${id}-list`} onToggle={() => setListOpen(!listOpen)}>
        <NeighbourList groups={all} lang={lang} />
      </Disclosure>
    </section>
  );
}

interface DrawingProps {
  readonly name: string;
  readonly groups: readonly RelationGroup[];
  readonly lang: Language;
  readonly titleId: string;
}

function Drawing({ name, groups, lang, titleId }: DrawingProps) {
  const t = createTranslator(lang);
  const drawing = layOutGraph(
    name,
    groups.map(({ type, neighbours }) => ({ name: t(RELATION_NAMES[type]), leaves: neighbours.map(({ to, label }) => ({ to, label: label[lang] })) })),
  );
  return (
    <svg class="og-graph" role="group" aria-labelledby={titleId} width="100%" height={drawing.height}>
      <circle class="og-graph-root" cx="6" cy="14" r="5" />
      <Lines class="og-graph-name" at={drawing.root} step={ROOT_HEIGHT} />
      {drawing.groups.map(({ name: relation, branch, leaves }) => (
        <g key={relation.lines[0]}>
          <path class="og-graph-line" d={branch} />
          <Lines class="og-graph-relation" at={relation} step={LINE} />
          {leaves.map((leaf) => (
            <a key={leaf.to} class="og-graph-leaf" href={conceptHref(leaf.to)} aria-label={`${leaf.label}, ${relation.lines.join(' ')}`}>
              <path class="og-graph-line" d={leaf.twig} />
              {/* The whole line can be pressed, and shows the focus where outlines are not drawn in SVG. */}
              <rect class="og-graph-target" x="44" y={leaf.top + 1} width="228" height={leaf.height - 2} rx="3" />
              <circle class="og-graph-dot" cx="44" cy={leaf.y - 4.5} r="2.5" />
              <Lines class="og-graph-label" at={leaf} step={LINE} />
            </a>
          ))}
        </g>
      ))}
    </svg>
  );
}

interface LinesProps {
  readonly class: string;
  readonly at: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  readonly step: number;
}

/** Text that is broken into lines already: SVG breaks none itself. */
function Lines({ class: name, at, step }: LinesProps) {
  return (
    <text class={name} x={at.x} y={at.y}>
      {at.lines.map((line, index) => (
        <tspan key={line} x={at.x} dy={index === 0 ? 0 : step}>
          {index === at.lines.length - 1 ? line : `${line} `}
        </tspan>
      ))}
    </text>
  );
}

function NeighbourList({ groups, lang }: { readonly groups: readonly RelationGroup[]; readonly lang: Language }) {
  const t = createTranslator(lang);
  return (
    <dl class="og-around-list">
      {groups.map(({ type, neighbours }) => (
        <div key={type}>
          <dt class="og-label">{t(RELATION_NAMES[type])}</dt>
          {neighbours.map(({ to, label }) => (
            <dd key={to}>
              <a class="og-link" href={conceptHref(to)}>
                {label[lang]}
              </a>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
