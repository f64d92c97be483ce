/**
 * The control: what extensions of this kind usually do, in tests only. Wraps words in elements, again
 * at each change of the page. It must fail where highlights pass; else the check could not see the
 * fault. Stops after a while, where it would fight an editor for ever.
 */
export function wrapWords(words: string): void {
  const pattern = new RegExp(words, 'g');
  let rounds = 0;
  const wrapAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('mark, script, style, textarea, button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) wrapIn(node);
    for (const element of root instanceof Element ? root.querySelectorAll('*') : []) if (element.shadowRoot) wrapAll(element.shadowRoot);
  };
  const wrapIn = (node: Text) => {
    for (const match of [...node.data.matchAll(pattern)].toReversed()) {
      const word = node.splitText(match.index);
      word.splitText(match[0].length);
      const mark = document.createElement('mark');
      word.replaceWith(mark);
      mark.append(word);
    }
  };
  const observer = new MutationObserver(() => {
    if (++rounds > 300) observer.disconnect();
    else wrapAll(document.body);
  });
  wrapAll(document.body);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) observer.observe(element.shadowRoot, { childList: true, subtree: true, characterData: true });
}
