import { useEffect, useState } from 'preact/hooks';

/** Whether the word of a card is on the reader's list: asked when the card opens, then as the reader chooses in it. */
export function useKept(id: string, isKept: ((id: string) => Promise<boolean>) | undefined) {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    let wanted = true;
    setKept(false);
    // A list that cannot be read is told of when something is to be put there, not beside a definition.
    isKept?.(id).then((answer) => wanted && setKept(answer), () => undefined);
    return () => {
      wanted = false;
    };
  }, [id]);
  return [kept, setKept] as const;
}
