import { createApp, ref } from 'vue/dist/vue.esm-bundler.js';
import { CHANGES, FIRST, type Model, plural, stateOf } from './steps.ts';

createApp({
  setup() {
    const model = ref<Model>(FIRST);
    const press = (id: string) => void (model.value = (CHANGES[id] as (model: Model) => Model)(model.value));
    return { model, press, plural, stateOf, ids: Object.keys(CHANGES) };
  },
  template: `<main>
    <h1>{{ model.title }}</h1>
    <p>Vous avez {{ model.count }} mélanome{{ plural(model) }} à suivre.</p>
    <p v-if="model.open">Le lymphome est ouvert, {{ model.count }} fois.</p>
    <ul><li v-for="item in model.items" :key="item">Un cancer du poumon : {{ item }}</li></ul>
    <p>État : {{ stateOf(model) }}</p>
    <button v-for="id in ids" :key="id" :id="id" @click="press(id)">{{ id }}</button>
  </main>`,
}).mount('#victim');
