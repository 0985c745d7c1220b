import { createContext } from 'svelte';
import { OWN_CITY } from '../../domain/ownCity';
import {
  CITY_OF_PROJECT,
  CLOSED_PROJECT_ENDING,
  PROJECT_ENDING,
  type Notes,
  type ProjectLook,
  type SameNamed,
} from '../../domain/project';
import { inFile } from '../../domain/inFile';
import { fault, type Fault, type Result } from '../../domain/result';
import type { Scenario } from '../../domain/scenario';
import { fileStem, projectId } from '../../exports/fileStem';
import { layNotes, notesNow } from '../../sources/allNotes';
import { keepCity, keptCity } from '../../sources/ownCities';
import { removeFromDevice } from '../../sources/removeFromDevice';
import { faultOf } from '../../workers/client';
import { appBase } from '../page/address';
import { noteReminded } from './mayForget';
import { goToCity } from './otherCity';
import type { ScenarioState } from '../scenarios/scenarios.svelte';
import type { View } from '../view/view';
import type { KeptViews } from '../view/keptViews.svelte';
import type { Session } from '../session.svelte';

/** A file that is looked at; `look` is there once it opened, else it waits for its passphrase. */
interface Looked {
  readonly file: File;
  readonly look: ProjectLook | null;
}

export type ProjectSaid =
  | { readonly kind: 'saved'; readonly leftOut: readonly string[] }
  | {
      readonly kind: 'taken';
      readonly datasets: number;
      readonly scenarios: number;
      readonly hasView: boolean;
      readonly isKept: boolean;
    }
  | { readonly kind: 'undone' | 'left' };

/** All that is kept, as one file: saved, opened, taken in and taken back; and all of it removed. */
export class ProjectState {
  busy = $state(false);
  looked: Looked | null = $state.raw(null);
  said: ProjectSaid | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  canUndo = $state(false);
  #session: Session;
  #scenarios: ScenarioState;
  #views: KeptViews;
  /** The view that the last project brought, and the one that it took the place of. */
  #laid: { readonly search: string; readonly before: View } | null = null;

  constructor(session: Session, scenarios: ScenarioState, views: KeptViews) {
    this.#session = session;
    this.#views = views;
    this.#scenarios = scenarios;
  }

  /** Of which files and of when; of one behind a passphrase its name does not tell either. */
  #stem(closed: boolean): string {
    const { dataset, datasets, isDemo, period } = this.#session;
    const others = datasets.filter(({ id, status }) => status === 'imported' && id !== dataset?.id).length;
    return fileStem({
      id: closed ? 'project' : projectId(isDemo ? 'demonstration' : (dataset?.title ?? 'data'), others),
      filter: null,
      period: closed ? null : period,
      madeAtMs: Date.now(),
    });
  }

  /** The file of everything with its name; null with `fault` where it cannot be made. An empty passphrase is none. */
  async make(passphrase: string, withRows: boolean): Promise<{ readonly file: Blob; readonly name: string } | null> {
    const closed = passphrase !== '';
    const unkept = $state.snapshot(this.#scenarios.unkept) as Scenario[];
    const made = await this.#ask(() =>
      this.#session.api.makeProject(
        { ...notesOfCity(), ...this.#views.unkeptNotes },
        unkept,
        closed ? passphrase : null,
        { view: this.#views.search, withRows },
      ),
    );
    if (!made) return null;
    // Without the rows nothing of them is safe yet.
    if (withRows) noteReminded(Date.now());
    this.said = { kind: 'saved', leftOut: made.leftOut };
    return { file: made.file, name: `${this.#stem(closed)}${closed ? CLOSED_PROJECT_ENDING : PROJECT_ENDING}` };
  }

  /** Looks at a file; one that is closed waits for its passphrase. */
  async look(file: File, passphrase: string | null = null): Promise<void> {
    // The form of the file before would take words that are meant for this one, and lose them.
    if (passphrase === null) this.looked = null;
    const look = await this.#ask(() => this.#session.api.lookProject(file, passphrase));
    if (look) this.looked = { file, look };
    else if (this.fault?.code === 'project-passphrase' || this.fault?.code === 'project-closed') {
      this.looked = { file, look: null };
      if (this.fault.code === 'project-passphrase') this.fault = null;
    } else this.looked = null;
    if (this.fault?.code === 'project-damaged' || this.fault?.code === 'project-closed')
      this.fault = inFile(this.fault, file.name);
  }

  /** Opens the file in the page of the city that it is of, which this device learns by it. */
  async openInItsCity(): Promise<void> {
    const { looked } = this;
    if (!looked?.look) return;
    this.busy = true;
    const { city } = looked.look;
    const isKept = city === null || (keptCity(city.id)?.districts ?? null) !== null || keepCity(city);
    if (isKept) await goToCity(city?.id ?? null, this.#session.view.locale, looked.file);
    else this.fault = fault('storage-unavailable', { reason: 'kept' });
    this.busy = false;
  }

  async take(how: SameNamed): Promise<void> {
    const look = this.looked?.look;
    if (!look) return;
    const taken = await this.#ask(() => this.#session.api.takeProject(look.token, how, notesNow(OWN_CITY?.id ?? null)));
    if (!taken) return;
    layNotes(taken.notes);
    this.looked = null;
    this.canUndo = true;
    this.fault = taken.fault;
    this.#scenarios.hold(taken.shown);
    await this.#renew();
    this.#laid = { search: taken.view, before: this.#session.view };
    this.#views.lay(taken.view);
    // Areas that stand for districts came with it: the page began without them.
    if (OWN_CITY && OWN_CITY.districts !== null) location.reload();
    const { datasets, scenarios } = taken;
    const isKept = !look.isNewer && taken.fault === null;
    this.said = { kind: 'taken', datasets, scenarios, hasView: taken.view !== '', isKept };
  }

  leave(): void {
    this.looked = null;
    this.fault = null;
    this.said = { kind: 'left' };
  }

  async undo(): Promise<void> {
    const notes = await this.#ask(() => this.#session.api.undoProject());
    if (!notes) return;
    layNotes(notes);
    this.canUndo = false;
    // What was asked since stays.
    const before = this.#laid && this.#views.isOnScreen(this.#laid) ? this.#laid.before : null;
    await this.#renew();
    const { mode, camera, locale, theme } = this.#session.view;
    if (before) this.#session.store.change({ ...before, mode, camera, locale, theme }, { alone: true });
    this.said = { kind: 'undone' };
  }

  /** Takes all of ours off this device; the page is over then. */
  async removeEverything(): Promise<void> {
    this.busy = true;
    this.#session.end('removing');
    const isWhole = await removeFromDevice(appBase());
    this.#session.opening = { kind: 'removed', isWhole };
  }

  async #renew(): Promise<void> {
    await this.#session.refresh();
    await this.#scenarios.load();
    this.#views.load();
  }

  async #ask<T>(work: () => Promise<Result<T, Fault>>): Promise<T | null> {
    this.busy = true;
    this.fault = null;
    this.said = null;
    try {
      const answer = await work();
      if (answer.ok) return answer.value;
      this.fault = answer.error;
    } catch (cause) {
      this.fault = faultOf(cause);
    } finally {
      this.busy = false;
    }
    return null;
  }
}

/** A city of the user's own travels with its data; the notes of this device are the built-in city's. */
const notesOfCity = (): Notes =>
  OWN_CITY
    ? { [CITY_OF_PROJECT]: JSON.stringify(keptCity(OWN_CITY.id) ?? OWN_CITY), ...notesNow(OWN_CITY.id) }
    : notesNow();

export const [getProject, setProject] = createContext<ProjectState>();
