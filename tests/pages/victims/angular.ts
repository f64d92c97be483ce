import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { CHANGES, FIRST, type Model, plural, stateOf } from './steps.ts';

class App {
  readonly model = signal<Model>(FIRST);
  readonly ids = Object.keys(CHANGES);
  readonly plural = plural;
  readonly stateOf = stateOf;

  press(id: string): void {
    this.model.update(CHANGES[id] as (model: Model) => Model);
  }
}

// Compiled in the page: the decorator is a function, and is called as one.
const Victim = Component({
  selector: '#victim',
  template: `<main>
    <h1>{{ model().title }}</h1>
    <p>Vous avez {{ model().count }} mélanome{{ plural(model()) }} à suivre.</p>
    @if (model().open) {<p>Le lymphome est ouvert, {{ model().count }} fois.</p>}
    <ul>@for (item of model().items; track item) {<li>Un cancer du poumon : {{ item }}</li>}</ul>
    <p>État : {{ stateOf(model()) }}</p>
    @for (id of ids; track id) {<button [id]="id" (click)="press(id)">{{ id }}</button>}
  </main>`,
})(App) as unknown as typeof App;

void bootstrapApplication(Victim ?? App, { providers: [provideZonelessChangeDetection()] });
