import { createContext } from 'svelte';
import type { ViewStore } from '../../../../state/view/viewStore.svelte';

/** Papers a report is laid out for. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Whether the report stands over the page, on which paper, and how to get a picture of the map for it. */
export class ReportState {
  paper: Paper = $state('a4');
  /** null while the map is not drawn. */
  grabMap: (() => Promise<Blob | null>) | null = $state.raw(null);
  /** How large that picture's map is, CSS pixels; null while it is not drawn. */
  mapSize: (() => { readonly width: number; readonly height: number }) | null = $state.raw(null);
  readonly #store: ViewStore;

  constructor(store: ViewStore) {
    this.#store = store;
  }

  get isOpen(): boolean {
    return this.#store.over === 'report';
  }

  open(): void {
    this.#store.cover('report');
  }

  close(): void {
    this.#store.uncover('report');
  }
}

export const [getReport, setReport] = createContext<ReportState>();
