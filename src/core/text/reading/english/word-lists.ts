// What the analysis knows of English news prose: plain word lists, written for this project. Every list is lower
// case unless it says otherwise. The stages share them, so that one word never means two things.

/** Abbreviations before a name or number: a full stop after them never ends a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs mx dr prof gen maj capt cmdr cdr lt col sgt cpl pvt adm brig sen rep reps gov hon pres ' +
    'rev fr sr. supt det insp st ste mt ft fig figs art sec ch vol ed eds op cf vs v viz approx ca e.g i.e eg ie ' +
    'al lt.gov maj.gen lt.gen brig.gen'
  ).split(' '),
);

/** Abbreviations that need a number after them to go on. */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'no nos nr p pp rs est pop tel para paras jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** Company forms: a full stop after them may end the sentence. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(
  'inc co corp ltd llc llp plc bros cos pty pte ag gmbh sa nv spa asa s.a s.p.a n.v a.g l.p'.split(' '),
);

/** Other abbreviations whose full stop may end the sentence. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jr sr etc esq u.s u.k u.n e.u u.s.a d.c a.m p.m ph.d m.d b.a m.a b.c a.d dept univ assn ave blvd rd min max'.split(
    ' ',
  ),
);

/** Words that open a sentence rather than go on with a name, when they stand capitalised after a full stop. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'aboard beside outside inside the a an it he she they we i you this that which whose whom these those there here its his her their our my your in on at by ' +
    'for from to with without after before since until during while when where why what who how if as although ' +
    'though because but and or so yet however meanwhile moreover still also then thus both some many most all ' +
    'other others another among according last next earlier later now once one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands several such no not ' +
    'despite under over between about instead even only each every either neither nor is are was were do ' +
    'does did will would can could should may might must let hours days weeks months years minutes moments lawmakers officials analysts investors shares'
  ).split(' '),
);

/** Words with which a line cannot end its sentence: a break after them is a break inside the sentence. */
export const DANGLING_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of and or to in on at by for from with into its their his her our your my this these those than as ' +
    'that which who whose is are was were be been being has have had will would can could should may might must ' +
    'between among under over about against during through towards toward'
  ).split(' '),
);

/** Words before a name that say what the person is. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'h.e det insp sgt pc supt cllr gen sen rep gov prof lt col capt rev president executive premier minister secretary chancellor chairman chairwoman chairperson chair chief ceo cfo coo cto ' +
    'director governor mayor senator representative congressman congresswoman lawmaker spokesman spokeswoman ' +
    'spokesperson ambassador general admiral colonel captain major lieutenant sergeant commander officer marshal ' +
    'king queen prince princess pope bishop archbishop cardinal rabbi imam judge justice prosecutor attorney lawyer ' +
    'barrister solicitor professor doctor dr mr mrs ms miss sir dame lord lady baroness coach manager trainer ' +
    'striker midfielder defender goalkeeper analyst economist founder owner leader envoy adviser advisor ' +
    'commissioner superintendent inspector detective sheriff coroner surgeon nurse epidemiologist scientist ' +
    'researcher author editor correspondent reporter witness resident farmer teacher deputy delegate head boss ' +
    'counsel advocate speaker treasurer auditor regulator principal rector dean counterpart successor predecessor ' +
    'rival opponent secretary-general director-general governor-general attorney-general vice-president ' +
    'vice-chairman co-founder co-chair co-author co-owner major-general lieutenant-general commander-in-chief ' +
    'comrade recorder neighbour neighbor mp mla supremo tsar czar ' +
    'cpl pte cst dci dsi dsu asst adm cmdr sheikh sheikha mullah ayatollah sultan emir archdeacon canon vicar priest ' +
    'reverend pastor editor-in-chief headteacher headmaster headmistress mediator councillor councilman councilwoman novelist poet historian activist campaigner constable magistrate ' +
    'cyclist runner sprinter swimmer skier rower boxer golfer jockey climber diver surfer wrestler ' +
    'gymnast footballer cricketer batsman quarterback referee umpire skipper winger teammate artist ' +
    'painter sculptor photographer filmmaker cinematographer actor actress singer songwriter rapper ' +
    'musician pianist violinist cellist guitarist drummer organist saxophonist conductor composer dancer ' +
    'choreographer designer architect engineer electrician plumber carpenter mechanic chef hairdresser ' +
    'shopkeeper florist librarian archivist curator translator interpreter journalist columnist ' +
    'presenter podcaster blogger youtuber influencer pensioner retiree tenant landlord ' +
    'landlady motorist pedestrian hiker mountaineer onlooker bystander eyewitness survivor paramedic ' +
    'firefighter lifeguard midwife pharmacist physiotherapist psychologist psychiatrist therapist vet ' +
    'veterinarian dentist cardiologist oncologist neurologist paediatrician pediatrician radiologist ' +
    'virologist immunologist microbiologist biologist zoologist ecologist botanist geologist seismologist ' +
    'volcanologist glaciologist meteorologist climatologist oceanographer astronomer astronaut cosmonaut ' +
    'physicist chemist mathematician statistician archaeologist anthropologist sociologist criminologist ' +
    'pathologist geographer philosopher theologian linguist entrepreneur businessman businesswoman broker ' +
    'banker accountant consultant strategist trustee shareholder protester demonstrator organiser ' +
    'organizer fisherman fisherwoman forester gamekeeper beekeeper winemaker brewer publican hotelier ' +
    'restaurateur pilot co-pilot soldier trucker plaintiff defendant claimant whistleblower candidate ' +
    'nominee incumbent medallist medalist playwright screenwriter biographer illustrator cartoonist ' +
    'comedian magician instructor lecturer tutor scholar specialist'
  ).split(' '),
);

/** Words that stand before a title and belong to it. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'vice deputy prime foreign finance defence defense interior home health trade former then outgoing incoming ' +
    'acting interim first executive senior managing general national security state district supreme court ' +
    'assistant associate chief financial operating permanent party opposition head lead us u.s uk eu un'
  ).split(' '),
);

/** Titles that one person at a time bears in a story: "the president" points at whoever was named so. */
export const WOMEN_TITLES: ReadonlySet<string> = new Set(
  (
    'mrs ms miss queen princess dame lady baroness chairwoman congresswoman spokeswoman businesswoman policewoman ' +
    'actress waitress mother daughter sister wife widow grandmother woman girl'
  ).split(' '),
);

export const MEN_TITLES: ReadonlySet<string> = new Set(
  (
    'mr king prince sir lord pope chairman congressman spokesman businessman policeman fisherman actor father son ' +
    'brother husband widower grandfather man boy'
  ).split(' '),
);

/** Given names that, in English news, are nearly always a woman's. */
export const WOMEN_NAMES: ReadonlySet<string> = new Set(
  (
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ' +
    'ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia ' +
    'kathleen amy angela shirley anna ann anne ruth brenda pamela nicole katherine catherine christine samantha ' +
    'debra rachel caroline janet emma maria heather diane julie joyce victoria kelly christina joan evelyn lauren ' +
    'judith olivia martha cheryl megan hannah jacqueline alice julia judy sophia grace denise amber doris ' +
    'diana natalie charlotte rose isabella alexandra kate jane lucy ella chloe eva rosa ines ingrid astrid greta ' +
    'ursula elena irina olga natalia svetlana fatima aisha leila yasmin amina priya sunita indira giulia chiara ' +
    'lucia carmen pilar isabel beatriz camila fernanda ngozi akiko yuko mei ayesha nadia karin rosalind hilary ' +
    'theresa angelika claudia brigitte sabine monika heidi dawn fiona gillian lena mona hanne lise nora maeve niamh ' +
    'siobhan aoife sinead roisin ciara orla bridget eileen maureen noreen deirdre tess dora edna hilda wendy tracey tracy ' +
    'stacey jill jenny molly polly sally sandy sylvia stella vera wanda yvonne zoe zoya lydia leah naomi miriam ' +
    'esther eve faith hope joy gloria josephine louise lorraine marion marie marilyn mabel martine monique nathalie ' +
    'odile simone sylvie valerie veronique francesca paola silvia valentina alessandra elisa irene lucinda luisa ' +
    'marta mercedes mariana gabriela daniela adriana carolina paula raquel rocio teresa ximena anita deepa kavita lata ' +
    'meera neha nisha pooja radha rekha rina shreya sita smita sonia usha vandana ruchi farida fatma zainab khadija ' +
    'mariam noor salma samira soraya yasmine zahra ngaire mele sefina atieno wanjiru njeri achieng chiamaka funmi ' +
    'folake adaeze thandi nomsa lindiwe ayanda annika birgit britta elke gerda gudrun ilse inge katrin kirsten liesl ' +
    'margit petra renate silke ulrike ewa agnieszka katarzyna malgorzata zofia jana hana lucie veronika katya ' +
    'ludmila oksana tatiana tatyana yulia anastasia daria ksenia mariya ' +
    'constance philippa harriet tessa rosemary beverley bev agnes winifred phyllis ethel mavis gladys marjorie ' +
    'eleanor ellen helena adele amelia ava mia freya isla poppy imogen tamsin gemma kirsty kylie lindsey lorna morag ' +
    'moira shona mhairi catriona una oonagh grainne debbie becky katie kathy kathryn katharine carla carly cara gina ' +
    'tina nina lisbet ingeborg sigrid solveig astri liv hedda signe maja frida elin ebba kirsi aino marja riikka ' +
    'ilona zsofia katalin eszter jadwiga danuta grazyna bozena dorota joanna magdalena barbora tereza eliska marketa ' +
    'lenka jitka zuzana ivana jelena milica dragana snezana vesna ljiljana biljana desislava ralitsa eleni katerina ' +
    'despina ioanna zeynep elif ayse emine hatice selin leyla maryam shirin nasrin parisa rania nour dina heba ' +
    'yasmeen huda latifa maha aaliyah keisha latoya tanisha shanice tamika imani zuri amara adaora chioma nneka ' +
    'ifeoma yetunde titilayo abena akosua esi efua adjoa wangari wambui nyambura akinyi auma zodwa nokuthula thandiwe ' +
    'lerato naledi palesa refilwe lakshmi saraswati sushma mamata jayalalithaa kamala anjali shalini swati pallavi ' +
    'padma sarita geeta rohini divya aparna shabnam rukhsana nasreen sadia shazia sumaiya xiaoling meiling yuki naoko ' +
    'keiko michiko noriko sachiko haruka misaki ayumi linh thuy huong maricel marisol guadalupe consuelo dolores ' +
    'esperanza blanca graciela rosario yolanda xiomara ana beatrice claire corinne delphine elodie emilie estelle ' +
    'genevieve helene jeanne josette juliette lucille manon margaux mathilde mireille noemie odette oceane pauline ' +
    'solange therese yvette arabella cecilia cecily cordelia daphne delia delilah dorothy edith eliza elsie enid ' +
    'erica erin felicity freda georgina gertrude geraldine gwen gwendolyn jenna joanne josie kara karla keira krista ' +
    'kristen kristin kristina latisha leticia lilian lillian lois lola lottie luciana maisie mandy marcia margot ' +
    'marianne marissa marlene maud maxine maya meredith mildred millie mimi minnie miranda muriel myra nadine nellie ' +
    'nell nettie nicola noelle norah octavia ophelia pam patsy patty paulina peggy penelope penny petronella phoebe ' +
    'rachael rebekah regina rhoda rhonda rita roberta rochelle ronda rosalie rosanna roseanne rosemarie rosie roxanne ' +
    'sabrina sadie sara selma serena sheila shelley shelly sherry sian sonja sophie suzanne suzy tabitha tamara tammy ' +
    'tanya tara tatjana theodora thelma tiffany trina trudy ulla valeria vanessa velma vicki vicky vivian vivienne ' +
    'winnie yana yasmina zara zelda'
  ).split(' '),
);

/** Given names that, in English news, are nearly always a man's. */
export const MEN_NAMES: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark ' +
    'donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary ' +
    'nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond ' +
    'patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy ' +
    'harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe albert ' +
    'simon philip martin oliver harry ian alan graham hans klaus jurgen wolfgang pierre jacques francois luigi ' +
    'giovanni marco antonio carlos juan miguel luis pedro jorge vladimir dmitry sergei ivan boris mikhail mohammed ' +
    'muhammad ahmed ali omar hassan ibrahim rajesh sanjay narendra amit hiroshi kenji takeshi olaf lars bjorn sven ' +
    'tomas pavel karel tom bill bob jim mike steve dave tony ivo emmanuel joao rishi keir sam dan ben rob ron ' +
    'ray roy ted tim nick pete phil alex craig colin clive derek dean duncan ewan euan fergus gavin gareth geoff ' +
    'gordon hugh hugo hal howard jake jamie jon karl kurt lee leo leon liam lewis luke malcolm marcus miles neil ' +
    'nigel noel owen oscar ralph rex rodney rory ross rupert russell stan stuart terence toby trevor victor vince ' +
    'wayne wesley padraig seamus declan brendan conor eoin niall cian darragh alain bernard claude denis didier emile ' +
    'etienne gilles henri laurent louis luc marcel olivier pascal philippe rene serge thierry yves alberto alessandro ' +
    'carlo dario enzo fabio franco giorgio giuseppe matteo paolo pietro roberto stefano alejandro alfonso andres ' +
    'diego eduardo enrique felipe fernando francisco gonzalo hector ignacio javier joaquin mateo pablo rafael ramon ' +
    'raul ricardo rodrigo salvador sergio vicente anil anand arjun arun ashok deepak ganesh gopal kiran mahesh manoj ' +
    'mohan mukesh naveen nitin prakash prasad raj raju rakesh ravi sandeep shyam sunil suresh vijay vikram vinod yusuf ' +
    'abdul abdullah bilal faisal farid hamid imran jamal karim khaled khalid mahmoud mustafa nasser rashid saeed salim ' +
    'tariq walid yasser zaid akira daisuke haruto hiro kazuo masato shinji taro takashi yoshi chidi emeka kwame kofi ' +
    'kamau kipchoge musa oluwaseun sipho tendai thabo anders arne bjarne erik gunnar henrik jens johan knut leif ' +
    'magnus mats nils oskar rune stefan tor dieter dirk ernst felix franz fritz georg gerhard heinrich heinz helmut ' +
    'horst lukas manfred matthias rainer rolf uwe werner andrzej jan jerzy krzysztof marek piotr ' +
    'stanislaw tomasz jiri milan ondrej petr radek vaclav zdenek alexei andrei dmitri igor konstantin maxim nikolai ' +
    'oleg pavlo roman sergey viktor vitaly yuri otto bruno ' +
    'milo desmond des kev gaz baz len leonard lenny reg reginald cyril cecil cedric cliff clarence archie alfie ' +
    'alfred alistair alasdair alec angus archibald aubrey austen barry benedict bert bertram bradley brad brett brock ' +
    'byron caleb calum callum clayton clint clyde cody colm connor cormac corey curtis cyrus damian damien ' +
    'damon darren daryl davey denzel dexter dominick don donovan dougal dougie doug dwayne dwight eamon eamonn ' +
    'ed eddie edgar edmund edwin eli elias elijah elliot elliott elmer elton emanuel emil emmett enoch ernest ernie ' +
    'errol eugene evan evander ezra fabian fergal finlay finn fintan floyd fred freddie frederick gabriel garrett ' +
    'garth geoffrey gerard gideon gilbert glen glenn greg gus hamish hank harley harvey hayden herbert herman ' +
    'hiram horace hubert humphrey iain isaac isaiah ishmael ivor jarek jarrod jasper jeff jeremiah jerome jimmy joel ' +
    'joey johnny jonas jonah jonny josef josh josiah julian julius justus kaleb kelvin ken kendrick kenny kris ' +
    'kristof lachlan laurence laurie leander leroy lester levi lionel lorcan lorenzo luca lucas lucian luther lyle ' +
    'malachy marlon marty marvin matt maurice mervyn micah mick mickey mikael mohamed mohammad murdo neville niklas ' +
    'norbert norman nathaniel orlando orson osman oswald paddy patricio percy perry pedr phillip piers quentin quincy ' +
    'rafe randall randy reuben rhys rick ricky robbie rodrick roland ronan ronnie rudolf rudy rufus sammy saul ' +
    'sebastian seth shane shaun sheldon sidney sid silas solomon stefanos stig sylvester tad tadeusz theo theodore ' +
    'tobias todd tommy tremaine tristan troy tyrell tyrone tyson ulrich uriah vern vernon vincenzo wendell wes ' +
    'wilbur wilfred willem willie willis woodrow xavier yosef yorick zac zachariah zack zane zeke amir arash babak ' +
    'behrouz dariush farhad hossein javad kamran kaveh mehdi mohsen navid omid parviz reza saman siamak sohrab vahid ' +
    'aamir adnan arif asad asif atif azhar babar ejaz fahad fawad ghulam hafiz haroon ijaz imtiaz iqbal irfan junaid ' +
    'kashif mansoor moin naeem nadeem naveed nawaz owais qasim rehan rizwan sajid salman shahid shoaib tahir umar ' +
    'usman waqar waseem wasim younis zafar zahid zubair abhishek aditya ajay akash alok aniket ankit anurag arvind ' +
    'ashwin bharat bhupendra dinesh gaurav girish gopi govind harish hemant hitesh jagdish jatin jayant karan kartik ' +
    'kishore lalit madhav manish mayank milind mohit nilesh nikhil omprakash pankaj pranav prashant pratap rahul ' +
    'rajeev rajan ramesh ranjit ratan rohan rohit sachin sameer sandip santosh satish shankar shashi siddharth ' +
    'srinivas subhash sudhir sumit surendra sushil tarun uday umesh varun vikas vinay virat vishal vivek yogesh ' +
    'adebayo akin babatunde chike chinedu chukwuma ebuka femi gbenga ifeanyi ikenna jide kayode kelechi kunle lekan ' +
    'nnamdi obinna okechukwu olamide olu olumide olusegun segun tayo tunde uche wale kwabena kwaku kwasi kojo yaw ' +
    'kipkorir kiprono njoroge omondi wafula bongani lungelo lwazi mandla ' +
    'mthunzi sibusiso siyabonga thulani vusi zolani bheki tebogo kagiso lebo moussa mamadou amadou abdoulaye ousmane ' +
    'ibrahima cheikh modibo seydou souleymane yaya lamine boubacar kenzo ryota satoshi shigeru susumu takumi tatsuya ' +
    'tetsuya tsuyoshi yasuo yoshihide yukio yuto kazuki kenta naoki noboru makoto masahiro mitsuo minh tuan dung hieu ' +
    'quang thanh agung budi joko dedi hendra slamet wahyu mihai gheorghe bogdan dragan zoran goran nenad milos nikola ' +
    'stjepan luka davor tomislav zlatko branko miroslav bohdan taras volodymyr oleksandr serhiy andriy mykola dmytro ' +
    'yevhen ihor vasyl ruslan timur aidar nursultan giorgi levan irakli vakhtang hovhannes armen tigran vardan ' +
    'dimitris giorgos kostas nikos panagiotis spyros stavros yannis mehmet murat emre burak cem kemal hakan orhan ' +
    'serkan tarkan ozan umit ismail avi benny ehud eitan gilad itzhak moshe noam shlomo uri yair yaakov yitzhak zvi ' +
    'danny'
  ).split(' '),
);

/** Words that make a capitalised name that of a thing or a place. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    'storm hurricane typhoon cyclone mount lake river cape port street road avenue square market bridge radio fund ' +
    'island islands isles fair marathon cup league stadium airport church school valley coast province county city town ' +
    'north south east west sea bay park hall house tower prize award act bill plan pact treaty day week year express ' +
    'gallery library theatre theater cinema hotel line highway station canal strait gulf republic kingdom states union flight direct terminals museums museum'
  ).split(' '),
);

/** Words that end the names of companies, as common words or not: no person's name is made of them. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  (
    'capital securities holding holdings partners services systems energy foods air airways airlines motors industries ' +
    'international global solutions technologies studios pictures records books press trust retail stores ' +
    'supermarkets pharmaceuticals petroleum resources minerals mining steel telecom logistics ventures brands ' +
    'chemicals coatings paints plastics textiles foundries breweries distillers dairies bakeries insurance assurance ' +
    'management investments properties estates homes constructions engineering aerospace shipping freight rail ' +
    'railways buses cruises ferries lines aviation robotics software semiconductors networks communications therapeutics ' +
    'biosciences biotech biologics diagnostics healthcare cosmetics beverages restaurants hotels resorts entertainment ' +
    'interactive'
  ).split(' '),
);

/** Words that make a name or noun phrase a medium: "the broadcaster", "state media", "Harbour Wire". */
export const MEDIA_WORDS: ReadonlySet<string> = new Set(
  (
    'media broadcaster newspaper newspapers agency newswire wire daily tribune gazette herald television tv radio ' +
    'channel readout transcript outlet magazine paper courier'
  ).split(' '),
);

/** Words that end the names of papers and are common words elsewhere: "Kelso Times" in a line with its day. */
export const PAPER_WORDS: ReadonlySet<string> = new Set(
  (
    'times post news ledger journal chronicle star sun mail express telegraph guardian observer mirror globe sentinel ' +
    'examiner bulletin dispatch monitor mercury echo argus advertiser standard tribune gazette'
  ).split(' '),
);

/** Words that end names of media in a line that names nothing but outlet, author, place and day: "Danube Voice". */
export const OUTLET_WORDS: ReadonlySet<string> = new Set(
  (
    'voice beacon standard independent record review reporter register press online today weekly inquirer enquirer ' +
    'messenger clarion courant broadcasting agency newswire digest world monthly quarterly magazine newsletter'
  ).split(' '),
);

/** Words that make a noun phrase an institution that can speak. */
export const INSTITUTION_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry treasury department government administration commission committee council court tribunal parliament congress ' +
    'senate police bank company firm group union association federation agency authority office bureau board club ' +
    'team party university institute hospital army navy force forces embassy campaign foundation chamber centre ' +
    'center regulator watchdog prosecutors officials analysts economists experts lawmakers legislators advisers ' +
    'advisors researchers scientists doctors lawyers witnesses residents sources organisers organizers activists ' +
    'critics investors authorities organisation organization charity airline manufacturer operator service survey ' +
    'study report inquiry data statement note inc corp ltd co plc'
  ).split(' '),
);

/** Words of the names of bodies that speak less often than ministries and banks do. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  (
    'conference alliance coalition movement society trust holdings industries technology technologies systems ' +
    'electronics electric motors airways airlines pharmaceuticals laboratory laboratories network partners appliances ' +
    'united rovers wanderers athletic albion hotspur fc afc cf sc ' +
    'unit clinic clinics infirmary brigade brigades league guild confederation forum assembly academy college school front initiative observatory museum library journal church order executive inspectorate community'
  ).split(' '),
);

/** What stands behind a label that opens no sentence: nothing, a mark, a figure, or an address that ends the line. */
const LABEL_ENDS = String.raw`(?=\s*(?:$|[:|–—(\d])|\s+-|[^@]{1,60}@\S+(?:$|\s+[|(+\d]))`;
/** No word but names and those that join them: credits have no others, sentences have verbs. */
const NAMES_ONLY = String.raw`(?!.*(?<![\p{L}’'-])(?!(?:and|in|at|for|of|by|from|with|the|files|additional|reporting|editing|writing|assistance|photographs|graphics|de|da|van|von|der|den|bin|al|la|le)(?!\p{L}))\p{Ll})`;

/** Lines that are not part of the article, by how they begin (tested on the start of a block or sentence). */
export const FURNITURE_STARTS: readonly RegExp[] = [
  // A hyphen without a blank makes a word: "Photo-sharing sites fell".
  /^(?:also read|read also|read more|read next|see also|watch(?: also)?|listen|related(?: stories| articles| content)?|more on this(?: story)?|don['’]t miss|must read|recommended|trending|tags|topics|keywords|filed under|share this|photos?|images?|pictures?|credits?|captions?|sources?|disclaimer)(?:\s*[:|–—]|\s+-)/i,
  /^(?:editor['’]s picks|follow (?:us|the topics|topics)|click here|skip to|continue reading|story continues|print this|all rights reserved|this (?:article|story|page) (?:was|has been) (?:originally |first )?(?:published|updated|corrected))\b/i,
  /^home\s?[|>›»/]/i,
  // Orders to a reader of a page; "Read more books, he told pupils" is one to somebody else.
  /^(?:read more|subscribe|sign up|log in)(?=\W*$|\s(?:to|for|now|here|today|on|about|at|from|with|of our)\b)/i,
  /^(?:(?:get|try) our\b[^.]{0,40}\bnewsletters?\b|e-?mail:?\s(?:us (?:at|on) )?\S+@|e-?mail\b[^@]{0,40}@\S+[^\s.]$)/i,
  // These begin sentences, too: "Press enquiries went unanswered", "Share prices fell", "Back to top form".
  new RegExp(
    `^(?:for immediate release|(?:press|media|news) release(?: no\\.?)?|notes? to editors?|(?:media|press) (?:contact|enquir|inquir)\\w*|related (?:stories|articles|topics|content))${LABEL_ENDS}`,
    'i',
  ),
  /^(?:share|comments?|advertisement|advertising|sponsored|newsletters?|most (?:read|popular)|back to top)(?:\s*[(:|\d][^.]*)?$/i,
  /^(?:comments? (?:are|have been) closed|share (?:this|full|the) (?:article|story|page|post|video))\b|^share (?:this|on|via)(?=\s*(?:$|[:|–—]|facebook|twitter|x\b|linkedin|whatsapp|e-?mail))/i,
  /^(?:sponsored (?:by|content)|most (?:read|popular) (?:in|on))\b[^.,!?]{0,40}$/i,
  /^(?:©|\([cC]\)\s*(?:\d|\p{Lu})|(?:[cC]opyright|COPYRIGHT)(?!\s(?:Act|Law|Office|Board|Tribunal)\b)\s*(?:$|[©\d(]|by\b|\p{Lu}.{0,80}?(?:\d{4}\b|[Rr]eserved|Ltd|Limited|Inc\b|LLC)))/u,
  new RegExp(
    String.raw`^(?:[-–—]{1,2}\s*)?\(?(?:[Ww]ith (?:assistance|reporting|contributions?|additional reporting|files) (?:from|by)|(?:[Aa]dditional )?[Rr]eporting by|[Ee]diting by|[Ww]riting by|[Cc]ompiled by|[Tt]ranslated by|[Ee]dited by)\b${NAMES_ONLY}`,
    'u',
  ),
  // "(ends)", "—30—", "ENDS"
  /^[-–—(*\s]{0,4}(?:ends?|30)[-–—)*.\s]{0,4}$/i,
  /^[（(【]?(?:责任编辑|責任編輯|责编|编辑|編輯|来源|來源|摄影|攝影|图源|圖源|校对|校對|原标题|延伸阅读|相关新闻)\s?[:：]|^[（(【]完[）)】]$/u,
];

/** Words that count people, months and the like are in the files that read them; these are shared. */
export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Days that are kept, with the first and last month that they may lie in: Easter is a Sunday of March or April, Thanksgiving
 * a day of October in Canada and of November in the United States, and a feast of a lunar calendar may lie in any month.
 */
export const FEASTS: Readonly<Record<string, readonly [number, number] | 'any'>> = {
  christmas: [12, 12],
  diwali: [10, 11],
  easter: [3, 4],
  halloween: [10, 10],
  hanukkah: [11, 12],
  passover: [3, 4],
  pentecost: [5, 6],
  ramadan: 'any',
  thanksgiving: [10, 11],
};

export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Heads of the names of streets and the like. */
export const STREET_WORDS: ReadonlySet<string> = new Set(
  'lane street road avenue alley close hill wharf quay gate yard cross green boulevard'.split(' '),
);

/** Verbs of going up and down, as part of a pattern. */
export const RISES = String.raw`up|rises?|rose|risen|rising|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|gr[eo]ws?|grown|growing|add(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|increas(?:es?|ed|ing)|advanc(?:es?|ed|ing)`;
export const FALLS = String.raw`down|falls?|fell|fallen|falling|los(?:es?|t|ing)|shed(?:s|ding)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|slid(?:es?|ing)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|tumbl(?:es?|ed|ing)|s[ai]nks?|shr[aiu]nk(?:s|ing)?|plung(?:es?|ed|ing)|slump(?:s|ed|ing)?`;
