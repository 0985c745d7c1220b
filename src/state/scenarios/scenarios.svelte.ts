import { inFile } from '../../domain/inFile';
import { createContext } from 'svelte';
import { parseScenarioText } from '../../domain/parse/scenario';
import { fault, type Fault } from '../../domain/result';
import { isReadOnly, SCENARIO_LIMITS, scenarioFile, type Scenario } from '../../domain/scenario';
import { faultOf } from '../../workers/client';
import { askToPersist } from '../files/onDevice';
import { currentScenario, isOnScreen, viewPatch } from './scenarioView';
import type { Session } from '../session.svelte';

/** Last step that took something away, and what brings it back. */
export interface Undoable {
  readonly kind: 'removed' | 'overwritten';
  readonly before: Scenario;
}

/** Said after a step, in words of i18n. */
export interface Said {
  readonly kind: 'saved' | 'opened' | 'restored' | 'both';
  readonly name: string;
}

/**
 * The user's scenarios: the list this browser keeps, the one that is open, the two put side by side. Every step that
 * takes something away can be taken back; nothing asks first.
 */
export class ScenarioState {
  list: readonly Scenario[] = $state.raw([]);
  /** Ids of the two put side by side, A first. */
  chosen: readonly string[] = $state.raw([]);
  /** True while the map shows both plans. */
  comparing = $state(false);
  openId: string | null = $state(null);
  undoable: Undoable | null = $state.raw(null);
  said: Said | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  /** True once a scenario could not be kept because the browser keeps nothing. */
  sessionOnly = $state(false);
  #session: Session;
  #program: string;
  #edits: Promise<void> = Promise.resolve();
  /** The open scenario as it was when its plan came to the screen: what is saved over it was made from this. */
  #seen: Scenario | null = null;
  /** Ids of those that this page alone holds. */
  #unkept: readonly string[] = $state.raw([]);

  constructor(session: Session, program: string) {
    this.#session = session;
    this.#program = program;
    session.tabs.listen((news) => {
      if (news === 'scenarios' || news === 'datasets') void this.load();
    });
  }

  /** The two that are compared, the one that was made first as A, whichever was chosen first. */
  readonly pair: readonly [Scenario, Scenario] | null = $derived.by(() => {
    const [a, b] = this.chosen.map((id) => this.list.find((s) => s.id === id));
    if (!a || !b) return null;
    return a.madeAtMs <= b.madeAtMs ? [a, b] : [b, a];
  });

  readonly open: Scenario | null = $derived.by(() => this.list.find((s) => s.id === this.openId) ?? null);

  /** Those that the browser does not keep. */
  readonly unkept: readonly Scenario[] = $derived.by(() => this.list.filter(({ id }) => this.#unkept.includes(id)));

  /** Shows scenarios that this page alone holds. */
  hold(scenarios: readonly Scenario[]): void {
    this.#unkept = [...this.#unkept, ...scenarios.map(({ id }) => id)];
    this.list = [...scenarios, ...this.list.filter(({ id }) => !scenarios.some((one) => one.id === id))];
  }

  /** Reads what the browser keeps; what this page alone holds stays. */
  async load(): Promise<void> {
    try {
      const kept = await this.#session.api.scenarios();
      this.list = [...kept, ...this.unkept.filter((own) => !kept.some(({ id }) => id === own.id))];
      const shown = this.openId === null ? this.list.find((scenario) => this.isOnScreen(scenario)) : null;
      if (shown) this.#setOpen(shown);
    } catch (cause) {
      this.fault = faultOf(cause);
    }
  }

  isOnScreen(scenario: Scenario): boolean {
    const { view, dataset, incidentDatasets } = this.#session;
    return isOnScreen(view, dataset, incidentDatasets, scenario);
  }

  /** Keeps the plan on the screen as a new scenario. */
  async saveAs(name: string): Promise<void> {
    const scenario = currentScenario(this.#session, newId(), clean(name), '', Date.now(), this.#program);
    if (!scenario || !(await this.#put(scenario))) return;
    this.#setOpen(scenario);
    this.#say('saved', scenario.name);
  }

  /** Puts the plan on the screen in place of the open scenario's. */
  async saveChanges(): Promise<void> {
    const before = this.open;
    const now =
      before && currentScenario(this.#session, before.id, before.name, before.note, Date.now(), this.#program);
    if (!before || isReadOnly(before) || !now) return;
    const changed = { ...now, madeAtMs: before.madeAtMs };
    // Against what the plan was made from, not what the list has heard since.
    if (!(await this.#put(changed, this.#seen?.id === before.id ? this.#seen : before))) return;
    this.#setOpen(changed);
    this.said = null;
    this.undoable = { kind: 'overwritten', before };
  }

  #setOpen(scenario: Scenario): void {
    this.openId = scenario.id;
    this.#seen = scenario;
  }

  /**
   * The name or the notes; an empty name stays what it was. One after another: each is laid on what the one before has
   * kept.
   */
  edit(id: string, patch: Partial<Pick<Scenario, 'name' | 'note'>>): Promise<void> {
    this.#edits = this.#edits.then(() => this.#edit(id, patch));
    return this.#edits;
  }

  async #edit(id: string, patch: Partial<Pick<Scenario, 'name' | 'note'>>): Promise<void> {
    const before = this.list.find((s) => s.id === id);
    if (!before || isReadOnly(before)) return;
    const name = clean(patch.name ?? before.name) || before.name;
    const note = (patch.note ?? before.note).slice(0, SCENARIO_LIMITS.note);
    if (name === before.name && note === before.note) return;
    const changed = { ...before, name, note, changedAtMs: Date.now() };
    if ((await this.#put(changed, before)) && this.#seen?.id === id) this.#seen = { ...this.#seen, name, note };
  }

  async duplicate(id: string, nameOf: (name: string) => string): Promise<void> {
    const before = this.list.find((s) => s.id === id);
    if (!before || isReadOnly(before)) return;
    const now = Date.now();
    const copy = { ...before, id: newId(), name: clean(nameOf(before.name)), madeAtMs: now, changedAtMs: now };
    if (await this.#put(copy)) this.#say('saved', copy.name);
  }

  async remove(id: string): Promise<void> {
    const before = this.list.find((s) => s.id === id);
    if (!before) return;
    const refused = await this.#tell(() => this.#session.api.removeScenario(id));
    if (refused && refused.code !== 'storage-unavailable') return;
    this.fault = null;
    this.list = this.list.filter((s) => s.id !== id);
    this.#session.tabs.tell('scenarios');
    this.choose(id, false);
    if (this.openId === id) this.openId = null;
    this.said = null;
    this.undoable = { kind: 'removed', before };
  }

  /** Brings back what the last step took away. */
  async putBack(): Promise<void> {
    const { undoable } = this;
    if (!undoable || !(await this.#put(undoable.before))) return;
    this.undoable = null;
    this.#say('restored', undoable.before.name);
  }

  /** Shows a scenario: one step of undo brings back the plan that was on the screen. */
  show(id: string): void {
    const scenario = this.list.find((s) => s.id === id);
    if (!scenario) return;
    this.comparing = false;
    this.#session.store.learn(scenario.dataset.title === '' ? [] : [[scenario.dataset.id, scenario.dataset.title]]);
    const { view, incidentDatasets, store } = this.#session;
    store.change(viewPatch(view, incidentDatasets, scenario), { alone: true, visit: true });
    this.#session.store.look({ mode: { kind: 'planner', room: 'siting' } });
    this.#setOpen(scenario);
    this.undoable = null;
    this.#say('opened', scenario.name);
  }

  /** A dropped or chosen file: kept among the others under an id of its own, and shown. */
  async take(file: File): Promise<void> {
    this.said = null;
    this.#session.store.look({ mode: { kind: 'planner', room: 'scenarios' } });
    const text = file.size > SCENARIO_LIMITS.fileBytes ? '' : await file.text().catch(() => null);
    if (text === null) {
      this.fault = fault('unreadable-file', { file: file.name });
      return;
    }
    const parsed = parseScenarioText(text);
    if (!parsed.ok) {
      this.fault = inFile(parsed.error, file.name);
      return;
    }
    const known = this.list.find((s) => s.id === parsed.value.id);
    const scenario =
      known && scenarioFile(known) !== scenarioFile(parsed.value) ? { ...parsed.value, id: newId() } : parsed.value;
    if (scenario.id === known?.id || (await this.#put(scenario))) this.show(scenario.id);
  }

  /** Puts a scenario into the comparison or takes it out; a third one takes the place of the older of two. */
  choose(id: string, on: boolean): void {
    const others = this.chosen.filter((other) => other !== id);
    this.chosen = on ? [...others, id].slice(-2) : others;
    this.comparing = this.chosen.length === 2;
  }

  endComparison(): void {
    this.chosen = [];
    this.comparing = false;
  }

  #say(kind: Said['kind'], name: string): void {
    this.said = { kind, name };
    if (kind !== 'opened') this.undoable = null;
  }

  /**
   * True when it is in the list: kept by the browser, or by this page alone where the browser keeps nothing. Where
   * another tab has changed it since `before`, it is kept beside that under a name of its own.
   */
  async #put(scenario: Scenario, before: Scenario | null = null): Promise<boolean> {
    // What is written must be plain: a view's parts may be the page's own live objects.
    const plain = $state.snapshot(scenario) as Scenario;
    const seen = $state.snapshot(before) as Scenario | null;
    const refused = await this.#tell(() => this.#session.api.saveScenario(plain, seen));
    if (refused?.code === 'scenario-changed') {
      await this.#putBeside(scenario);
      return false;
    }
    if (refused && refused.code !== 'storage-unavailable') return false;
    this.sessionOnly = refused !== null;
    this.#unkept = [...this.#unkept.filter((id) => id !== scenario.id), ...(refused ? [scenario.id] : [])];
    if (!refused) this.#session.tabs.tell('scenarios');
    this.fault = null;
    this.list = [scenario, ...this.list.filter((s) => s.id !== scenario.id)].sort(
      (a, b) => b.changedAtMs - a.changedAtMs || (a.id < b.id ? -1 : 1),
    );
    if (!refused) askToPersist();
    return true;
  }

  async #putBeside(scenario: Scenario): Promise<void> {
    const copy = { ...scenario, id: newId(), name: clean(this.#session.t.scenarios.copyOf(scenario.name)) };
    await this.load();
    if (!(await this.#put(copy))) return;
    if (this.openId === scenario.id) this.#setOpen(copy);
    this.#say('both', copy.name);
  }

  async #tell(work: () => Promise<Fault | null>): Promise<Fault | null> {
    const refused = await work().catch(faultOf);
    this.fault = refused;
    return refused;
  }
}

/** One line, without signs that nobody sees. */
const clean = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, SCENARIO_LIMITS.name);

/** crypto.randomUUID is missing over plain http, where a station may serve the page. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('');

export const [getScenarios, setScenarios] = createContext<ScenarioState>();
