/** Longer than any name of a gene, protein or trial that should stay in one piece. */
const LONGEST_KEPT = 14;

/**
 * A text in which names such as PD-L1, anti-PD-1 or CA 15-3 are not cut at their hyphen. The text
 * itself is unchanged: what the reader copies or searches is what the glossary says.
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
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)) {
    if (!isName(word)) continue;
    pieces.push(text.slice(from, index), word);
    from = index + word.length;
  }
  return [...pieces, text.slice(from)];
}

/** « PD-L1 » and « anti-HER2 », not « castration-resistant » or « Jean-Pierre ». */
function isName(word: string): boolean {
  return word.length <= LONGEST_KEPT && /\p{N}|\p{Lu}\p{Lu}/u.test(word);
}
