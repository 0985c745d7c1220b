import type { Theme } from './scales';

/** The quiet colours of the map itself. Colour is for data: ground, roads and words stay grey, posts are one blue. */
export interface Ink {
  readonly outside: string;
  readonly ground: string;
  /** Veil and lines over ground that a surface says nothing about. */
  readonly veil: string;
  readonly hatch: string;
  readonly roadMain: string;
  readonly roadMinor: string;
  readonly district: string;
  readonly precinct: string;
  readonly city: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly halo: string;
  readonly post: string;
  readonly postRim: string;
  readonly cover: string;
  readonly stretch: string;
  readonly accident: string;
  readonly area: string;
  readonly incident: string;
  /** New sites of a plan, and what moving one gains and loses. */
  readonly site: string;
  readonly gained: string;
  readonly lost: string;
  readonly selection: string;
  /** Rows of the user's own files of which nothing is computed. */
  readonly own: string;
}

export const INK: Readonly<Record<Theme, Ink>> = {
  light: {
    outside: '#e3e6e8',
    ground: '#f8f8f6',
    veil: '#e9ebed',
    hatch: '#c3c9cf',
    roadMain: '#a9afb6',
    roadMinor: '#c9cdd2',
    district: '#6d7783',
    precinct: '#5b4a8a',
    city: '#4a535e',
    label: '#2b333d',
    labelQuiet: '#434d59',
    halo: '#ffffff',
    post: '#0b4a8f',
    postRim: '#ffffff',
    cover: '#1f6fbf',
    stretch: '#5b2a86',
    accident: '#1b1f24',
    area: '#0f766e',
    incident: '#7a1f2b',
    site: '#00695c',
    gained: '#0069b4',
    lost: '#1b1f24',
    selection: '#111827',
    own: '#7c4a03',
  },
  dark: {
    outside: '#0b0f13',
    ground: '#171d24',
    veil: '#11161c',
    hatch: '#3f4b57',
    roadMain: '#56616e',
    roadMinor: '#343d47',
    district: '#7f8b99',
    precinct: '#b9a8ea',
    city: '#a3aebb',
    label: '#e6ebf1',
    labelQuiet: '#aab5c1',
    halo: '#12171d',
    post: '#8cc6ff',
    postRim: '#0d1318',
    cover: '#6fb3f2',
    stretch: '#c9a4f2',
    accident: '#f2f4f7',
    area: '#5fd3c5',
    incident: '#ffb38a',
    site: '#5fe3c9',
    gained: '#7cc0ff',
    lost: '#f2f4f7',
    selection: '#ffffff',
    own: '#e3c66b',
  },
};
