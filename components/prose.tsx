/** Longer than any name of a gene, protein or trial that should stay in one piece. */
const LONGEST_KEPT = 14;

const UNITS = 'ans?|mois|jours?|semaines|heures|points|personnes|patients|femmes|years?|months?|weeks|days?|hours|people|women|mm|cm|mg|Gy';
const NUMBERED = 'lymphocytes?|phases?|types?|stades?|stages?|grades?';
const LETTERED = '(?:[BT]|NK) (?:cells?|lymphocytes?)';

/** A name with hyphens; an ending such as « -nib »; a number before its unit; « lymphocyte T », “T cell”, « phase 3 ». */
const TOGETHER = new RegExp(
  [
    String.raw`[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+`,
    String.raw`(?<![\p{L}\p{N}-])(?:-\p{L}{2,6}|\p{N}+(?:[.,\u202f]\p{N}+)* (?:${UNITS})|(?:${NUMBERED}) [\p{Lu}\p{N}]{1,3}|${LETTERED})(?![\p{L}\p{N}-])`,
  ].join('|'),
  'gu',
);

/**
 * A text in which names such as PD-L1 or anti-PD-1 are not cut at their hyphen, nor « 12 ans » after
 * its number. The text itself is unchanged: what the reader copies or searches is what the glossary says.
 */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={index} class="og-kept">
            {piece}
          </span>
        ),
      )}
    </>
  );
}

/** The text in pieces: even ones may break, odd ones are to be kept together. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(TOGETHER)) {
    if (!/^-| /.test(word) && !isName(word)) continue;
    pieces.push(text.slice(from, index), word);
    from = index + word.length;
  }
  return [...pieces, text.slice(from)];
}

/** « PD-L1 » and « anti-HER2 », not « castration-resistant » or « Jean-Pierre ». */
function isName(word: string): boolean {
  return word.length <= LONGEST_KEPT && /\p{N}|\p{Lu}\p{Lu}/u.test(word);
}
