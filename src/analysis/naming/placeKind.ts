/** Published as places though they are lines: names in the genitive that a stop has of its street. */
export const BARE_STREETS: ReadonlySet<string> = new Set([
  'Айтеке би',
  'Байкадамова',
  'Гоголя',
  'Дунаевского',
  'Жабаева',
  'Ибрагимова',
  'Левитана',
  'Майбороды',
  'Терешковой',
  'Тимирязева',
  'Торайгырова',
  'Утепова',
  'Ходжанова',
  'Ауэзова',
  'Алдар Косе',
  'Северное кольцо',
  'Набережная',
  'Западная',
  'Новая',
  'Горная',
  'Каскадная',
  'Городская',
  'Высоковольтная',
  'Разворотная',
]);
const LINE = /(?:^|\s)(?:переулок|street)(?:\s|$)|^Река\s/i;

/**
 * What a published place is: published kinds are of stops; what a name says of itself goes before them. A house number
 * makes a street an address, and a stop called after its street alone is that street.
 */
export function kindOfPlace({ kind, nameRu }: { readonly kind: string; readonly nameRu: string }): string {
  if (kind === 'street') return /, \d/.test(nameRu) ? 'address' : 'street';
  if (kind !== 'landmark') return kind;
  if (/^\S+\/\S+$/.test(nameRu)) return 'crossing';
  if (BARE_STREETS.has(nameRu) || LINE.test(nameRu)) return 'street';
  return /^микро?й?рай/i.test(nameRu) ? 'microdistrict' : 'landmark';
}
