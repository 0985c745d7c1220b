import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { rowNames } from '../../src/questions/districts/words/rowNames';

describe('rows of a table of areas', () => {
  it('are called on a sheet as on the screen: what lies in no own area is not called outside the districts', () => {
    expect(rowNames(messagesFor('ru'), 'ru', true)['outside']).toBe('Вне территорий');
    expect(rowNames(messagesFor('ru'), 'ru', false)['outside']).toBe('Вне районов');
  });
});
