/** A run of text as pdf.js reads it from a page: one string, in one font, on one line. */
export interface TextItem {
  readonly str: string;
  /** Text space to page space: `[a, b, c, d, x, y]`, y upwards. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** What a tagged page says of the runs that follow, up to the matching end. */
export interface MarkedContent {
  readonly type: string;
  readonly tag?: string | undefined;
}

/** What pdf.js gives for a page when asked with marked content. */
export type PageItem = TextItem | MarkedContent;

/** A run with its place, in a frame where its text goes to the right and y goes up. */
export interface Run {
  readonly str: string;
  /** Where it begins in the text of the page's text layer (all strings, one after the other). */
  readonly at: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Direction of the text in whole degrees: runs of different directions share no line. */
  readonly turn: number;
}

/**
 * The runs of a page that have something to read, in the order of the page's own content. White
 * space is left out (places tell it better), and so is what a tagged page calls an artifact: running
 * headers, page numbers, ornaments.
 */
export function runsOf(items: readonly PageItem[]): Run[] {
  const runs: Run[] = [];
  const tags: boolean[] = [];
  let artifacts = 0;
  let at = 0;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') artifacts -= tags.pop() === true ? 1 : 0;
      else {
        tags.push(item.tag === 'Artifact');
        artifacts += item.tag === 'Artifact' ? 1 : 0;
      }
      continue;
    }
    if (artifacts === 0 && /\S/.test(item.str)) runs.push(placed(item, at));
    at += item.str.length;
  }
  return runs;
}

function placed({ str, transform, width, height }: TextItem, at: number): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const [cos, sin] = [a / length, b / length];
  const x = e * cos + f * sin;
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  return { str, at, x, end: x + width, y: f * cos - e * sin, size: height || Math.hypot(c, d) || 1, turn };
}
