import { defaultKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

new EditorView({
  parent: document.getElementById('victim') as HTMLElement,
  state: EditorState.create({ doc: 'Un mélanome dans un éditeur.\nUn lymphome aussi.', extensions: [keymap.of(defaultKeymap), EditorView.lineWrapping] }),
});
