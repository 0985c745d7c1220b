import { fault, type Fault } from '../domain/result';
import type { Intake } from './file/intake';

/** Why what was read may not be imported yet: an open question, or not one usable row. null when it may. */
export function openQuestion(intake: Intake): Fault | null {
  const { preview } = intake;
  const file = preview.fileName;
  const question = preview.questions[0];
  if (question) {
    const field = 'field' in question.params ? question.params.field : undefined;
    const option = question.code.endsWith('-column')
      ? `--column ${String(field)}=NAME`
      : question.code === 'kind'
        ? '--kind'
        : `--answer ${question.code}=CHOICE`;
    return fault('import-question', {
      file,
      question: question.code,
      choices: question.choices.join(', ').slice(0, 300),
      option,
      ...(field === undefined ? {} : { field }),
    });
  }
  return preview.accepted === 0 ? fault('no-usable-rows', { file, rows: preview.rowsIn }) : null;
}
