/** What is measured, and what it may be at most (or must be at least). */
const BARS = {
  page_pass_over_floor_500k: { most: 2.5, what: 'full pass ÷ bare walk, main thread, 500,000 words' },
  page_pass_over_floor_5k: { most: 3, what: 'full pass ÷ bare walk, main thread, 5,000 words' },
  markjs_over_pass_50k_1000_terms: { least: 1_000, what: 'mark.js ÷ full pass with background, 1,000 terms' },
  advanced_markjs_over_pass_50k_1000_terms: { least: 10, what: 'advanced-mark.js ÷ full pass with background' },
  longest_task_ms: { most: 50, what: 'longest task on any page, ms' },
  first_paint_over_pass_500k: { most: 0.1, what: 'first term in view ÷ full pass, 500,000 words' },
  first_paint_500k_over_5k: { most: 2, what: 'first term in view, 500,000 ÷ 5,000 words' },
  empty_page_over_floor: { most: 2, what: 'page without a term ÷ bare walk, 50,000 words' },
  mutation_share: { most: 0.05, what: 'share of the main thread at 10,000 mutations in 5 s' },
  edit_frame_over_plain: { most: 1.5, what: 'frames of an edited page, with ÷ without us' },
  forms_100k_over_1k: { most: 1.5, what: 'full pass with background, 100,000 ÷ 1,000 forms' },
  heap_added_mb: { most: 3, what: 'heap added to a tab of 50,000 words, MB' },
  content_script_gzip_kb: { most: 15, what: 'what runs on every page, gzip, kB' },
  matching_200k_over_100k: { most: 2.2, what: 'matching 200 kB ÷ 100 kB' },
  matching_forms_100k_over_1k: { most: 1.8, what: 'matching with 100,000 ÷ 1,000 forms' },
  pdf_first_page_over_pdfjs: { most: 1.3, what: 'first page of a PDF with its marks ÷ pdf.js alone' },
  pdf_memory_500_pages_over_pdfjs: { most: 1.3, what: 'memory after 500 pages ÷ pdf.js alone' },
  package_mb: { most: 6, what: 'package, MB' },
  context_rules_over_without: { most: 1.3, what: 'matching with ÷ without the rules of the glossary' },
} as const satisfies Record<string, Bar>;

type Bar = { readonly what: string } & ({ readonly most: number } | { readonly least: number });
export type FigureName = keyof typeof BARS;

/** A figure and the extremes it was seen at. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Figures = { readonly [name in FigureName]?: Figure };

/** A figure that needs no repetition. */
export function exact(value: number): Figure {
  return { value, low: value, high: value };
}

/** The middle of some measurements. */
export function middle(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const value = sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
  return { value, low: sorted[0] as number, high: sorted.at(-1) as number };
}

/** How many times the middle of some measurements is that of others; the extremes are those of pairs taken together. */
export function ratio(of: readonly number[], to: readonly number[]): Figure {
  const pairs = of.map((value, k) => value / (to[k % to.length] as number));
  return { ...middle(pairs), value: middle(of).value / middle(to).value };
}

/** The figure whose value is highest: the worst of several cases. */
export function highest(...figures: readonly Figure[]): Figure {
  return figures.reduce((worst, figure) => (figure.value > worst.value ? figure : worst));
}

/** One flat object of numbers. */
export function asJson(figures: Figures): string {
  return JSON.stringify(Object.fromEntries(entriesOf(figures).map(([name, { value }]) => [name, Number(value.toPrecision(4))])));
}

/** A table to read: figure, spread, bar, and whether the bar is reached. */
export function asTable(figures: Figures): string {
  const rows = entriesOf(figures).map(([name, { value, low, high }]) => {
    const bar: Bar = BARS[name];
    const good = 'most' in bar ? value <= bar.most : value >= bar.least;
    const limit = 'most' in bar ? `≤ ${bar.most}` : `≥ ${bar.least}`;
    return [good ? '✔' : '✘', bar.what, show(value), `${show(low)} – ${show(high)}`, limit, name];
  });
  const head = ['', 'figure', 'now', 'spread', 'bar', 'key'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] as string).length)));
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] as number)).join('  ').trimEnd()).join('\n');
}

function entriesOf(figures: Figures): [FigureName, Figure][] {
  return (Object.keys(BARS) as FigureName[]).flatMap((name) => (figures[name] ? [[name, figures[name]]] : []));
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
