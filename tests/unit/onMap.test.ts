import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../src/questions';
import { onMap, SURFACES } from '../../src/state/view/onMap';
import { DOOR_GROUPS, doorOf, isListed, PLANNER_ROOMS, type PlannerRoom } from '../../src/state/view/rooms';
import { FIRST_VIEW } from '../../src/state/view/view';

const inRoom = (room: PlannerRoom) => ({ ...FIRST_VIEW, mode: { kind: 'planner' as const, room } });

describe('what the map shows of a view', () => {
  it('is what is switched on, in every room of no surface of its own', () => {
    for (const room of PLANNER_ROOMS.filter((one) =>
      ROOMS.every(({ id, shown }) => id !== one || !shown.room?.surface),
    ))
      expect(onMap(inRoom(room))).toEqual({ layers: FIRST_VIEW.layers, districtMeasure: FIRST_VIEW.districtMeasure });
  });

  it('is the surface of the open question in place of any other, and nothing is switched by that', () => {
    const view = { ...inRoom('hotspots'), layers: [...FIRST_VIEW.layers, 'hexagons' as const] };
    expect(onMap(view).layers.filter((layer) => SURFACES.includes(layer))).toEqual(['hotspots']);
    expect(onMap(view).layers).toContain('stationary');
    expect(view.layers).toContain('density');
    expect(onMap({ ...view, mode: inRoom('analyse').mode }).layers).toContain('density');
    // Two scales of one ramp over each other say nothing.
    expect(onMap({ ...view, districtMeasure: 'count' }).districtMeasure).toBe('outline');
  });
});

describe('the doors of the rail', () => {
  it('lead to the questions people ask by one of their own, in the order of the list', () => {
    expect(doorOf('nni')[0]).toBe('analyse');
    expect(doorOf('analyse').slice(1)).toEqual(
      ROOMS.filter(({ shown }) => shown.room?.behind === 'analyse').map(({ id }) => id),
    );
    const explore = DOOR_GROUPS.find(({ id }) => id === 'explore')?.doors.map(([first]) => first);
    expect(explore?.indexOf('analyse')).toBe((explore?.indexOf('areas') ?? NaN) + 1);
  });

  it('show the way back to a list where more rooms share one than its head has room for', () => {
    expect(isListed(['analyse', 'hotspots', 'concentration', 'nni'])).toBe(false);
    expect(isListed(['analyse', 'hotspots', 'concentration', 'nni', 'health'])).toBe(true);
  });
});
