import type { ReportWords } from '../../exports/importReport';
import { choiceText, faultText, meaningWord, repairWord, wordFor, type Messages } from '../../i18n';

/** The parts of an import's report in one language. */
export function reportWords(messages: Messages): ReportWords {
  const { intake } = messages;
  const { report, counts, how } = intake;
  return {
    header: [report.file, report.what, report.item, report.count],
    counts: { ...counts, imported: report.imported, replaced: report.replaced, known: report.known },
    parts: {
      reasons: report.reasons,
      repairs: intake.repairsTitle,
      warnings: intake.warningsTitle,
      used: report.used,
      unused: report.unused,
      readings: report.readings,
      unknownWords: intake.unknownWordsTitle,
      readWords: intake.readWordsTitle,
    },
    reason: ({ reason, line }) => report.reason(line, faultText(messages, reason)),
    repair: (code) => repairWord(messages, code),
    warning: (warning) => faultText(messages, warning),
    field: (field) => wordFor(intake.fields, field),
    word: (field, word) => `${wordFor(intake.fields, field)}: ${word}`,
    meaning: (field, as) => meaningWord(messages, field, as),
    reading: (code, value) => `${wordFor(how.readings, code)}: ${value === '' ? '–' : choiceText(messages, value)}`,
  };
}
