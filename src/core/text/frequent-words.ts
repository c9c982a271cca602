// The most frequent words of English books, the most frequent first: by their counts in Google Books (data set of 2012,
// CC BY 3.0), as added up and published by Peter Norvig in 2012; single letters that are no words are left out.

export const FREQUENT_WORDS = `
the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they
you were their one all we can her has there been if more when will would who so no she other its may these what them
than some him time into only do such my new about out also two any up first could our then most see me should after
said your very between made many over like those did now even well where must people through how same work being
because man life before each much under years way great state both use upon own used however us part good world make
three while long day without just men general during another little found here system does de down number case
against might still back right know place every government too high old different states take year power since given
god never social order water thus form within small shall public large law come less children war point called
american again often go few among important end get house second though present example himself women last say left
fact off set per yet hand came development thought always far country york school information group following think
others political human history united give family find need figure possible although rather later university once
course until several national whole chapter early four home means things process nature above therefore having
certain control data name act change value body study et table become whether city book taken side times away known
period best line am court john days put young seen common person either let why land head business company church
words effect society around better nothing took white itself something light question almost went interest mind next
least level themselves economic child death service view action five ii press father further love research area true
education self age necessary subject want cases ever going problem free done making party king together century
section using position type result help individual already matter full half various sense look based whose english
south total class became perhaps london policy members al local enough particular rate air along mother knowledge
face word kind open terms able money experience conditions support la problems real black language results room
force held low according usually north show night told short field reason asked quite nor health special thing
analysis eyes especially lord woman major similar care theory brought whom office art production sometimes third
shown british due international began single natural got account cause community saw heart soon changes studies
groups method evidence seems greater required trade foreign west clear model near students probably french gave
including read england material term past report considered future higher structure fig available working felt tell
amount really function keep indeed growth market non increase personal cost mean surface knew idea lower note
program treatment six food close systems blood population central character president energy property living provide
specific science return practice hands role countries management toward son says generally influence purpose america
received strong call services rights current believe effects letter looked story forms seemed ground main paper
works areas modern provided moment written situation turn feet plan parts values movement private late size union
described east test difficult feel river poor attention books town space price turned rule percent activity across
play building anything physical capital hard makes sea cent approach pressure finally military middle sir longer
spirit continued basis army red alone simple below series source increased sent particularly earth months department
heard questions likely lost complete behind taking wife lines object hours twenty established committee related
range truth income instead beyond rest developed outside organization religious board live design needs persons
except authority patient respect latter sure culture relationship ten methods followed william condition points
addition direct seem industry college friends beginning hundred manner front original patients appear include shows
ways activities relations writing council disease standard fire german france degree towards produced leave
understand cells average march carried length difference simply normal vol quality street run answer morning loss
doing stage pay today decision labor page published workers bank top wanted journal passed door importance western
tax involved solution hope voice reading obtained bring peace needed placed chief species added europe looking
factors laws behavior die response led association performance road issue consider equal learning india training
forces cut earlier basic member friend lead appears types schools music james temperature christian volume kept
review significant former meaning associated wrote center direction everything job understanding region big hold
opinion text june date application author cell distribution fall becomes washington limited indian presence sound
iii meeting clearly expected federal nearly ed extent parents yes ideas medical observed actually final george miles
elements list project product throughout christ discussion applied rules produce religion deep operation issues else
mass coming determined european events security oil fine distance move effective paid nation step gives success
literature products neither resources follow cross ask levels immediately certainly principle moral july formed
reached faith deal recent legal administration comes materials potential presented congress civil directly meet met
principles expression myself born wide post justice strength relation statement financial dead larger cultural
historical existence built weight reference feeling round reported risk appeared included scale individuals supply
million differences write doubt hour industrial april primary base letters interests numbers seven places wall
complex entire try article county costs thinking record flow follows sun attempt bad instance commission easily unit
died green charles week demand acid environment proper takes positive talk active image plant freedom library dark
key mentioned co speak allowed whatever concerned measure lives merely fear paris independent heat circumstances
thomas giving master tried china eye upper gone actual cold frequently eight ability unless regard henry status hear
thousand minutes parties stock student rise arms factor charge easy created stand started content share picture
herself agreement remember constant none popular appropriate style start goods considerable ready occur notes
forward rates returned defined construction minister useful remain nations island stood choice district speech
economy jesus moved powers paul desire division bill germany highly task staff additional progress site reasons
serious re gold boy brother remained january sort relative pass previous pain separate planning lay exchange der
processes robert critical animals ancient functions october august sufficient discussed marriage remains programs
introduction effort memory girl sources internal soul news bed le des brown caused chinese lack husband september
lived learn command politics december duty teacher daily technology essential allow box iron failure decided concept
noted names getting pattern ago phase teachers otherwise variety determine hence blue prepared figures contact lot
continue measures heavy labour companies suggested southern subjects features communication fully officers wish
opportunity computer exercise police create reality add worked learned inside description teaching summer gas car
scientific title soil claim objects village trying traditional protection entirely employed soviet fixed lady
provides efforts capacity completely expressed majority iv principal purposes mental access saying raised reduced
families changed compared practical successful interesting code causes increasing plants impossible growing facts
develop color begin someone event somewhat month offered notice revolution philosophy leading showed ones affairs
beautiful relatively covered employment offer november operations wrong negative examples require acts attack tree
address institutions aid africa david proposed hall motion receive till carry connection female serve weeks stone
quickly constitution formation evening race animal procedure collection annual royal secretary rich en male
professional greatest context trust units trees mary appearance firm balance britain spring stop reaction
characteristics leaders sample classes foot battle contract thirty accepted japanese matters resistance hair
believed drawn reports standing equipment california wood floor married argument file mark smith miss hill opened
daughter despite properties conference oh glass advantage external prevent goes output judge houses stated
represented investment enemy papers japan piece credit commercial northern square reach actions contains meant
hospital conflict native visit february existing designed judgment fell sex entered film initial records official
african holy requires enter explain happened introduced worth sat roman concerning educational treated officer
element prices fair skin aspects conduct cover ordinary ship forth double contrast responsibility moving avoid
technical mouth running exist network impact responsible rose arrived portion occurs requirements intended machine
search steps views leaves understood served san spent definition powerful governor game scene filled brain chance
shape origin spiritual numerous happy obtain window cities closed fish stress setting standards ibid professor
sexual eastern older smaller consideration trial speaking models winter correct hot boys stay removed plans perfect
sales leaving accept fields usual prior captain suddenly apply domestic tradition frequency marked horse speed
benefit concern wind index difficulty birth moreover passage ought relationships laid uses corporation organizations
transfer selected regular agreed named error fourth maximum conclusion joint dry bodies sign divine richard lake
focus bear institute techniques chicago regarded referred survey centre peter recently examination chemical whereas
orders jewish suppose ill nevertheless girls hardly decisions everyone highest queen forced urban bound tests
exactly performed equation details patterns troops possibility includes absence feelings indicated rock represent
proved kinds kingdom bottom policies largely apparently structures maintain greek coast interpretation attitude
canada station van equally opposite divided prince evil plate adopted gain comparison edition developing bit
agricultural spread explained path immediate message net check connected walls russian pure break holding ratio
environmental claims send suggest containing sides secondary reader occurred sight stories americans anyone media
belief benefits concentration dear opening indicate nine generation affected team save farm discovered forest doctor
recognized advanced assembly assumed occasion interested danger mere broad indians insurance broken identity
pleasure spanish agent yourself courts aware played failed medium youth director extended empire derived clinical
supposed pages literary killed proportion safety arm writer alternative sleep items struggle und obvious fresh knows
fit showing anti articles drug sum drive finding rome previously carefully selection assistance expect employees
leader parliament cambridge park accounts trouble slowly valley fast typical rural appointed election supreme
closely estate variable citizens oxford characteristic formal besides metal pointed foundation guide mode steel
express agency sold contained skills doctrine wild les vision opposition slightly secret lies silver democratic
straight banks increases choose fundamental sought beauty directed location spoke sister heaven thoughts reform
grand apart detail contain assume prove fight soldiers edge career strategy supported consciousness creation
catholic severe background suggests walk boston movements describe bar fifty latin mountain establish composition
garden grant violence quantity russia camp strange famous intellectual du provisions studied regions extremely
measured changing poetry apparent rapidly greatly excellent components brief solid becoming reduce sections false
identified absolute ordered dependent chosen evaluation seeing declared writers experiences jews funds mission
drawing significance mexico difficulties leadership experimental ourselves procedures intelligence passing practices
advance technique operating universal authorities executive references ran relief regarding possibly thou confidence
reduction appeal draw regional minimum assessment multiple familiar independence defense seek combination capable
contrary el combined pieces variables organized duties explanation republic superior italy sale consists un twelve
forty contemporary wealth necessarily depends please medicine limits build ideal wave mine parallel characters
reasonable subsequent objective located symptoms treaty height experiments lands tissue convention mm signs fellow
resolution version pre rapid crime lie inner eventually stopped competition psychology waiting talking therapy soft
corresponding signal limit replied calls taught goal grow payment ends engaged completed joseph minute copy affect
distinct campaign protein plane applications represents buildings sector slow agents walked demands edward column
sentence necessity images von novel substance consequence louis adult printed consequences psychological experiment
vi approximately block store statements layer yellow observations season israel personality plain desired arts maybe
keeping permanent welfare territory mainly museum buy narrow cast watch answered communities crisis providing tend
authors feature scheme recorded positions agriculture count cash bishop profit projects possession perspective
distinction resulting thy safe primarily naturally touch aspect sitting carrying settlement recognition branch grace
institution milk johnson unable joined shot officials controlled audience proof liberty extreme pretty granted bone
issued agree dollars establishment transport salt crown circle spain maintained extensive remaining warm relevant
mountains damage hearing gradually temple determination representation publication achieved helped observation
repeated attempts radio wait refused windows leads looks summary vast evident emphasis train input baby partly
detailed minor ice travel thin motor improvement unknown eat periods depth grew poet escape client caught cm
experienced user sequence ministry valuable nuclear port willing percentage strongly document band conversation
ships emperor exists tendency sons finished advice overall wants secure cancer instrument request mixed sit
situations afterwards perform academic estimated preparation virginia consequently begins cycle attached global
widely instruction proceedings provision manager italian commonly purchase sets sites mr investigation dog bridge
properly circuit component select composed obviously sin interaction ages respectively curve density criticism map
careful settled concepts criminal electric knowing turning angle largest goals heads weak load debt distinguished
club protect plus identify corner engineering facilities dream vote fairly industries documents web adequate fund
evolution tone processing asia entry expansion birds happen emotional entitled frame duke efficiency opportunities
dangerous achieve acting grown representative inches governments equivalent vessels sugar song collected similarly
discuss commerce bay testing islands bright administrative horses flat coal indicates acquired unity firms conducted
legislation liquid muscle mention owner truly couple que playing editor shared participation continuous loved taxes
flowers yield spot unique release stages starting interview stream irish suitable ireland markets rare improve boat
notion television chair tools weather remove hotel liberal centuries democracy lose stands consumption maintenance
thick occupied michael contents fluid tube display regulations opposed realized permission seat prayer refer promise
visual colonial pictures fifth fruit remarkable dinner elsewhere root won journey silence bearing raise quiet st
virtue probability martin suffering twice extension star mechanical mid ring taste occasionally committed
substantial allows housing theoretical parent mechanism regulation thousands wisdom join ball worse drugs chain
degrees los improved instances calculated injury target sell responses founded exception neck zone visible
accompanied concerns dealing rising agencies arrangement readily admitted plays clean towns argued recognize drop
theories pair quarter spite solutions sharp quoted poem churches concrete afternoon essentially contribution
producing involves ad examined wonder consistent variation challenge bible waters revealed attitudes shift
nineteenth streets informed structural elected zero sciences exposed item laboratory province atmosphere di revenue
session waste fort fat fashion approaches illustrated personnel ahead sky communist frequent originally vice
societies prime fighting wise thereby device charged poverty wine readers grounds representatives household
transition behaviour software pacific diseases carbon amounts grade channel jobs mail core creating offers sec frank
oxygen claimed tables discovery perfectly branches cotton op colonel aside joy suffered sand sweet categories
farmers victory wages drink younger minds decide destruction ensure whenever increasingly beneath impression
constitutional colour reactions corporate fifteen begun rain wilson texas extra arguments organic gray driven noise
instructions sacred velocity afraid satisfaction translation imagine destroyed guard strategies estimate classical
onto statistics enterprise depression instruments languages favor meetings calling surely unlike quick sunday nerve
sub conscious brothers framework strike rooms narrative managed skill ocean tells huge ended depend logic enjoy
assets examine findings expense teeth budget painting manufacturing separated directions furthermore advantages
finds empty route thank category appendix intensity chamber artist lying measurement assigned constantly drew struck
assumption mostly delivered debate clothes acute recommended smile armed induced snow moon host legs inch rocks
qualities pope rank imagination conception normally interior vertical remembered concluded permitted rarely decline
seeking uniform fail excess flight philadelphia engine permit via telephone gained demonstrated dance jones exposure
sounds pounds diagnosis era succeeded deeply elizabeth defence bringing sudden hit telling employee falls
specifically screen diameter gift australia separation traffic senate signed presents broke bond objectives
alexander league theatre storage sheet namely supplies devoted formula intention arranged jack chapters charges
egypt specified happiness noble attempted fill preceding efficient satisfied precisely vessel forget dress
discipline teach ex spend infection answers errors linear witness distributed considering phone reflected particles
prison aim significantly marketing functional card print bird lee scope replaced slave accordingly mutual putting
border defendant worship involving link walking receiving economics closer stars pulled newspaper criteria stable
inhabitants mixture expenses slight consumer alcohol samples copper compare tasks unto anxiety berlin golden returns
sick se perception beings resource define finance reflect sufficiently vii identification asking ray spoken grain
peculiar universe gender sensitive honor suit thee arise magazine noticed distant radical describes observe
christianity hills wage classification exact kill holds owned vary axis continues row accurate tool revolutionary
reply gets addressed adults bread waves planned alive constructed opinions recovery theme absolutely cited listen
determining parameters turns considerations beside partial shop del worker railway bought glory canadian saint
cooperation architecture ultimately consent vital altogether roots coffee poems nervous ear abstract conclusions
phenomena reserve collective ministers ml imperial breath hypothesis intervention grass silent relating arrival
attended thanks logical refers punishment trip devices climate outer biological definite stability wished
equilibrium decrease oral amendment depending fuel writings wonderful dominant tom jurisdiction lips ye ultimate
boundary threat membrane tears meat communications isolated cf implications realize dropped cup bonds homes visited
offices variations magnetic slaves marks watched transportation sees christians unfortunately integration majesty
listed happens faced preferred faces typically track cattle dutch favour enemies fate conventional illness abuse
williams delivery striking gods accomplished seriously eds enable identical surprise profits clay phenomenon
temporary acceptance electron bureau wire managers statistical custom shore shares radiation bell edited
transformation prepare option promised arrangements likewise faculty creative mg tea removal prominent falling gross
childhood unusual rice easier steam dynamic gun shoulder chairman existed il fingers dramatic ca effectively random
scarcely compensation violent belong hell programme negro delay chronic hoped priest discourse dimensions regime
equations gentleman partner rational binding tension ethnic operate gospel pride treat contributions musical
payments diet forming influenced phrase texts grave admit enjoyed win shaped proceed entrance matrix abroad
perceived produces everywhere cutting si mile wear occupation measurements passion involve execution cloth hole
approved domain characterized palace desirable publications supplied resulted customer courses strain customers
remarks crowd honour tongue darkness files sake controls extraordinary differ imposed handle publishing users glad
voltage fallen nursing electronic ma slavery trained raw discharge suffer senior writes kitchen loan arthur
electrical confusion membership conservative runs pleased physician surrounding nice wholly ann possessed modified
roles uncle millions outcome extend practically seed ohio corn reaching counter discover proposal watching paragraph
selling peoples convinced comments colonies adding muscles linked gate incident roads options estimates legislative
chest comprehensive losses scotland continuing implementation underlying clause francisco smooth commander
advertising talked saved score encouraged murder railroad considerably sacrifice reflection demanded generated
weapons mechanisms scholars thrown minority declaration presentation accounting hidden owners possess probable
customs announced carolina copyright eating navy brings worthy cried masses transmission dna statute pro flesh
accordance colony rendered gathered feed friendly export viewed beliefs blind anger philip translated enormous
philosophical healthy constitute socialist pennsylvania scott essay driving tall rejected peak liability castle
assistant primitive factory fortune republican strategic horizontal breast burning recall fault achievement
commitment viii accident terrible academy courage internet machinery canal judicial participants cognitive denied
testimony subsequently conversion pupils thoroughly click mill promote profession varied burden districts habits
eternal kings moments developments formerly civilization remote quantities disorders rough habit plot machines
limitations schedule servants sorry attend contribute involvement spirits inquiry survival fed reputation lewis
shock attacks associations symbol duration attorney massachusetts dust villages catch francis par ownership infant
forgotten don comparative comment gene cabinet fly unions pleasant painted string raising disorder artists moves
speaker friendship possibilities liver moderate comfort offering plates resolved surgery printing protected
confirmed cry verse contracts games awareness lincoln prisoners judges stones cultures beach circulation worst
chiefly afford satisfactory preserved jackson correspondence taylor earl curious entering cars encourage reign films
residence successfully samuel shell decade released songs valid humanity cool appointment doors trace virtually
fiction occasions complicated representing hundreds respond passes steady sixty nose abandoned liked employer pick
wishes roof surprised guilty eggs shortly organizational surrounded contributed confined allowing racial
expectations centers substances smiled volumes wet overcome beam wing intense fought picked progressive fever nurse
amongst lateral guns walter returning newspapers earliest obliged transferred sphere boundaries throw rent approval
hearts stores rivers molecular hurt adjustment desert alliance seldom bones correlation miller accuracy serving
drama mothers breaking busy columbia naval nobody wars genius totally expenditure decades currently corps servant
storm expensive mistake genetic marine ears destroy influences discrimination drinking elections soldier requirement
match hath beat varying leg arab woods hydrogen dreams crop atlantic compounds columns scientists ladies cook
mexican transactions purely owing thinks interval anxious scores emergency behalf lieutenant organs restricted smoke
fleet hopes med plaintiff est everybody equality departments cit hero diagram manual headed wheat crossed dogs jean
argue syndrome integrated loose deposits traditions billion competitive clients absorption mankind artificial
stronger newly invited distinguish legislature guess trans aircraft dose cat honest whilst copies theology networks
versus organ secured belonging tons vehicle applicable serves hat shadow divisions essence helpful gap heavily
directors register compound provinces praise evidently mining sheep orientation reducing cards conviction reserved
sentences suggestion educated assist eighteenth clothing meanwhile jury twentieth wounded empirical angry sodium
topic feels lesson temperatures mount covering dying pushed usa supporting harvard tested implies crops landscape
ease tribes trend molecules stomach shut thereof finger critics citizen utility germans expert acted monthly tower
demonstrate davis pull welcome buried inferior surfaces fathers threatened obligation exhibit loans blow discussions
conscience guidance expressions tends reasoning database acceptable reveal pipe ch anterior trading spectrum
attractive blocks moscow retained aged quarters institutional ethical simultaneously somewhere daniel laughed
farther productivity excessive testament stations paying briefly magnitude dressed lights crucial infinite helps
establishing listening illinois speaks fishing jerusalem sixth securities elementary handling oriented ms shoulders
causing precise expedition den synthesis attacked pale arch da defeat lists initially dated grey flying flower
scenes chap facing dependence essays emotions males helping consisting victim server adapted currency dispute lawyer
somehow stored genuine shakespeare acres proud asian comfortable con designs rear hung negotiations shook purchased
split christmas assured applies layers ethics freely acids sympathy thickness symbols preliminary maintaining
assumptions pour apparatus assuming feeding width wooden diversity repeat concentrated wound universities recording
kids reverse counsel populations michigan accused tiny handed harry lowest connections mirror intermediate
effectiveness undoubtedly dollar focused chart candidate leaf exports bull strictly coat succession scattered chose
trends submitted min plastic situated wheel drove equity attributed generations orange interactions exercises
gentlemen faithful interpreted preserve absent vols insisted corporations mathematical neutral pressed weakness
unemployment colors warning id tail touched sports flows missing preparing liable productive tired adam acquisition
departure justified lawrence draft regularly farmer inspired earnings respective dignity singing arc roll convenient
curriculum proteins dozen priests passages meal colleagues saving occurrence deeper routine profile spending wider
intervals aids displayed harm pray sole prefer cape systematic ion municipal sad partners render wearing masters
attributes ward pool waited curves converted ll yards deny illustration tv posterior plasma avenue interface tied ph
ah creek adams brilliant pregnancy voices enterprises threw fun tale measuring instant manage stephen conclude
voluntary colored solve females affection terminal fee alike disappeared physics organisation executed surprising
approached panel victims restrictions sharing eleven obligations mathematics harmony proposition dealt florida
transaction links ride regardless sword hunting allen classroom applying thesis proceeded throne studying
participate gay candidates residents repair particle cap channels migration provincial magic desk conservation
altered firmly excited modes treasury affair pocket stayed verbal capture profound circular validity outline souls
guy messages format gifts desires satisfy ix inevitable dr emerged bag coefficient exclusive doctors suggestions
mood agreements captured marry introduce salvation dc intelligent portrait bills sam button stick differential
sustained import invasion strict angeles partnership patent paint frontier log preference belongs clark bus
enthusiasm fewer exclusively seeds concentrations sovereign signals virus specimens australian rays lessons calm
technological yours inclined arrive players crystal parish driver dimension tip bitter savings tender temporal
muslim video privilege charter massive promotion arose worn responsibilities qualified adopt illustrate weekly
prevented camera foods bent engage ending vain conflicts manufacture folk mystery operated celebrated emotion
seconds chemistry romantic prevention manuscript allies dates margin qui bush morality replace urged avoided anyway
occasional inter tissues graduate controversy inventory illustrations joe bulk greece admission sending relate
mineral mercy polish anne forever calcium ft consisted commissioner improvements fame varies arises santa plenty
thermal respects medieval slope refuse risks complexity innocent protestant continent gentle describing maria soc
ignorance trials encountered conceived closing tobacco crew sisters adoption fraction korea wore reward protest
choices na employers pulse proposals artistic compelled widespread merchant operator expanded researchers classic
topics analyses wherever marginal consist wives defend inspection enabled requiring adjacent ritual pressures bare
simon poland digital furniture nitrogen atoms partially engineers wings ne egg reporting devil sensitivity ford
blacks merchants mounted monitoring finish incorporated quietly dans tape survive libraries senses das spatial ben
registered yard breakfast clerk disposition revised sing gravity margaret maps anywhere jane segment bath circles
painful humans tract fruits personally pound mortality consumers explains courtesy laugh au obtaining headquarters
filter publishers monetary actors boats clouds tour poets experts intent blessed tomorrow extending regards forests
employ metals decreased coverage gulf atomic worry mines bears restored imports cloud excitement roosevelt midst
furnished dialogue fees apartment interference stem phases opera throat tended push arising portions census succeed
gains covers merit trail deemed indirect reliable retain engineer losing investigations array inflation uncertainty
seized belonged settle colleges pan realm favorite andrew lords platform player revelation shoes rubber fears
acquire neighborhood fragments symbolic wales designated saturday prescribed electricity daughters proceeds optical
stuff immense aunt bottle seventh affecting austria organisms russell presumably indicating jim vector valve
anderson bore yesterday loop priority computers placing prospect beds retired recommendations absorbed vietnam
georgia believes passive ideology bibliography favorable delight pairs natives construct visitors isolation wondered
frederick bacteria boards im divorce hamilton acknowledged loud dynamics varieties delicate guidelines mix remarked
parameter allied faster holes indication origins powder committees linguistic precious lifted stimulus serum solar
calculation facility banking retirement chapel ha notwithstanding controlling franklin encounter jersey relatives
legitimate authorized dominated inherent arrest odd eighteen crossing transformed bands adds petition napoleon flag
recovered howard justify fox disk occurring pen reveals seventy km outstanding attracted puts automatic mayor
prosperity taxation insight explicit descriptions memories reaches creates remainder cable constituted whites res
max comparable inadequate uk advances chem solely unlikely creature terror hostile gardens motives albert nodded
resident ranks transmitted burned integrity ceased witnesses pronounced alleged pole basin ff physicians classified
tribe enforcement lunch behavioral followers intimate deliver guilt rs continually resist venture incidence confused
heating collect definitions aims constraints diverse commons reflects foundations gently companion ignored schemes
fatal mills diffusion implied performing latest visits lesions ruling elderly creatures moses pollution gathering
elaborate angles crimes quarterly undertaken programming mississippi turkey gallery bases eq clergy killing
referring scales douglas specimen excluded receives fourteen restoration votes divide holland reasonably compromise
silk developmental loving glance attachment dedicated reforms exceptions attained generate ties pursuit fired une
deposit uncertain detection appeals highway dried tho semi photo menu peasants surplus nucleus usage spaces prisoner
successive remedy manufacturers cord myth titles theological substitute hate moore buying administered solving
senator stroke salary farms hospitals cd fiscal literally pace autumn bulletin cure proceeding tight xi aimed
stepped regiment supervision tumor carrier historic automatically theater unconscious breathing prophet photographs
guarantee completion artery fancy sur hitler es exercised borne ruled starts edges asks sci remark pupil hide alter
initiative calculations pilot cultivation arrested lesser mild tank lectures settings approaching continental
commonwealth award stranger surgical timber assignment improving defects tragedy generous complaint ceremony sixteen
rely evaluate dimensional lecture investments voyage suspected marshall mrs grants cooperative configuration fails
damages wells bars attempting hebrew exceed bow gates fitted comparatively egyptian outcomes healing functioning
conquest submit lovely emphasized genes sorts territories subjected declined kennedy nearby observer requested
arbitrary hunt switch springs objection scripture infants feedback entity privileges guests roughly blame governing
supports peasant urine collections fur tales madame seal constitutes reconstruction distress triumph ions giant th
quantitative foster adjusted seated mad cream appreciation definitely parliamentary challenges communicate charity
loyalty presently brazil rotation pursued separately yields default carries retreat escaped impulse missionary
pursue lift burst proc sleeping substantially interviews neglect flood motivation lane lawyers hanging motive
correctly nerves upward assembled clock feared associates deck sooner explore ing wisconsin mighty neglected themes
seats reprinted islam grows shorter availability armies beer movie farming anglo knife mature argues technologies
somebody recalled sampling preface dancing badly ridge alternatives preservation defeated liberation rigid surrender
archives manners mobile criterion hitherto associate deficiency lens reception publisher pointing novels ct
rebellion excuse li grammar abundant manifest earned appreciate hi deputy historian commands commanded organism
informal lover certificate imagined bob pakistan aristotle detected jefferson everyday keeps invention politicians
sociology belt bias perfection gordon dad sentiment riding protocol specialized lung races responded photograph
suspended suicide voting renal lots rises visiting checked impressed capitalism registration managing demonstration
sheets baltimore static behaviors prize pitch immigration capitalist listened variance wright justification perceive
handsome singular tie immigrants acknowledge subjective federation bold socialism filed landed sessions contacts
filling unnecessary stimulation eager dawn princess presidential streams pine electrons producers pa physiological
kg combat princeton inspiration butter geographical nearest flexible knees netherlands meanings expenditures landing
wedding sizes package angel historians dean perspectives suspect marx recover smell abraham cents governmental
thompson sweden soils paintings accurately thereafter sport zealand boxes rod online verb modification locations
assess aggressive lakes bishops advised balanced aggregate preparations sensation romans combine wash rat talent
erected attribute grief premises benjamin pulmonary missouri sins seventeenth enters winds grades integral addresses
inevitably predicted condemned prayers junior elevated flame suspicion styles injuries peaceful competent pump
disposal reproduction illustrates morgan admiral promises matthew innovation deals lacking illegal wanting
distinctive calculate mercury enzyme combinations disposed thrust rolled brand governed dictionary proportions
centres finite fibers actor irregular carriage rolling vehicles tubes extends extract aesthetic cylinder replacement
subtle restaurant unfortunate eliminate termed saints virgin edinburgh sarah devotion okay accustomed biology
affects shame pp eighth label jacob prolonged sketch segments declare plains resort secular abilities violation
hierarchy rush potentially repeatedly statutes leather battery counties restore vienna threshold initiated em brave
commissioners lease algorithm sovereignty autonomy mouse node disaster simplicity slip skilled cousin corruption
reserves tropical cardinal estates injection ideological horizon norman naked prejudice suggesting elevation
grateful loaded whereby walker professionals businesses cardiac artillery alfred shelter occupational infantry brick
tide cultivated examining certainty metropolitan shapes ambassador accomplish accumulation operative permits injured
truck chiefs diary explicitly cheap las craft`;
