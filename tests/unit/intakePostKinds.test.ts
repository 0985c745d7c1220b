import { expect, test } from 'vitest';
import { bytesOf, taken } from '../fixtures/openedBytes';

const POSTS = bytesOf(
  'id;вид;состояние;долгота;широта\n1;стационарный;работает;76.9;43.25\n2;УПП;работает;76.91;43.25\n3;стационарный;на ремонте;76.92;43.25\n',
);

test('a kind of post that is not known is asked about, and never counted in silence', async () => {
  const asked = await taken(POSTS, 'posts.csv', { kind: 'posts' });
  expect(asked.preview.questions).toMatchObject([{ code: 'post-kinds', params: { count: 1, value: 'УПП' } }]);
  const left = await taken(POSTS, 'posts.csv', { kind: 'posts', answers: { 'post-kinds': 'posts-left-out' } });
  expect(left.posts?.map(({ id }) => id)).toEqual(['1']);
  expect(left.quarantine.map(({ line, reason }) => [line, reason.code])).toEqual([
    [3, 'post-kind-unknown'],
    [4, 'post-closed'],
  ]);
  const taking = await taken(POSTS, 'posts.csv', { kind: 'posts', answers: { 'post-kinds': 'posts-stationary' } });
  expect(taking.posts?.map(({ id, kind }) => [id, kind])).toEqual([
    ['1', 'stationary'],
    ['2', 'stationary'],
  ]);
});

test.each(['case_no', 'Case Number', 'DR_NO', 'Номер КУСП'])('"%s" is an identifier of incidents', async (name) => {
  const { preview } = await taken(bytesOf(`${name};дата;долгота;широта\nA-1;01.03.2024;76.9;43.25\n`), 'f.csv', {});
  expect(preview.columns['id']).toBe(name);
});

test.each(['Primary Type', 'Crm Cd Desc', 'Offence Description'])('"%s" is the kind of an incident', async (name) => {
  const { preview } = await taken(bytesOf(`${name},date,lon,lat\nTHEFT,2024-03-01,76.9,43.25\n`), 'f.csv', {});
  expect(preview.columns['category']).toBe(name);
});
