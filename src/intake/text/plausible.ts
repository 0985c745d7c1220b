/** How much a text looks like Russian or Kazakh, by the pairs of letters that follow one another in words. */

/** Common words of registers, in both languages: what pairs of letters they have is all that is taken from them. */
const WORDS =
  'дата время совершения категория преступления статья место долгота широта район улица проспект микрорайон дом квартира кража грабёж разбой мошенничество хулиганство угон хищение имущества ' +
  'алматы алмалинский ауэзовский бостандыкский жетысуский медеуский наурызбайский турксибский алатауский область город республика казахстан полиция департамент управление отдел участок пост пункт ' +
  'зарегистрировано возбуждено раскрыто неизвестно прочее номер тяжесть средней тяжести небольшой особо тяжкое общественное место название наименование адрес количество население примечание ' +
  'регистрации происшествия события рынок магазин торговый центр остановка автобус метро парк школа больница вокзал дорога двор подъезд жилище сообщение заявление гражданин потерпевший ночь утро день вечер ' +
  'когда который также после было если или при для как что это они нет все его при сотрудник материал уголовный дело производство предмет телефон деньги сумма автомобиль машина ' +
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг пятница суббота воскресенье да нет ' +
  'күні уақыты санаты бабы ендік бойлық орны ауырлығы көше көшесі даңғылы аудан ауданы қала қаласы ұрлық тонау қарақшылық алаяқтық бұзақылық жымқыру қылмыс құқық бұзушылық тіркелген жасалған ' +
  'басталуы аяқталуы нөмірі атауы мекенжайы халық саны полиция бекеті бекет пункті жылы айы қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан иә жоқ ' +
  'азамат азаматша және болған мүлкін үшін туралы бойынша оқиға ауыр орташа белгісіз дүкен базар саябақ аялдама тұрғын үй пәтер жол көлік өзге басқа';

const LETTER = /[\u0400-\u04ff]/;
const UNSEEN_PAIR = 0.02;
/** What a sign that no word holds, and a capital inside a word, take off. */
const STRANGE = -9;

const PAIRS: ReadonlyMap<string, number> = (() => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const word of WORDS.split(' '))
    for (let i = 0; i < word.length; i++) {
      // A word's first letter is a pair with the gap before it.
      const pair = (i === 0 ? ' ' : word[i - 1]) + word[i];
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      all++;
    }
  return new Map([...counts].map(([pair, count]) => [pair, Math.log(count / all)]));
})();
const UNSEEN = Math.log(UNSEEN_PAIR / 1500);

/**
 * Mean logarithm of the likelihood of a text's Cyrillic letters and other signs beyond ASCII, each after the one before
 * it: about -5 for words, under -8 for a wrong code page. NaN when there is none.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  let before = ' ';
  for (const letter of text) {
    const isLetter = LETTER.test(letter);
    if (isLetter || letter > '\u007f') {
      count++;
      if (!isLetter) sum += USUAL.has(letter) ? 0 : STRANGE;
      else {
        const lower = letter.toLowerCase();
        const last = LETTER.test(before) ? before.toLowerCase() : ' ';
        sum += PAIRS.get(last + lower) ?? UNSEEN;
        if (last !== ' ' && letter !== lower && before !== before.toUpperCase()) sum += STRANGE;
      }
    }
    before = letter;
  }
  return count === 0 ? NaN : sum / count;
}

/** Signs that stand among words in every language. */
const USUAL = new Set('«»№–—…“”„’°\u00a0');
