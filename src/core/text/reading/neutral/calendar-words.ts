// What months and weekdays are called in languages that have no pack of their own, in the forms that dates use, as
// Unicode CLDR writes them (release 44; the forms behind a preposition are added). A list rather than a call of ICU: each
// locale costs ICU milliseconds, and what is found should not hang on the version that a door brings along.

export interface CalendarWord {
  readonly kind: 'month' | 'weekday';
  /** Months from 1, weekdays from 0 for Sunday. */
  readonly number: number;
}

/** Months from January and weekdays from Monday; other forms of a word stand behind a stroke. */
const NAMES: readonly (readonly [months: string, weekdays: string])[] = [
  // German
  [
    'Januar/Jänner Februar/Feber März April Mai Juni Juli August September Oktober November Dezember',
    'Montag Dienstag Mittwoch Donnerstag Freitag Samstag/Sonnabend Sonntag',
  ],
  // French
  [
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
  ],
  // Spanish
  [
    'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    'lunes martes miércoles jueves viernes sábado domingo',
  ],
  // Italian
  [
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  ],
  // Portuguese
  [
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  ],
  // Dutch
  [
    'januari februari maart april mei juni juli augustus september oktober november december',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ],
  // Swedish
  [
    'januari februari mars april maj juni juli augusti september oktober november december',
    'måndag/måndagen tisdag/tisdagen onsdag/onsdagen torsdag/torsdagen fredag/fredagen lördag/lördagen söndag/söndagen',
  ],
  // Danish and Norwegian
  [
    'januar februar marts april maj juni juli august september oktober november december/desember',
    'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  ],
  // Finnish
  [
    'tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta joulukuu/joulukuuta',
    'maanantai/maanantaina tiistai/tiistaina keskiviikko/keskiviikkona torstai/torstaina perjantai/perjantaina lauantai/lauantaina sunnuntai/sunnuntaina',
  ],
  // Polish
  [
    'styczeń/stycznia/styczniu luty/lutego/lutym marzec/marca/marcu kwiecień/kwietnia/kwietniu maj/maja/maju czerwiec/czerwca/czerwcu lipiec/lipca/lipcu sierpień/sierpnia/sierpniu wrzesień/września/wrześniu październik/października/październiku listopad/listopada/listopadzie grudzień/grudnia/grudniu',
    'poniedziałek wtorek środa/środę czwartek piątek sobota/sobotę niedziela/niedzielę',
  ],
  // Czech
  [
    'leden/ledna/lednu únor/února/únoru březen/března/březnu duben/dubna/dubnu květen/května/květnu červen/června/červnu červenec/července/červenci srpen/srpna/srpnu září říjen/října/říjnu listopad/listopadu prosinec/prosince/prosinci',
    'pondělí úterý středa/středu čtvrtek pátek sobota/sobotu neděle/neděli',
  ],
  // Hungarian
  [
    'január február március április május június július augusztus szeptember október november december',
    'hétfő/hétfőn kedd/kedden szerda/szerdán csütörtök/csütörtökön péntek/pénteken szombat/szombaton vasárnap',
  ],
  // Romanian
  [
    'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    'lunea marți miercuri joi vineri sâmbătă duminică',
  ],
  // Bulgarian
  [
    'януари февруари март април май юни юли август септември октомври ноември декември',
    'понеделник вторник сряда четвъртък петък събота неделя',
  ],
  // Russian
  [
    'январь/января/январе февраль/февраля/феврале март/марта/марте апрель/апреля/апреле май/мая/мае июнь/июня/июне июль/июля/июле август/августа/августе сентябрь/сентября/сентябре октябрь/октября/октябре ноябрь/ноября/ноябре декабрь/декабря/декабре',
    'понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье',
  ],
  // Ukrainian
  [
    'січень/січня/січні лютий/лютого/лютому березень/березня/березні квітень/квітня/квітні травень/травня/травні червень/червня/червні липень/липня/липні серпень/серпня/серпні вересень/вересня/вересні жовтень/жовтня/жовтні листопад/листопада/листопаді грудень/грудня/грудні',
    'понеділок вівторок середа/середу четвер пʼятниця/пʼятницю субота/суботу неділя/неділю',
  ],
  // Greek
  [
    'Ιανουάριος/Ιανουαρίου/Ιανουάριο Φεβρουάριος/Φεβρουαρίου/Φεβρουάριο Μάρτιος/Μαρτίου/Μάρτιο Απρίλιος/Απριλίου/Απρίλιο Μάιος/Μαΐου/Μάιο Ιούνιος/Ιουνίου/Ιούνιο Ιούλιος/Ιουλίου/Ιούλιο Αύγουστος/Αυγούστου/Αύγουστο Σεπτέμβριος/Σεπτεμβρίου/Σεπτέμβριο Οκτώβριος/Οκτωβρίου/Οκτώβριο Νοέμβριος/Νοεμβρίου/Νοέμβριο Δεκέμβριος/Δεκεμβρίου/Δεκέμβριο',
    'Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή',
  ],
  // Turkish
  [
    'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  ],
  // Arabic
  [
    'يناير فبراير مارس أبريل/إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    'الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  ],
  // Hindi
  [
    'जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर',
    'सोमवार मंगलवार बुधवार गुरुवार/बृहस्पतिवार शुक्रवार शनिवार रविवार',
  ],
  // Bengali
  [
    'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
    'সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার',
  ],
  // Urdu
  [
    'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
    'پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار',
  ],
  // Indonesian
  [
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    'Senin Selasa Rabu Kamis Jumat Sabtu Minggu',
  ],
];

/** By folded word; one that means two things in two languages is left out. */
const WORDS = new Map<string, CalendarWord>();
const unsure = new Set<string>();
for (const names of NAMES)
  names.forEach((list, place) =>
    list.split(' ').forEach((forms, at) => {
      const named: CalendarWord =
        place === 0 ? { kind: 'month', number: at + 1 } : { kind: 'weekday', number: (at + 1) % 7 };
      for (const form of forms.split('/').map(fold)) {
        const known = WORDS.get(form);
        if (known !== undefined && (known.kind !== named.kind || known.number !== named.number))
          unsure.add(form);
        WORDS.set(form, named);
      }
    }),
  );
for (const word of unsure) WORDS.delete(word);

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** The month or weekday that a word names, or null. Arabic writes "and", "in" and "for" as a letter before it. */
export function calendarWord(word: string): CalendarWord | null {
  const folded = fold(word);
  return WORDS.get(folded) ?? (/^[وفبلك]/u.test(folded) ? WORDS.get(folded.slice(1)) : undefined) ?? null;
}
