// Agencies, broadcasters, papers and journals that pass on what others say. A name that is a common word, too ("Time", "Nature",
// "New Yorker"), is left out. Chosen by us from general knowledge, so that who only passes words on is
// not taken for who said them; it need not be complete.
const NAMES = `
abc news,afp,aftenposten,aftonbladet,agence france-presse,al ahram,al arabiya,al jazeera,al-ahram,
algemeen dagblad,anadolu,ansa,ap,asahi shimbun,asharq al-awsat,associated press,axios,balkan insight,
bangkok post,barron's,bbc,beijing news,belfast telegraph,bellingcat,belta,berliner zeitung,berlingske,bfmtv,
bild am sonntag,bild-zeitung,bloomberg,bloomberg news,boston globe,british medical journal,buzzfeed news,caixin,
canadian press,cbc news,cbs news,cctv,cgtn,channel 4 news,channel newsasia,chicago tribune,china daily,
chosun ilbo,clarín,cnbc,cnn,corriere della sera,ctv news,cumhuriyet,cyprus mail,dagens nyheter,
dagens næringsliv,daily beast,daily express,daily mail,daily mirror,daily nation,daily telegraph,daily trust,
de standaard,de telegraaf,de volkskrant,deccan herald,der spiegel,der standard,deutsche presse-agentur,
deutsche welle,dhaka tribune,die presse,die welt,die zeit,diário de notícias,dong-a ilbo,dpa,efe,el mercurio,
el mundo,el pais,el país,el periódico,el tiempo,el universal,enca,estadão,euractiv,euronews,
express tribune,expressen,expresso,fars news,financial times,focus online,folha de s.paulo,folha de são paulo,
fox news,franceinfo,frankfurter allgemeine,frankfurter rundschau,gazeta wyborcza,geo news,global times,
globe and mail,granma,gulf news,haaretz,handelsblatt,helsingin sanomat,hindustan times,hospodářské noviny,
houston chronicle,huffpost,hurriyet,hürriyet,ians,il messaggero,il sole 24 ore,indian express,interfax,
irish examiner,irish independent,irish times,irna,israel hayom,itv news,izvestia,jakarta post,japan times,
jerusalem post,jiji press,joongang ilbo,jyllands-posten,kathimerini,kathmandu post,kcna,khaama press,
khaleej times,kommersant,kompas,komsomolskaya pravda,korea herald,korea times,kronen zeitung,kyiv independent,
kyiv post,kyodo,la jornada,la libre belgique,la nación,la repubblica,la stampa,la tribune,la vanguardia,
le figaro,le monde,le parisien,le soir,le temps,les echos,les échos,liberation,libération,lloyd's list,
los angeles times,lusa,maariv,mail & guardian,mainichi shimbun,marketwatch,mediapart,meduza,miami herald,
milliyet,mladá fronta,morgunblaðið,msnbc,naftemporiki,national post,nbc news,ndtv,neue zürcher zeitung,
new england journal of medicine,new york post,new york times,new zealand herald,news24,newsweek,nhk,nikkei,
nikkei asia,novaya gazeta,npr,nrc handelsblad,nrk,népszava,o estado de s. paulo,o globo,ouest-france,pa media,
pa news,pbs newshour,people's daily,philippine daily inquirer,politico,politiken,polskie radio,premium times,
prensa latina,press association,press trust of india,press tv,propublica,pti,radio free asia,radio free europe,
radio new zealand,rappler,reuters,ria novosti,ritzau,rossiyskaya gazeta,rte news,rté,rzeczpospolita,rúv,sabc,
san francisco chronicle,sankei shimbun,saudi gazette,scientific american,sixth tone,sky news,sky news australia,
sky sports,south china morning post,southern weekly,spiegel online,straits times,sueddeutsche zeitung,
sunday times,svenska dagbladet,sveriges radio,swissinfo,sydney morning herald,süddeutsche zeitung,ta nea,
tages-anzeiger,tagesschau,tagesspiegel,taipei times,talksport,tanjug,tasnim,tass,techcrunch,the atlantic,
the east african,the economist,the guardian,the intercept,the lancet,the scotsman,the times,the verge,
times of india,times of israel,toronto star,tuoi tre,ukrainska pravda,ukrinform,unian,upi,usa today,
vanguard news,vanity fair,vedomosti,verdens gang,vietnam news,voice of america,wall street journal,
washington post,xinhua,xinhua news agency,yedioth ahronoth,yle,yomiuri shimbun,yonhap,zdf`;

/**
 * Names of media in lower case, to be looked for as whole words; a longer name stands before one that it holds, as "xinhua news agency"
 * holds "xinhua".
 */
export const MEDIA_NAMES: readonly string[] = NAMES.trim()
  .split(/,\n?/u)
  .sort((a, b) => b.length - a.length);
