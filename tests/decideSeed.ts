/** Before any test: decides from which seed chance is drawn, for all workers alike, and says it. */
export default function decideSeed(): void {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const asked = process.env['QYRAGY_SEED'] ?? day;
  if (!/^\d{1,9}$/.test(asked)) throw new Error(`QYRAGY_SEED must be a whole number below 1,000,000,000, not ${asked}`);
  process.env['QYRAGY_SEED'] = asked;
  process.stdout.write(`Random cases are drawn from the seed ${asked}: QYRAGY_SEED=${asked} draws the same again.\n`);
}
