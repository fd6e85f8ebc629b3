/** Common given names that a lexicon may lack, in American and British pronunciation, in Kokoro's alphabet. */
import type { Accent } from '../english/numerals.ts';

const women = `
  Abbie ˈæbi ˈabi, Abby ˈæbi ˈabi, Adele ədˈɛl ədˈɛl, Agatha ˈæɡəθə ˈaɡəθə, Agnes ˈæɡnəs ˈaɡnɪs
  Amanda əmˈændə əmˈandə, Amelia əmˈiljə əmˈiːlɪə, Andrea ˈændɹiə ˈandɹɪə, Angela ˈænʤələ ˈanʤələ, Ann ˈæn ˈan
  Ashley ˈæʃli ˈaʃli, Aubrey ˈɔbɹi ˈɔːbɹi, Audrey ˈɔdɹi ˈɔːdɹi, Ava ˈAvə ˈAvə, Avery ˈAvəɹi ˈAvəɹi
  Beatrix bˈiətɹɪks bˈɪətɹɪks, Betty bˈɛɾi bˈɛti, Bianca biˈæŋkə biˈaŋkə, Cara kˈɛɹə kˈɑːɹə, Carla kˈɑɹlə kˈɑːlə
  Carmen kˈɑɹmən kˈɑːmɛn, Carolyn kˈɛɹəlɪn kˈaɹəlɪn, Carrie kˈɛɹi kˈaɹi, Catherine kˈæθɹɪn kˈaθɹɪn
  Cecilia səsˈiljə sɪsˈiːlɪə, Cecily sˈɛsəli sˈɛsɪli, Celeste səlˈɛst sɪlˈɛst, Cheryl ʃˈɛɹəl ʃˈɛɹəl
  Chloe klˈOi klˈQi, Christine kɹɪstˈin kɹˈɪstiːn, Clara klˈɛɹə klˈɑːɹə, Cordelia kɔɹdˈiljə kɔːdˈiːlɪə
  Cynthia sˈɪnθiə sˈɪnθɪə, Danielle dænjˈɛl danjˈɛl, Darcy dˈɑɹsi dˈɑːsi, Debbie dˈɛbi dˈɛbi, Debra dˈɛbɹə dˈɛbɹə
  Denise dənˈis dənˈiːz, Diane dIˈæn dIˈan, Doris dˈɔɹɪs dˈɒɹɪs, Dorothy dˈɔɹəθi dˈɒɹəθi, Edie ˈidi ˈiːdi
  Edith ˈidɪθ ˈiːdɪθ, Eleanor ˈɛlənɔɹ ˈɛlənə, Elena əlˈAnə ɛlˈAnə, Eliza əlˈIzə ɪlˈIzə
  Elizabeth əlˈɪzəbəθ ɪlˈɪzəbəθ, Elsa ˈɛlsə ˈɛlsə, Elsie ˈɛlsi ˈɛlsi, Emily ˈɛmili ˈɛmili, Estelle əstˈɛl ɛstˈɛl
  Ethel ˈɛθəl ˈɛθəl, Eva ˈivə ˈiːvə, Evelyn ˈɛvəlɪn ˈiːvlɪn, Evie ˈivi ˈiːvi, Fiona fiˈOnə fiˈQnə
  Frances fɹˈænsɪs fɹˈɑːnsɪs, Francesca fɹænʧˈɛskə fɹanʧˈɛskə, Genevieve ʤˈɛnəvˌiv ʤˈɛnəvˌiːv
  Gertrude ɡˈɜɹtɹud ɡˈɜːtɹuːd, Gillian ʤˈɪliən ʤˈɪlɪən, Gina ʤˈinə ʤˈiːnə, Greta ɡɹˈɛɾə ɡɹˈɛtə
  Gwendolyn ɡwˈɛndəlɪn ɡwˈɛndəlɪn, Hannah hˈænə hˈanə, Harriet hˈɛɹiət hˈaɹɪət, Hattie hˈæɾi hˈati
  Heidi hˈIdi hˈIdi, Helga hˈɛlɡə hˈɛlɡə, Hilary hˈɪləɹi hˈɪləɹi, Hilda hˈɪldə hˈɪldə, Imogen ˈɪməʤən ˈɪməʤən
  Ingrid ˈɪŋɡɹɪd ˈɪŋɡɹɪd, Irene Iɹˈin Iɹˈiːn, Isabel ˈɪzəbˌɛl ˈɪzəbˌɛl, Isla ˈIlə ˈIlə, Isobel ˈɪzəbˌɛl ˈɪzəbˌɛl
  Izzy ˈɪzi ˈɪzi, Jacqueline ʤˈækəlɪn ʤˈakəliːn, Jamie ʤˈAmi ʤˈAmi, Janet ʤˈænət ʤˈanɪt, Janey ʤˈAni ʤˈAni
  Janice ʤˈænəs ʤˈanɪs, Jemima ʤəmˈImə ʤəmˈImə, Joan ʤˈOn ʤˈQn, Joanna ʤOˈænə ʤQˈanə, Jocelyn ʤˈɑsəlɪn ʤˈɒslɪn
  Jodie ʤˈOdi ʤˈQdi, Josie ʤˈOzi ʤˈQzi, Julie ʤˈuli ʤˈuːli, Katherine kˈæθɹɪn kˈaθɹɪn, Kathleen kæθlˈin kˈaθliːn
  Kathryn kˈæθɹɪn kˈaθɹɪn, Katie kˈAɾi kˈAti, Katy kˈAɾi kˈAti, Kayla kˈAlə kˈAlə, Kimberly kˈɪmbəɹli kˈɪmbəli
  Kira kˈɪɹə kˈɪəɹə, Kirsten kˈɜɹstən kˈɜːstən, Kirsty kˈɜɹsti kˈɜːsti, Lara lˈɑɹə lˈɑːɹə, Lauren lˈɔɹən lˈɒɹən
  Leah lˈiə lˈiːə, Lila lˈIlə lˈIlə, Lillian lˈɪliən lˈɪlɪən, Linda lˈɪndə lˈɪndə, Lizzie lˈɪzi lˈɪzi
  Lorna lˈɔɹnə lˈɔːnə, Lottie lˈɑɾi lˈɒti, Louisa luˈizə luːˈiːzə, Louise luˈiz luːˈiːz, Lucia lˈuʃə lˈuːsɪə
  Macy mˈAsi mˈAsi, Maddie mˈædi mˈadi, Maeve mˈAv mˈAv, Maggie mˈæɡi mˈaɡi, Maisie mˈAzi mˈAzi, Mandy mˈændi mˈandi
  Marcy mˈɑɹsi mˈɑːsi, Margaret mˈɑɹɡɹət mˈɑːɡɹɪt, Marie məɹˈi məɹˈiː, Marilyn mˈɛɹəlɪn mˈaɹɪlɪn
  Martha mˈɑɹθə mˈɑːθə, Megan mˈAɡən mˈɛɡən, Mia mˈiə mˈiːə, Michelle məʃˈɛl mɪʃˈɛl, Mindy mˈɪndi mˈɪndi
  Minnie mˈɪni mˈɪni, Miriam mˈɪɹiəm mˈɪɹɪəm, Moira mˈYɹə mˈYɹə, Muriel mjˈʊɹiəl mjˈʊəɹɪəl, Myra mˈIɹə mˈIəɹə
  Nadia nˈɑdiə nˈɑːdɪə, Naomi nAˈOmi nˈAəmi, Natalie nˈæɾəli nˈatəli, Natasha nətˈɑʃə nətˈaʃə
  Niamh nˈiv nˈiːv, Nicole nɪkˈOl nɪkˈQl, Nina nˈinə nˈiːnə, Olga ˈOlɡə ˈɒlɡə, Olivia əlˈɪviə əlˈɪvɪə
  Ophelia əfˈiljə əfˈiːlɪə, Paige pˈAʤ pˈAʤ, Pamela pˈæmələ pˈamələ, Patricia pətɹˈɪʃə pətɹˈɪʃə, Paula pˈɔlə pˈɔːlə
  Phyllis fˈɪlɪs fˈɪlɪs, Pippa pˈɪpə pˈɪpə, Rebecca ɹəbˈɛkə ɹɪbˈɛkə, Rita ɹˈiɾə ɹˈiːtə, Roberta ɹəbˈɜɹɾə ɹəbˈɜːtə
  Rosalie ɹˈOzəli ɹˈQzəli, Rosalind ɹˈɑzəlɪnd ɹˈɒzəlɪnd, Rosie ɹˈOzi ɹˈQzi, Roxanne ɹɑksˈæn ɹɒksˈan
  Sabrina səbɹˈinə səbɹˈiːnə, Sadie sˈAdi sˈAdi, Sara sˈɛɹə sˈɑːɹə, Saoirse sˈɪɹʃə sˈɪəʃə, Sasha sˈɑʃə sˈaʃə
  Scarlett skˈɑɹlət skˈɑːlɪt, Serena səɹˈinə səɹˈiːnə, Sheila ʃˈilə ʃˈiːlə, Shirley ʃˈɜɹli ʃˈɜːli
  Simone sɪmˈOn sɪmˈQn, Sinead ʃənˈAd ʃɪnˈAd, Siobhan ʃəvˈɔn ʃɪvˈɔːn, Sonia sˈOnjə sˈɒnjə, Sophia səfˈiə səfˈiːə
  Stacey stˈAsi stˈAsi, Stacy stˈAsi stˈAsi, Stephanie stˈɛfəni stˈɛfəni, Susie sˈuzi sˈuːzi, Suzanne suzˈæn suːzˈan
  Sylvia sˈɪlviə sˈɪlvɪə, Tabitha tˈæbɪθə tˈabɪθə, Tamara təmˈɛɹə təmˈɑːɹə, Tara tˈɛɹə tˈɑːɹə, Teresa təɹˈisə təɹˈiːzə
  Thea θˈiə θˈiːə, Thelma θˈɛlmə θˈɛlmə, Theresa təɹˈisə təɹˈiːzə, Toni tˈOni tˈQni, Trudy tɹˈudi tɹˈuːdi
  Ursula ˈɜɹsələ ˈɜːsjʊlə, Valerie vˈæləɹi vˈaləɹi, Vera vˈɪɹə vˈɪəɹə, Vicky vˈɪki vˈɪki, Vivian vˈɪviən vˈɪvɪən
  Wanda wˈɑndə wˈɒndə, Willa wˈɪlə wˈɪlə, Winnie wˈɪni wˈɪni, Yvonne ɪvˈɑn ɪvˈɒn, Zelda zˈɛldə zˈɛldə
  Zoe zˈOi zˈQi, Zoey zˈOi zˈQi`;

const men = `
  Aidan ˈAdən ˈAdən, Aiden ˈAdən ˈAdən, Alfie ˈælfi ˈalfi, Alistair ˈælɪstɛɹ ˈalɪstɛː, Allen ˈælən ˈalən
  Andre ˈɑndɹA ˈɒndɹA, Andy ˈændi ˈandi, Angus ˈæŋɡəs ˈaŋɡəs, Anthony ˈænθəni ˈantəni, Antonio æntˈOniO antˈQnɪQ
  Bennett bˈɛnət bˈɛnɪt, Boris bˈɔɹɪs bˈɒɹɪs, Brett bɹˈɛt bɹˈɛt, Brian bɹˈIən bɹˈIən, Brody bɹˈOdi bɹˈQdi
  Bruce bɹˈus bɹˈuːs, Bryan bɹˈIən bɹˈIən, Callum kˈæləm kˈaləm, Cary kˈɛɹi kˈɛːɹi, Casper kˈæspəɹ kˈaspə
  Cody kˈOdi kˈQdi, Colby kˈOlbi kˈQlbi, Connor kˈɑnəɹ kˈɒnə, Craig kɹˈAɡ kɹˈAɡ, Davis dˈAvɪs dˈAvɪs
  Declan dˈɛklən dˈɛklən, Derek dˈɛɹɪk dˈɛɹɪk, Diego diˈAɡO diˈAɡQ, Donald dˈɑnəld dˈɒnəld, Donnie dˈɑni dˈɒni
  Douglas dˈʌɡləs dˈʌɡləs, Duncan dˈʌŋkən dˈʌŋkən, Dylan dˈɪlən dˈɪlən, Eddie ˈɛdi ˈɛdi, Elias əlˈIəs ɪlˈIəs
  Emmett ˈɛmət ˈɛmɪt, Eric ˈɛɹɪk ˈɛɹɪk, Erik ˈɛɹɪk ˈɛɹɪk, Ethan ˈiθən ˈiːθən, Eugene juʤˈin juːʤˈiːn
  Evan ˈɛvən ˈɛvən, Ewan jˈuən jˈuːən, Felix fˈilɪks fˈiːlɪks, Fergus fˈɜɹɡəs fˈɜːɡəs, Finley fˈɪnli fˈɪnli
  Frankie fɹˈæŋki fɹˈaŋki, Gareth ɡˈɛɹəθ ɡˈaɹəθ, Gavin ɡˈævɪn ɡˈavɪn, Gerald ʤˈɛɹəld ʤˈɛɹəld, Gerry ʤˈɛɹi ʤˈɛɹi
  Giles ʤˈIlz ʤˈIlz, Grayson ɡɹˈAsᵊn ɡɹˈAsᵊn, Hamish hˈAmɪʃ hˈAmɪʃ, Harris hˈɛɹɪs hˈaɹɪs, Harvey hˈɑɹvi hˈɑːvi
  Hayden hˈAdᵊn hˈAdᵊn, Howard hˈWəɹd hˈWəd, Hudson hˈʌdsᵊn hˈʌdsᵊn, Hugo hjˈuɡO hjˈuːɡQ, Jared ʤˈɛɹəd ʤˈaɹɪd
  Javier hˌɑviˈɛɹ hˌavɪˈɛː, Jayden ʤˈAdᵊn ʤˈAdᵊn, Jeremy ʤˈɛɹəmi ʤˈɛɹəmi, Jerry ʤˈɛɹi ʤˈɛɹi, Jody ʤˈOdi ʤˈQdi
  Jose hOzˈA hQzˈA, Juan wˈɑn wˈɑːn, Keith kˈiθ kˈiːθ, Kenneth kˈɛnəθ kˈɛnɪθ, Kevin kˈɛvɪn kˈɛvɪn
  Kieran kˈɪɹən kˈɪəɹən, Kirby kˈɜɹbi kˈɜːbi, Klaus klˈWs klˈWs, Kyle kˈIl kˈIl, Larry lˈɛɹi lˈaɹi
  Lars lˈɑɹz lˈɑːz, Lawrence lˈɔɹəns lˈɒɹəns, Lucas lˈukəs lˈuːkəs, Luis luˈis luːˈiːs, Marcus mˈɑɹkəs mˈɑːkəs
  Matthew mˈæθju mˈaθjuː, Miguel mɪɡˈɛl mɪɡˈɛl, Moby mˈObi mˈQbi, Mohammed mOhˈæməd mQhˈamɪd
  Morris mˈɔɹɪs mˈɒɹɪs, Nathan nˈAθən nˈAθən, Ned nˈɛd nˈɛd, Nigel nˈIʤəl nˈIʤəl, Niles nˈIlz nˈIlz
  Omar ˈOmɑɹ ˈQmɑː, Patrick pˈætɹɪk pˈatɹɪk, Paul pˈɔl pˈɔːl, Pedro pˈAdɹO pˈɛdɹQ, Quinn kwˈɪn kwˈɪn
  Rafael ɹˌɑfIˈɛl ɹˈafAɛl, Raymond ɹˈAmənd ɹˈAmənd, Reginald ɹˈɛʤənəld ɹˈɛʤɪnəld, Rhett ɹˈɛt ɹˈɛt, Rhys ɹˈis ɹˈiːs
  Robbie ɹˈɑbi ɹˈɒbi, Rodney ɹˈɑdni ɹˈɒdni, Ronald ɹˈɑnəld ɹˈɒnəld, Ronnie ɹˈɑni ɹˈɒni, Rory ɹˈɔɹi ɹˈɔːɹi
  Ross ɹˈɔs ɹˈɒs, Roy ɹˈY ɹˈY, Rudy ɹˈudi ɹˈuːdi, Rupert ɹˈupəɹt ɹˈuːpət, Russell ɹˈʌsəl ɹˈʌsəl, Ryan ɹˈIən ɹˈIən
  Sean ʃˈɔn ʃˈɔːn, Shane ʃˈAn ʃˈAn, Shelby ʃˈɛlbi ʃˈɛlbi, Sidney sˈɪdni sˈɪdni, Silas sˈIləs sˈIləs
  Simon sˈImən sˈImən, Sven svˈɛn svˈɛn, Taylor tˈAləɹ tˈAlə, Theo θˈiO θˈiːQ, Theodore θˈiədɔɹ θˈiːədɔː
  Timmy tˈɪmi tˈɪmi, Toby tˈObi tˈQbi, Travis tɹˈævɪs tɹˈavɪs, Trevor tɹˈɛvəɹ tɹˈɛvə, Tyler tˈIləɹ tˈIlə
  Walter wˈɔltəɹ wˈɔːltə, Wesley wˈɛsli wˈɛzli, Weston wˈɛstən wˈɛstən, Willie wˈɪli wˈɪli, Yusuf jˈusəf jˈuːsəf
  Zachary zˈækəɹi zˈakəɹi, Ziggy zˈɪɡi zˈɪɡi`;

const names: ReadonlyMap<string, Readonly<Record<Accent, string>>> = new Map(
  `${women},${men}`.split(/[,\n]/).flatMap((entry) => {
    const [name, us, gb] = entry.trim().split(' ');
    return name === undefined || us === undefined || gb === undefined ? [] : [[name, { us, gb }]];
  }),
);

/** `name` is capitalised. */
export function givenName(name: string, accent: Accent): string | undefined {
  return names.get(name)?.[accent];
}
