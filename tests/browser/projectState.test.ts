import { expect, it } from 'vitest';
import { err, fault, type Fault, type Result } from '../../src/domain/result';
import type { ProjectLook } from '../../src/domain/project';
import { ProjectState } from '../../src/state/files/projectState.svelte';
import type { ScenarioState } from '../../src/state/scenarios/scenarios.svelte';
import type { Session } from '../../src/state/session.svelte';
import type { KeptViews } from '../../src/state/view/keptViews.svelte';

/** A project whose looks are answered by hand, as a slow device would; nothing else of the page is asked. */
function slowProject() {
  const answers: ((look: Result<ProjectLook, Fault>) => void)[] = [];
  const api = { lookProject: () => new Promise((resolve) => answers.push(resolve)) };
  const project = new ProjectState(
    { api } as unknown as Session,
    {} as unknown as ScenarioState,
    {} as unknown as KeptViews,
  );
  return { project, answers };
}

it('offers no passphrase of the file before while the next is looked at: what is typed there would be lost', async () => {
  const { project, answers } = slowProject();
  const file = new File(['closed'], 'a.qyragy-closed');
  const first = project.look(file);
  answers[0](err(fault('project-passphrase')));
  await first;
  expect(project.looked).toEqual({ file, look: null });

  const next = project.look(new File(['closed'], 'b.qyragy-closed'));
  expect(project.looked).toBeNull();
  answers[1](err(fault('project-passphrase')));
  await next;
  expect(project.looked?.file.name).toBe('b.qyragy-closed');

  const wrong = project.look(file, 'not it');
  expect(project.looked?.file.name).toBe('b.qyragy-closed');
  answers[2](err(fault('project-closed')));
  await wrong;
  expect([project.looked?.file.name, project.fault?.code]).toEqual(['a.qyragy-closed', 'project-closed']);
});
