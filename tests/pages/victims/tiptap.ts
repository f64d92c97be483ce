import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

new Editor({
  element: document.getElementById('victim') as HTMLElement,
  extensions: [StarterKit],
  content: '<p>Un mélanome dans un éditeur.</p><p>Un lymphome aussi.</p>',
});
