import { createContext } from 'svelte';

/** Papers a report is laid out for. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Whether the report stands over the page, on which paper, and how to get a picture of the map for it. */
export class ReportState {
  isOpen = $state(false);
  paper: Paper = $state('a4');
  /** null while the map is not drawn. */
  grabMap: (() => Promise<Blob | null>) | null = $state.raw(null);
}

export const [getReport, setReport] = createContext<ReportState>();
