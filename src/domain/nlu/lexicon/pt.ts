import type { LanguageData } from './data.ts';

const ONES = ['um|uma|hum', 'dois|duas', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'];
const ONES_FLAT = ['um', 'dois', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'];

export const pt: LanguageData = {
  language: 'pt',
  months: [
    'janeiro|jan',
    'fevereiro|fev',
    'março|mar',
    'abril|abr',
    'maio|mai',
    'junho|jun',
    'julho|jul',
    'agosto|ago',
    'setembro|set',
    'outubro|out',
    'novembro|nov',
    'dezembro|dez',
  ],
  weekdays: [
    'segunda|2a|segunda feira|segunda-feira|seg|2a feira',
    'terça|3a|terça feira|terça-feira|ter|3a feira',
    'quarta|4a|quarta feira|quarta-feira|qua|4a feira',
    'quinta|5a|quinta feira|quinta-feira|qui|5a feira',
    'sexta|sexta feira|sexta-feira|sex|6a feira|6a',
    'sabado|sab',
    'domingo|dom',
  ],
  numbers: [
    'zero',
    ...ONES,
    ...'dez onze doze treze quatorze|catorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove'.split(
      ' ',
    ),
    'vinte',
    ...ONES_FLAT.map((one) => `vinte e ${one}`),
    'trinta',
    'trinta e um',
  ],
  ordinals: [
    'primeiro|primeira|1a|1o',
    'segundo|segunda|2a|2o',
    'terceiro|terceira|3a',
    'quarto|quarta|4a',
    'quinto|quinta|5a',
    'sexto|sexta',
  ],
  tags: {
    from: 'de|do|da|desde|desde o|do dia|de dia|a partir de|a partir do|a partir do dia|desde o dia|entre|entre os dias|dos dias|entre o',
    to: 'ao|ate|ate o|ate dia|ate o dia|ao dia|ateh|a dia|ate a|al|pro dia do',
    dash: 'a|as|à',
    of: 'de|do|d|do mes de|deste|desse|do proximo|de este|do mes|da',
    article: 'o|a|os|as',
    dayWord: 'dia|dias|o dia',
    on: 'no|na|em|para|pro|pra|para o|para a|no dia|para o dia|pro dia|pra dia|nos|nos dias|pra o|num|neste|nesse|nesta|nessa|pros dias|para os dias',
    arrive:
      'chego|chegamos|chegariamos|chegaria|chegaremos|chegar|chegada|chegando|entrada|entro|entramos|entrar|check in|checkin|ir|iriamos|vamos|irmos|vir|viriamos|ingresso|chegam|a gente chega|indo|iria|entrando|chega|queremos voltar|quero voltar|gostariamos de voltar|gostaria de voltar|queria voltar|pensamos em voltar|vontade de voltar|queriamos voltar|chegarei|entraremos|entrarei|viremos|virei|chegariam|chegarmos|vou chegar|vamos chegar|apareço|a gente vai chegar|chego la',
    leave:
      'saio|saimos|sair|saida|saindo|vou embora|vamos embora|vai embora|ir embora|voltar|voltamos|volto|volta|voltando|regresso|regressamos|regressar|check out|checkout|partimos|partida|partir|deixar|deixamos|retorno|retornamos|retornar|ficar ate|ficamos ate|sairiamos|irmos embora|embora|voltariamos|sairia|sai|saem|sairemos|sairei|partiremos|voltaremos|voltarei|sairmos|vou sair|vamos sair|iremos embora|deixaremos|retornaremos|devolvemos|desocupamos|desocupar|ficaremos ate|ficarei ate|ficariamos ate|ficaria ate|ficando ate|fico ate|vou ficar ate|vamos ficar ate|vazo|vazamos|caindo fora',
    today: 'hoje|hj|hoje mesmo',
    tomorrow: 'amanha|amanhã mesmo|amnh',
    dayAfterTomorrow: 'depois de amanha|dps de amanha',
    tonight: 'esta noite|essa noite|hoje a noite|hj a noite|nesta noite|para esta noite',
    this: 'este|esta|esse|essa|neste|nesse|nesta|nessa|deste|desse',
    next: 'que vem|proximo|proxima|o proximo|proximos|q vem|seguinte|prox',
    weekend: 'fim de semana|final de semana|fds|findi|fim d semana|finde|fim-de-semana|fim semana',
    long: 'prolongado|longo|prolongados',
    longWeekend:
      'feriadao|fim de semana prolongado|final de semana prolongado|feriado prolongado|feriado|fds prolongado|ponte|feriadinho|fim de semana longo',
    half: 'quinzena',
    firstHalf: 'primeira metade|primeira metade de',
    secondHalf: 'segunda metade|segunda metade de',
    whole:
      'todo|todo o mes de|o mes inteiro|inteiro|o mes todo|todo o|completo|todo mes de|o mes de|toda|o mes inteiro de|mes inteiro de',
    monthWord: 'mes|o mes|mes de',
    easter: 'semana santa|pascoa',
    carnival: 'carnaval|feriado de carnaval',
    newYear:
      'ano novo|reveillon|passagem de ano|virada|virada do ano|fim de ano|final de ano|ano-novo|reveillon de',
    christmas: 'natal|noite de natal|vespera de natal',
    night: 'noite|noites|diaria|diarias|noitinha|pernoite|pernoites|noits',
    week: 'semana|semanas|semaninha',
    days: 'dia|dias|diazinhos',
    fortnight: '',
    fifteenDays: 'quinzena',
    pairOf: 'um par de|par de|umas duas',
    or: 'ou|o|se não|senão',
    and: 'e|mais|+|&',
    not: 'não|nao|nem|n',
    better:
      'melhor|desculpa|quer dizer|quero dizer|na verdade|perdao|alias|corrigindo|digo|ou melhor|prefiro|errei|me enganei|desculpe|e sim|mas sim|me confundi|opa|ops|oops|correção|retificando|errata',
    insteadOf:
      'em vez de|em vez do|em vez do dia|ao inves de|ao inves do|no lugar de|no lugar do|e nao|em lugar de|inves de|ao inves do dia|em vez da|e nao no|exceto|exceto o|exceto a|exceto no|menos no|menos na|menos o|menos o do|menos o do dia|menos o dia|sem ser|sem ser no|sem ser na|sem ser em|fora do|fora da|fora o|tirando|tirando o|a não ser|que nao seja|que nao seja no',
    before: 'antes|de antecedencia|antes de|antes do',
    more: 'mais|a mais|extra|adicional|adicionais|extras',
    less: 'menos|a menos',
    later: 'depois|mais tarde|apos|mais pra frente|mais para frente',
    earlier: 'antes|mais cedo|cedo',
    hour: 'h|hs|hrs|hora|horas|am|pm|da manha|da tarde|da noite|em ponto|min|minutos|m|km|kms|metros|quilometros|em diante horas|mts',
    money:
      'r$|reais|real|dolares|euros|usd|brl|€|$|%|por cento|mil|conto|contos|eur|pila|pesos|prestacoes|vezes|x',
    event:
      'prova|exame|voo|ligar|liga|ligue|ligacao|me liga|transfiro|transferencia|transferir|pix|deposito|depositar|pago|pagar|pagamento|aniversario|casamento|consulta|reuniao|trabalho|onibus|aviao|recebo|te confirmo|confirmo|aviso|vestibular|entrevista|cirurgia|pousa|formatura|mando|combinei|concurso|jogo|faço|avião|comboio|envio|dou resposta|te aviso|show|nasci|vence|vencimento|falamos|ver a cabana|ver o chale|conhecer o lugar|conhecer a pousada|fazer uma visita|ir ver|ligo|te ligo|te falo|te respondo|paguei|transferi|depositei|enviei|mandei|te chamo|retorno|entro de ferias|saio de ferias|ferias começam|ferias terminam|ferias acabam|estou de ferias|folga|folgo|plantão|plantao|congresso|festival|batizado|missa|velorio|audiencia|perícia|parto',
    greets: 'feliz|bom|boa|boas|bons|otimo|otima|lindo|excelente',
    street:
      'rua|avenida|av|avda|rodovia|br|praca|estrada|bairro|km|quilometro|numero|cpf|rg|documento|telefone|tel|celular|whatsapp|zap|passaporte|apto|bloco|lote|alameda|travessa|nif|voo|fone|agencia|cep|iban|linha|r|cnpj|quadra|portao|pix',
    rule: 'minimo|minima|maximo|maxima|no minimo|pelo menos|a cada',
    clock: 'as|às|ate as|das|pelas|a partir das|depois das|antes das|la pelas|por volta das',
    ago: 'ha|faz',
    agoAfter: 'atras',
    last: 'passado|passada|ultimo|ultima|retrasado|retrasada',
    past: 'ontem|anteontem|ontem a noite',
    everyDay: 'aos|nos|nas|todo|toda|todos os|todas as',
    so: 'entao|por isso|logo|portanto|assim',
    weAre:
      'somos|seremos|seriamos|vamos ser|vamos em|estamos em|iriamos|vamos estar em|seriam|sera para|iremos|vao ser|vamos|somos em|sao|estaremos em|ficariamos|seria|seriamos em|vao|estamos|vamos entre|vai ser|seriam em|a gente e em|serao|viajamos|fossemos|a gente fosse|a gente for|fosse|fosse em|a gente vai|a gente é|a gente são|formos|formos em|somo|semos|nois vai|nos vai|somos no total|a gente somos|a gente ta em|estamos entre',
    forParty: 'para|pra|pro|p|pros|acomoda|para ate|acomodar|comporta|x|p/',
    person:
      'pessoas|pessoa|pax|hospedes|hospede|pess|gente|lugares|pessoinhas|pesoas|pessoal|viajantes|cabeças|integrantes|ppl|pes|pss|pessoa s|pesoa|pssoas|pessas|pesssoas|hóspedes|hosp',
    adult:
      'adultos|adulto|adultas|adulta|maiores|idosos|mulheres|homens|senhoras|senhores|grandes|adts|mulher|homem|idosas|ad|adl|adulto s|adutos|adul',
    child:
      'criança|crianças|menino|menina|meninos|meninas|criancinha|criancinhas|menor|menores|adolescente|adolescentes|miudo|miudos|miuda|miudas|pequenos|pequenas|guri|guris|guria|gurias|kids|garoto|garotos|garota|garotas|moleque|moleques|putos|puto|piá|pia|pequenino|pequeninos|criançada|rapazes|gemeos|gêmeos|gemeas|cças|cça|cç|criança s|criancas|crinças|criaça|criaças|molecada|pimpolhos|pimpolho|crionças|pirralhos|pirralho|bacuri|bacuris|curumim',
    infant:
      'bebe|bebes|nenem|nenens|bebezinho|bebezinha|recem nascido|recem nascida|lactente|neném|nene|bebê de colo|bb|bbs|nenê|bebezinhos|babies|baby|bebes de colo|criança de colo|crianças de colo',
    couple: 'casal|casais|marido e mulher|eu e ela|eu e ele|ela e eu|ele e eu|dupla',
    family: 'familia|grupo|turma|galera|excursao',
    friend: 'amigos|amigas|amigo|amiga|colegas|casais amigos',
    kin: 'esposa|esposo|marido|mulher|namorada|namorado|noiva|noivo|companheira|companheiro|irma|irmao|irmas|irmaos|mae|pai|sogra|sogro|cunhada|cunhado|cunhados|tia|tio|tios|tias|prima|primo|primos|primas|avo|amiga|amigo|amigas|amigos|parceiro|parceira|sobrinho|sobrinha|genro|nora|mamae|papai|vovo|patroa|colega|boy|mozao|amor|crush|ficante|veia|maridao|comadre|compadre|padrinho|madrinha|cunhadas|sobrinhos|sobrinhas|genros|noras|namorido|conjuge|maridinho|mô|mozinho|mor|primao|irmaozinho|bisavo|tia avo',
    kinPair: 'pais|sogros|avos',
    kinChild:
      'filho|filha|filhos|filhas|filhinho|filhinha|neto|neta|netos|netas|netinho|netinha|filhote|enteado|enteada',
    kinPlural: 'filhos|filhas|netos|netas',
    self: 'eu|mim|comigo',
    alone:
      'só eu|sozinho|sozinha|so para mim|so pra mim|apenas eu|somente eu|eu sozinho|eu sozinha|viajo so|so eu mesmo|uma pessoa so|so eu mesma|viajo sozinha|viajo sozinho|para mim so|eu so',
    mine: 'meu|minha|meus|minhas|nosso|nossa|nossos|nossas',
    with: 'com|junto com|c|acompanhada de|acompanhado de|c/',
    including:
      'incluindo|contando|contando com|sendo|incluido|inclui|incluindo o|inclusive|contando o|dos quais|ja com|com o bebe',
    aside: 'teclado',
    without: 'sem|nenhum|nenhuma|s/',
    pet: 'cachorro|cachorros|cachorra|cachorrinho|cachorrinha|cao|caes|gato|gatos|gata|gatas|gatinho|gatinha|gatinhos|doguinho|dog|cadela|catioro|poodle|shih tzu|cachorrinhos|golden|labrador|cãozinho|caozinho|pug|chihuahua|rottweiler|border collie|pitbull|beagle|husky|schnauzer|boxer|cocker|yorkshire|vira lata|vira-lata|salsicha|lulu|bichano',
    year: 'ano|anos|aninhos|aninho',
    monthsOld: 'meses|mes|mesinhos|semanas de vida',
    consults:
      'falar|falo|conversar|converso|combinar|combino|confirmar|confirmo|ver|perguntar|pergunto|consultar|consulto|verificar|verifico|checar|checo|avisar|aviso|conferir com|decidir|decido|ligar',
    holds:
      'segurar|segura|guardar|guarda|manter|deixar reservado|seguram|guardam|mantem|esperar|espera|vale|valida|tenho prazo|prazo',
    younger: 'menor de|menos de|abaixo de|menores de',
    says: 'disse|diz|falou|quer|pergunta|perguntou|prefere|acha|pediu|insiste|precisa|queria|ronca|trabalha|faz|comentou|fala|vai casar|casa|se casa|casou|mora|moram|estuda|estudam|nasceu|adora|adoram|adorou|ama|gosta|gostam|gostou|indicou|recomendou|sugeriu|mandou|viu|achou que|esta gravida|ta gravida|faz aniversario|completa|vai fazer|me disse|me falou|me contou|comprou|reservou|pagou|fez|fez a reserva|fez o pix|ja foi|ja ficou|ja esteve|foi ai|tem medo|tem alergia|é alergico|é alergica|é cadeirante|é vegetariano|é vegetariana|usa|sonha|vai operar|vai entrar em contato|vai ligar|vai pagar|vai falar|vai mandar',
    filler:
      'só|so|apenas|somente|umas|uns|no total|em|cerca de|ao todo|ainda|tipo|ser|agora|no maximo|ate|entre|um total de|total de|afinal|no final das contas|mais ou menos|aproximadamente|em torno de|por volta de|aprox|quase|algumas|praticamente|provavelmente',
    ofUs: 'no total|ao todo|de nos',
    theGroup: 'os|as|nos|nós|nos os|todos os',
    aged: 'tem|com|que tem|de idade|idades|entre|idade de',
    option: 'opcao|numero|opçao|chale|cabana|n|casa|alternativa',
    dayLead: 'na|no sab|nesta',
    thePlural: 'os|nos',
    inTotal: 'no total|ao todo',
    another: 'outro|outra|outros|outras',
    theirs: 'seu|sua|seus|suas',
    dayPart:
      'de manha|pela manha|a tarde|à tarde|a noite|à noite|cedo|de noite|de tarde|na parte da manha|de madrugada',
    within: 'daqui a|dentro de|daqui',
    thing:
      'carros|carro|chales|chale|cabanas|quartos|quarto|camas|bicicletas|banheiros|vezes|veiculos|motos|parcelas|casas|opçoes|fotos|malas|vagas|coisas|perguntas|toalhas|unidades|apartamentos|festas de fim de ano|festas de final de ano|festa de fim de ano|festa de final de ano|ferias de fim de ano|ferias de final de ano|confraternização de fim de ano|recesso de fim de ano|festas do fim do ano|cama de casal|camas de casal|quarto de casal|quartos de casal|suite de casal|suites de casal|quarto casal|suite casal|colchao de casal|cama casal|lençol de casal|sofa de casal',
    theyAre: 'vao|viajam|iriam|irao|vao ficar',
    act: 'faço|pago|transfiro|deposito|ligo|te ligo|confirmo|te confirmo|aviso|mando|envio|tenho|recebo|pagarei|te falo|resolvo|te aviso|respondo',
    oneDay: 'dia',
    theyCount: 'sao|que sao',
    move: 'mudar|trocar|remarcar|transferir|adiar|passar a reserva|passar minha reserva|passar a minha reserva|passar nossa reserva|muda|mude|troca|troque|remarca|altera|alterar|altere|mudança|passar pra|passar para|passar pro|passa pra|passa pro|passa para|jogar pra|jogar para|jogar pro|jogar a reserva|puxar pra|reagendar|reagenda',
    amongIs: 'são|deles é|delas é|deles são|delas são|é|ja é',
    we: 'nós|nós os|nois',
    amongOne: 'mas um é|mas uma é|sendo que um é|sendo que uma é|sendo um|sendo uma',
    did: 'reservei|fiz|fizemos|comprei|escrevi|pedi|solicitei|mandei|marquei',
    wasThere: 'estive|estivemos|fomos|fiquei|ja ficamos|tinhamos ficado',
    holyThursday: 'quinta santa|quinta feira santa|quinta-feira santa',
    goodFriday: 'sexta santa|sexta feira santa|sexta-feira santa|sexta da paixao|paixao de cristo',
    holySaturday: 'sabado de aleluia|sabado santo',
    easterSunday: 'domingo de pascoa',
    easterMonday: 'segunda de pascoa',
    feast:
      'dia dos namorados|dia das maes|dia dos pais|dia das crianças|corpus christi|festa junina|festas juninas|tiradentes|finados|consciencia negra|proclamacao da republica|nossa senhora aparecida|dia do trabalho|dia de reis|halloween|san valentim|dos namorados|das maes|dos pais',
    indefinite: 'um|algum|qualquer|outro|uns|alguns|alguma|algumas',
    midweek:
      'durante a semana|dia de semana|dias de semana|meio de semana|no meio da semana|dia util|dias uteis',
    couples: 'casais',
    twins: 'gemeos|gemeas',
    postpone: 'adiar|postergar|atrasar|adiamos|empurrar|jogar|adia|adie|atrasa|empurra|joga',
    advance: 'antecipar|adiantar|antecipamos|antecipa|antecipe|adianta|adiante',
    adds: 'acrescentar|adicionar|estender|prolongar|esticar|somar|aumentar|prorrogar|prorrogamos|prorroga|estica|estende|estenda|acrescenta|acrescente|adiciona|adicione|aumenta|coloca mais|bota mais',
    drops: 'tirar|diminuir|reduzir|encurtar|cortar|tira|tire|corta|diminui|reduz|encurta',
    groupIn: 'em',
    takesBack: 'não|nao|não não',
    oops: 'ah|ixi|putz|eita|espera|pera|perai|peraí|bom|bem|ihh|vixe|uai|nossa',
    formerly:
      'era pra ser|era para ser|eram pra ser|eramos|eramos pra ser|iamos ser|ia ser|iam ser|iamos em|tinha colocado|tinhamos colocado|coloquei|tinha posto|tinha dito|tinhamos dito|tinha falado|tinhamos falado|tinha marcado|tinhamos marcado|seriamos antes',
    oneChild:
      'criança|menino|menina|criancinha|garoto|garota|moleque|guri|guria|miudo|miuda|piá|pia|putinho|adolescente|filho|filha|filhinho|filhinha|neto|neta|netinho|netinha|enteado|enteada|pimpolho|molequinho|garotinho|garotinha|menininho|menininha|bacuri',
    spouse:
      'mulher|marido|esposa|esposo|namorada|namorado|noiva|noivo|companheira|companheiro|parceira|parceiro|patroa|boy|mozao|amor|crush|ficante|veia|maridao|namorido|conjuge|mô|mozinho',
    source:
      'recomendou|recomendaram|indicou|indicaram|indicação de|indicação da|indicação do|indicado por|indicada por|recomendação de|recomendação da|recomendação do|passou o contato|passaram o contato|passou seu contato|passou o numero|passou seu numero|passou o zap|passou o whats|passou o telefone|me deu o contato|me deu o numero|falou de voces|falou muito bem|falaram muito bem|falou bem|falou do lugar|contou|comentou|mostrou|surpresa pra|surpresa para|surpreender|mandou o link|passou o link|soube por|soube pela|soube pelo|atraves de|atraves da|atraves do|conheci por|vi com|peguei com',
    each: 'cada um|cada uma|cada casal|cada familia|por casal|por familia|cada',
  },
  signals: {
    book: 'reservar|reservo|reserva para mim|reserve|fazer uma reserva|fazer a reserva|fazer reserva|reservamos|quero a reserva|reserva pra mim|segura|segurar|segure|guarda|guardar|guarde|bloquear|bloqueia|bloqueie|fechar|fecho|fechamos|vou querer|ficamos com|fico com|garantir|garante|separa|separar|pode reservar|reservem|quero ficar com|vou ficar com|marcar|marca|agendar|agenda|reserva ai|contratar|confirmar a reserva|reserva o|reserva a|vamos querer|queria a|locar|quero essa|queremos essa|reservas-me|reserve-nos|reserve-me|pega a|marque|seguram|segurem|segurar*|reservar*|reservem*|bloque*|guardam|guardem|guardar*|reserva para o|reserva pro|como procedo|como prosseguimos|como procedemos|vamos fechar|rezerv*|resev*|resrv*|resrerv*|qro essa|quero esse|fica reservado|deixa reservado|pode deixar reservado|reserva essa|reserva esse|reservinha',
    availability:
      'tem vaga|vaga|vagas|disponibilidade|disponivel|disponiveis|livre|livres|tem algo|algo|tem pra|tem pro|tem para|procurando|procuro|procuramos|tem alguma coisa|sobrou|resta|ainda tem|quarto|hospedagem|hospedar|nos hospedar|tem lugar|lugar|ocupado|ocupada|teria|teriam|tem chale|tem cabana|haveria|ha lugar|queriamos ir|podemos ir|buscando|busco|queremos ir|pensando em|ha vaga|gostaria de ficar|gostariamos de ficar|ficar ai|desocupado|datas livres|rola|passar|estadia|alojamento|ha algo|desocupada|sobra|tem como ir|da pra ir|consegue encaixar|quais chales|que chales|quais opçoes|quais cabanas|o que voces tem|alugar|alugo|aluguel|alugam|aluga|alugamos|arrendar|arrendam|para alugar|alugueis|entrar hoje|entrar agora|entrar ja|chales livres|2 chales|dois chales|duas cabanas|2 cabanas|3 quartos|2 quartos|dois quartos|tres quartos|tres cabanas|3 cabanas|3 chales|tres chales|preciso de um|preciso de uma|precisamos de um|precisamos de uma|preciso de 2|preciso de 3|preciso de dois|preciso de tres|vg|vgs|dispo|disponib*|disponivl|disponivis|vaguinha|vaguinhas|acomodação|acomodações|acomodar|hospedo|hospedamos',
    price:
      'preço|preços|valor|valores|quanto custa|quanto fica|quanto é|quanto sai|quanto seria|quanto ficaria|quanto custaria|quanto vocês cobram|quanto cobra|quanto cobram|quanto|tarifa|tarifas|orçamento|orçamentos|cotação|cotar|desconto|descontos|promoção|promoções|diária é|a diária|custo|custa|custam|preçario|caro|oferta|ofertas|taxa|faz por|faria por|deixa por|deixam por|me faz por|fazem por|fecha por|qto|qnto|promo|sai por quanto|orçar|orcamento|é por noite|por pessoa ou|é por pessoa|preço final|por noite ou|qnt|descontinho|investimento|ta quanto|qual o custo|precinho|valorzinho|valor total|baixa o preço|melhor preço|melhor valor|condição especial|cobram|cobra|cobrado|qt custa|qt fica|qt sai|qt é|por quanto|abatimento|cupom|por menos|fazer por|chorinho|da um desconto|faz um preço|preço bom|precin|melhora o preço|melhora esse|algo barato|lugar barato|bem barato|é barato|sai barato|ta barato',
    myBooking:
      'minha reserva|nossa reserva|meu codigo|minha estadia|nossa estadia|dados da reserva|detalhes da reserva|status da reserva|esta confirmada|ta confirmada|tenho uma reserva|tenho reserva|temos reserva|temos uma reserva|codigo da reserva|fiz uma reserva|ja reservei|reservei|esta tudo certo|ta tudo certo|consultar reserva|ver minha reserva|numero da reserva|localizador|em nome de|foi confirmada|estado da minha reserva|a reserva que fiz|reservamos no|não recebi|não recebemos|não chegou nada|conferir|minha marcaçao|a minha marcaçao',
    bookingNoun:
      'reserva|reservas|reservado|reservada|reservei|estadia|marcaçao|mudar a data|mudar as datas|trocar a data|remarcar|alterar a data|trocar de data|alterar as datas|mudança de data|mudou a data|mudaram as datas|mudamos a data',
    ownData:
      'que eu marquei|que marquei|que eu escolhi|que escolhi|que eu reservei|que reservei|que eu coloquei|que informei|que combinei',
    ownBooking:
      'fiz a reserva|fizemos uma reserva|fizemos a reserva|tinha reservado|tinhamos reservado|minha reserva|nossa reserva|tenho uma reserva|tenho reserva|temos reserva|temos uma reserva|ja reservei|reserva que tenho|tenho reservado|temos reservado|fiz uma reserva|a reserva que fiz|reserva que fizemos|da reserva|reservei',
    thanksFor:
      'obrigado pela informação|pela informação|pelas informações|pela info|pelas informaçoes|por todas as informações',
    thinks:
      'vou pensar|vou ver|te falo|te aviso|vou conversar|qualquer coisa te aviso|vou falar com|depois te falo|te confirmo depois|aviso depois|vou falar c|falar com meu|falar com minha|falar com a minha|falar com o meu|falar com a familia|falar com o pessoal|falar com a galera|conversar com meu|conversar com minha|conversar com a minha|conversar com o meu|conversar em casa|vou dar uma pensada|pensar um pouco|preciso pensar|vou analisar|vou avaliar|retorno em breve|te retorno|te dou um retorno|dou um retorno|te dou resposta|dou resposta|ja te falo|aviso voces|aviso vcs|depois te aviso|depois eu falo|vejo e te falo|vejo aqui|vou me organizar|vou confirmar com|te confirmo|confirmo amanha|confirmo depois|confirmo mais tarde|ja te confirmo|confirmo hoje|confirmo a noite|confirmo segunda|confirmo quando',
    othersCancel:
      'alguem desistiu|alguem cancelou|se alguem desistir|se alguem cancelar|alguma desistencia|algum cancelamento|houve desistencia|liberou alguma|se vagar',
    rather: 'melhor|prefiro|preferimos|na verdade|no fim das contas|preferia|preferia que fosse|que seja',
    modify:
      'mudar|muda|mude|mudança|trocar|troca|troque|alterar|altera|alteração|altere|remarcar|remarca|adiar|antecipar|estender|prolongar|passar para|passar pro|passar do|passar de|acrescentar|adicionar|incluir|modificar|em vez de|em vez do|ao inves de|ao inves do|no lugar do|no lugar de|outra data|outras datas|outra cabana|transferir para|reagendar|um dia depois|um dia antes|chegar um dia|uma noite a mais|ficar mais|mais uma noite|encurtar|tirar uma noite|diminuir|aumentar|esticar|maior|mover|postergar|jogar pra|ampliar|atualizar|alter*|remarc*|remarq*|adiar*|antecip*|acrescent*|adicion*|modific*|reagend*|troc*|troqu*|mudar*|mude*|prolongue|prolongamos|passar pra|passar as datas|passa pra|passa para|passa pro|passe para|passe pra|mudança de data|jogar para|puxar pra|puxar para|joga pra|joga para|passar a reserva|passar a minha reserva|passar minha reserva|passa a reserva|passa minha reserva|jogar a reserva|jogar minha reserva|puxar a reserva|empurrar|adiantar|prorrogar|prorroga|prorrogue|prorrog*|adia|adie|adiem|mudou|mudaram|mudamos|estica|estende|estenda|antecipa|antecipe',
    cancel:
      'cancelar|cancela|cancele|cancelem|cancelo|cancelamos|anular|anula|anule|desmarcar|desmarca|desmarque|desistir|desisti|desistimos|não vou conseguir ir|cancelada por favor|não vou conseguir viajar|não iremos|dar baixa|desmarquem|cancelamento da minha|não vai rolar|suspender|cancel*|anul*|desmarc*|desist*',
    cancelRule:
      'se eu cancelar|se cancelar|se cancelarmos|se eu precisar cancelar|se precisar cancelar|politica de cancelamento|politicas de cancelamento|cancelamento gratis|cancelamento gratuito|cancelar gratis|cancelar sem custo|regras de cancelamento|ate quando posso cancelar|da pra cancelar ate|se precisarmos cancelar|caso eu cancele|caso cancele|se eu desistir|condiçoes de cancelamento|se tiver que cancelar|se a gente cancelar|se eu tiver que cancelar|se chover|se desistirmos|ate quando da pra cancelar|cancelar ate|com quanta antecedencia|precisa reservar antes|tem que reservar|quanto tempo de antecedencia|quanto tempo antes|tempo de antecedencia|quantos dias antes|quanto tempo seguram|quanto tempo vcs seguram|quanto tempo voces seguram|quanto tempo fica reservado|quanto tempo dura a reserva|cancelando|cancelar com|cancelamento ate|cancelamento com|cancelo ate|cancelar antes|cancelar em cima da hora|desistindo',
    payment:
      'pagar|pagamento|pagamentos|pago|paguei|pagamos|pix|transferencia|transferir|transferi|comprovante|comprovativo|deposito|depositar|depositei|sinal|cartão|cartoes|credito|debito|parcela|parcelar|parcelado|parcelas|boleto|dinheiro|reembolso|estorno|devolução|devolver|devolvem|nota fiscal|recibo|fatura|conta bancaria|dados bancarios|adiantamento|entrada do valor|mb way|mbway|multibanco|iban|link de pagamento|nf|adiantado|vezes|nota|paypal|ressarcimento|dados da conta|especie|saldo|restante|nib|chave pix|chave do pix|chave de pix|qual a chave|qual chave|qual é a chave|manda a chave|mandar a chave|passa a chave|envia a chave|enviar a chave|sua chave|chave cpf|chave cnpj|chave aleatoria|chave email',
    location:
      'onde fica|onde ficam|localização|localizaçao|endereço|morada|como chego|como chegar|como chegamos|como faz para chegar|onde voces ficam|onde estao|onde é|perto|longe|distancia|quantos km|quilometros|fica perto|fica longe|mapa|maps|google maps|centro|aeroporto|rodoviaria|ponto de onibus|coordenadas|gps|que bairro|em que cidade|saindo de|saindo da|saindo do|regiao|proximo ao|proximo da|proximo do|praia mais|localizados|localizado|localizada|onde exatamente|loc|estaçao|a que distancia|como se chega|de carro|transfer|no km|da br|na br|que estrada|qual estrada|fica na|fica no|ficam na|ficam no|estao na|estão no|fica em|ficam em|para chegar|estrada de terra|asfalto|como chega|ir de onibus|chegar de onibus|tem onibus|qual onibus|que onibus|onibus pego|onibus passa|onibus ate|onibus chega|linha de onibus|parada de onibus|onibus para ai|como vou|como se vai|como ir|como que vai|como eu chego|como eu vou|como que chega|como que eu chego|como q chega|chegar ai|chegar ate ai|chegar ate voces|pra chegar|tem uber|uber chega|chega uber|ir de uber|chega de uber|pega uber|tem taxi|de taxi|ir a pé|a pé ate|da pra ir a pé|qual a cidade|qual cidade|que cidade|em qual cidade|ficam onde|fica onde|fica aonde|ficam aonde|aonde fica|aonde ficam|são de onde|é onde|onde q|onde vcs|onde vc|onde é que|onde que fica|onde esta localizado|onde esta localizada|pin|o acesso é|como é o acesso|acesso de carro|acesso asfaltado|estrada de acesso|acesso ate|a estrada|ponto de referencia|mercado perto|supermercado|padaria|farmacia|hospital|posto de gasolina|quantos minutos|quantas horas de|qual bairro|qual o bairro|qual a praia|qual praia|que praia|beira mar|beira-mar|na beira|frente pro mar|de frente para o mar|de frente pro mar|waze|qual caminho|o caminho|melhor caminho|trajeto|tem trem|pra achar|para achar|como achar|como acho|como encontrar|como encontro|pra encontrar|como localizo|a entrada é|entrada fica|onde entra|onde é a entrada|nao acho|não encontro|não estou achando|não to achando|perdido|perdida|to perdido|estou perdido|km da|km do|km de|km ate|metros da|metros do|minutos da|minutos do|são quantas horas|quantas horas até|quantas horas da|quantas horas do',
    photos:
      'foto|fotos|imagem|imagens|video|videos|fotinhas|fotografias|fotografia|fotinhos|instagram|insta|ver por dentro|fotinha|ft|fts|fotinho|fotografar|fotoss',
    amenities:
      'wifi|wi fi|internet|piscina|churrasqueira|roupa de cama|lençois|lençol|toalhas|toalha|cozinha|estacionamento|garagem|vaga de carro|vaga para carro|vaga pra carro|ar condicionado|ar-condicionado|aquecedor|aquecida|aquecimento|microondas|geladeira|frigorifico|secador|tv|televisao|netflix|lareira|lenha|hidro|hidromassagem|banheira|ofuro|jacuzzi|cafe da manha|pequeno almoço|berço|maquina de lavar|lavadora|cama|camas|banheiro|casa de banho|chuveiro|agua quente|fogao|forno|varanda|deck|utensilios|cadeirante|acessivel|acessibilidade|sauna|caiaque|bicicletas|inclui|incluso|inclusa|inclusos|comodidades|estrutura|cobertores|ventilador|rede|parquinho|elevador|limpeza|sinal de celular|louça|panelas|cadeirao|quintal|jardim|restaurante|cafeteira|air fryer|ferro de passar|equipada|lavar|sinal de internet|fogueira|playground|quantos quartos|quantos banheiros|quantas camas|vista|estacionar|vaga coberta|frigobar|freezer|panela|pratos|talheres|copos|xampu|shampoo|sabonete|edredom|travesseiros|travesseiro|cadeira alta|cama extra|colchao|colchão|ducha|redes|salao de jogos|sinuca|churrasco|lavanderia|micro-ondas|starlink|smart tv|tomada|carro eletrico|mosquiteiro|pe na areia|praia particular|wi-fi|uaifai|ar|ventiladores|churras|academia|spa|secadora|liquidificador|filtro de agua|agua potavel|grelhador|maquina de cafe|loiça|pescar|pesca|nadar|o que tem para fazer|atividades|passeios|trilha|trilhas|cozinhar|gerador|voltagem|luz eletrica|energia eletrica|pega celular|celular pega|pega internet|pega vivo|pega claro|pega tim|pro carro|pra carro|para o carro|pro meu carro|para carro|pra moto|motos|capacidade|cobertor|coberta|cobertas|fogao a lenha|climatizado|climatizada|sofa cama|beliche|beliches|tem suite|é suite|com suite|gramado|cachoeira|cavalos|pingue pongue|ping pong|mesa de sinuca|bilhar|brinquedos|area kids|espaço kids|quadra|salao de festa|espaço gourmet|area gourmet|forno de pizza|churrasqueiras|carvao|agua mineral|café|almoço|jantar|refeição|refeições|comida|abridor|saca rolha|torradeira|sanduicheira|chaleira|airfryer|fritadeira|lava louça|lava louças|lava e seca|tabua de passar|tomadas|110|220|volts|repelente|mosquitos|rampa|cadeira de rodas|corrimao|sinal da|sinal de wifi|sinal de telefone|sinal do celular|sinal do wifi|sinal do telefone|sinal 4g|sinal 5g|4g|5g|caixa de som|home office|notebook|faxina|arrumadeira|camareira|serviço de quarto|room service|quantas pessoas cabem|cabem quantas|acomoda quantas|acomoda quantos|acomoda ate quantas|quantas pessoas acomoda|quantos hospedes|da pra trabalhar|mesa de trabalho|qnts quartos|qtos quartos|quantos chuveiros|quantas suites|quantas vagas|quantas toalhas|quantos carros|banheiros|vaga pra dois carros|vaga para dois carros|vaga pra carros|vaga para carros',
    policies:
      'pet|pets|pet friendly|animais|animal|fumar|fumante|fumantes|horario|horarios|que horas|a que horas|minimo|minimo de noites|minimo de diarias|estadia minima|regras|politica|politicas|permitido|permitida|permitem|aceita animais|aceitam animais|aceita cachorro|aceitam cachorro|som alto|barulho|visitas|documentos|documento|idade minima|early check|late check|posso levar|podemos levar|pode levar|hora de entrada|hora de saida|entrar antes|sair mais tarde|levar meu cachorro|aceita pets|aceita pet|aceitam pets|deixar as malas|condiçoes|musica|cigarro|pode entrar|regulamento|menores de idade|com menores|fazer festa|fazer uma festa|dar uma festa|fazer festas|permitem festas|pode festa|festa de aniversario|caução|deposito caução|deposito de garantia|aceitam|aceita|aceitas|criança paga|crianças pagam|crianças paga|criança pagam|bebe paga|bebes pagam|bebe conta|criança conta|crianças contam|paga criança|anos paga|anos pagam|anos ja paga|meses paga|paga como adulto|pagam como adulto|conta como adulto|conta como hospede|conta como pessoa|que idade|qual idade|qual a idade|a partir de quantos anos|ate quantos anos|quantos anos|idade maxima|maximo de pessoas|maximo de hospedes|lotação maxima|silencio|toque de recolher|visitantes|receber visita|receber visitas|receber amigos|levar amigos|levar som|levar caixa de som|bebida|bebidas|som ligado|som ate|fuma|fumo|vape|narguile|entrar mais cedo|chegar mais cedo|chegar de madrugada|posso chegar tarde|podemos chegar tarde|problema chegar|problema se chegar|problema se eu chegar|problema se a gente chegar|saida tardia|late checkout|early checkin|deixar as bolsas|guardar as malas|guardar malas|deixar malas|documentação|precisa de documento|maior de idade|menor de idade|multa|precisa limpar|tem que limpar|bicho|bichos|bichinho|bichinhos|grande porte|porte grande|pequeno porte|porte pequeno|medio porte|entregar a chave|devolver a chave|pegar a chave|pego a chave|retirar a chave|retiro a chave|deixar a chave|deixo a chave|buscar a chave|pegar as chaves|entregar as chaves|retirada das chaves|entrega das chaves|devolver as chaves|chaves|colo pagam|colo paga|paga a partir|pagam a partir|paga inteira|paga meia|pagam meia|pagam inteira|paga normal|pagam normal|isento|isentas|isenta|isentos|isenção|nao paga|não pagam|cortesia para crianças',
    distance:
      'a que distancia|qual a distancia|quantos km|quantos quilometros|quanto tempo leva|quanto tempo de|fica a quantos|quanto tempo|em quanto tempo|quantas horas de|quantos minutos',
    human:
      'falar com|atendente|pessoa de verdade|humano|humana|dono|dona|proprietario|proprietaria|responsavel|gerente|alguem me|me liga|me ligue|me liguem|ligar para mim|ser humano|alguem ai|com alguem|passa pro dono|atendimento humano|quero falar|pode me ligar|podem me ligar|telefone para contato|ligar pra voces|anfitriao|falo com uma pessoa|com uma pessoa|alguem de verdade|gente de verdade|de carne e osso|conversar com|alguem real|pessoa real|chama alguem|chamar alguem|alguem da equipe|alguem pra me atender|alguem para me atender|alguem me atender|falar c|falar ctg|falar com gente|me chamem|tem como me ligar|poderia me ligar|podia me ligar|liga pra mim|ligue pra mim|me atende|me atenda|por telefone|por ligação|me transfere|me transfira|transfere pra|com funcionario|um funcionario|com quem falo|com quem eu falo|alguem que me atenda|alguem pra falar|alguem para falar|não quero robo|não quero falar com robo|esse robo|odeio robo|sem robo|robo não|passa pra uma pessoa|transfere pra uma pessoa|pra uma pessoa de verdade',
    complaint:
      'reclamação|reclamar|absurdo|pessimo|pessima|ninguem responde|ninguem me responde|vergonha|horrivel|golpe|suja|sujo|imundo|decepcionado|decepcionada|descaso|nao responde|falta de respeito|inaceitavel|nao me respondem|revoltado|indignado|não funciona|nao funcionou|não funcionava|espero um retorno|procon|lixo|uma porcaria|desrespeito|esperando resposta|quebrado|quebrada|queixa|livro de reclamaçoes|não tem agua quente|sem agua quente|sem luz|vazando|parou de funcionar|não liga|faltou luz|faltou agua|não esquenta|não gela|ninguem atende|não sai agua|ninguem me atende|ninguem apareceu|reclamaçoes|queixar|mal atendido|mal atendida|palhaçada|ridiculo|ridicula|nojento|nojenta|nojo|fedendo|mofo|enganado|enganada|propaganda enganosa|decepçao|frustrado|frustrada|insatisfeito|insatisfeita|chateado|chateada|falta de consideraçao|até agora nada|ate agora ninguem|ninguem me retorna|ninguem retorna|ninguem respondeu|advogado|estragado|estragada|quebrou|entupido|entupida|entupiu|vazamento|goteira|ratos|um rato|formigas|internet caiu|estava sujo|estava suja|tava sujo|tava suja|vizinho barulhento|não aguento|caiu a luz|acabou a luz|acabou a agua|acabou o gas|faltou gas|não abre|não acende|não esta funcionando|não tá funcionando|não funcionam|tem baratas|cheio de baratas|cheio de barata|barata no quarto|barata na cozinha|baratas no|baratas na|apareceu uma barata|apareceram baratas|queimou|queimado|queimada|fazendo barulho|muito barulho|ninguem abre|ninguem vem|ninguem aparece|picareta|picaretas|golpista|golpistas|estelionato|não abriu|trancado do lado de fora|preso do lado de fora|to na porta|estou na porta|estamos na porta|não tem ninguem aqui|não tem ninguem|cheirando mal|mal cheiro|mau cheiro|cheiro ruim|vazou|pingando|desligou sozinho|decepcionante|lamentavel|piada',
    consent:
      'sim|claro|pode ser|confirmo|confirmado|isso|isso mesmo|com certeza|de acordo|fechado|combinado|pode|por favor|quero',
    yes: 'sim|claro|ok|okay|pode ser|perfeito|certo|beleza|blz|fechou|combinado|isso|isso mesmo|com certeza|tá bom|ta bom|ta certo|confirmo|confirmado|otimo|bora|exato|exatamente|concordo|👍|👌|✅|isso ai|positivo|ss|s|show|maravilha|quero|aceito|tudo bem|esta bem|pode|de acordo|correto|joia|simm|perfeito|uhum|aham|vamos nessa|por favor|esta bom|esta perfeito|pode confirmar|sim senhor|tudo certo|fechado|fechadissimo|fechado negocio|negocio fechado|demorou|top|to dentro|tranquilo então|por mim tranquilo|ta tranquilo|certinho|manda ver|confirma|pode crer|ótima|perfeita|dahora|da hora|beleza pura|firmeza|suave|de boa|blza|bele|okk|okey|oks|tudo ok|vamos sim|quero sim|sem duvida|logico|obvio|esse mesmo|essa mesma|ta otimo|esta otimo|ta perfeito|ta ok|pode mandar|manda bala|mete bala|topo|topamos|aceitamos|confirmamos|certissimo|por mim ok|por mim tudo bem|ta certinho|tudo certinho|pode seguir|pode prosseguir|vamos em frente|ta fechado|esta fechado|sim pode|é isso ai|é isso|uai sim|opa sim|afirmativo|yes|sip',
    no: 'não|nao|nem|nenhuma|nenhum|negativo|por enquanto não|agora não|não obrigado|não obrigada|deixa|deixa pra la|ainda não|nada|👎|❌|n|nops|melhor não|esquece|deixe estar|nada disso|de jeito nenhum|não quero|hoje não|deixa quieto|nem pensar|não precisa|não me interessa|não nos interessa|não vou querer|não quero mais|não gostei|não gostamos|não rola|não serve|não compensa|não é isso|não era isso|não ta certo|não está certo|ta errado|esta errado|nope|não por enquanto|por hora não|por ora não|nada feito|to fora|deixa assim|fica pra proxima|fica para a proxima|quem sabe na proxima|deixa para depois|deixa pra depois',
    thanks:
      'obrigado|obrigada|valeu|brigado|brigada|muito obrigado|muito obrigada|obg|vlw|agradeço|grato|grata|brigadao|obrigadao|agradecido|agradecida|gratidao|obrigadinha|obgd|tmj|obrigadissimo|🙏|muito grato|muito grata|deus te abençoe|deus abençoe|agradecemos|brigadinha',
    greeting:
      'oi|ola|bom dia|boa tarde|boa noite|oie|oii|oiii|opa|tudo bem|tudo bom|e ai|alo|feliz ano novo|feliz natal|boas festas|feliz pascoa|feliz|saudaçoes|olá|bom domingo|bom fim de semana|boas|como vai|oi gente|salve|bom|boa|oba|hello|viva|blz?|beleza?|tudo certo?|tranquilo?|suave?|joia?|tudo joia|td bem|td bom|tudo blz|tudo beleza|tudo certinho?|como vc ta|como voces estao|como vcs tao|como estao|como esta?|prazer|bom diaa|boa noitee|fala ai|fala galera|eae|eai|iae|dia!|buenas|oieee|oioi|oi oi|oi pessoal|ola pessoal|oi moço|oi moça|oi querida|oi amiga',
    info: 'informação|informações|informaçao|info|duvida|duvidas|uma pergunta|mais detalhes|saber mais',
    cheapest:
      'mais barata|mais barato|mais em conta|menor preço|mais economica|menos cara|mais baratinha|mais economico|menor valor|mais baratas|mais baratos|mais economicas',
    largest: 'maior|mais espaçosa|mais ampla|maiorzinha|mais espaçoso|mais espaço',
    lastOne: 'ultima|ultimo',
    sells:
      'contratando|contratam|curriculo|meu cv|vaga de emprego|procuro emprego|procurando emprego|procurando trabalho|procuro trabalho|trabalhar ai|precisam de camareira|precisam de faxineira|precisam de funcionario|compram|pra vender|para vender|estou vendendo|vendemos|vendo|oferecemos|ofereço|somos fornecedores|sou fornecedor|nosso catalogo|meu catalogo|influenciador|influenciadora|parceria',
    offTopic: 'teclado|emprego|publicidade|marketing|numero errado|vendem|não sei|ainda não sei|não sabemos',
    checkTimes: 'check in|checkin|check out|checkout',
    discount:
      'desconto|descontos|promoção|promoções|promo|oferta|ofertas|descontinho|condição especial|melhor preço|abatimento|cupom',
    cannotCome:
      'não vamos poder ir|não podemos ir|não vou poder ir|não posso ir|não poderemos ir|nao vai dar|não vamos mais|não vou mais|não vamos conseguir ir|não vou conseguir ir|não conseguimos ir|não consigo ir|não poderei ir|não vai dar pra ir|não vai dar pra gente ir|não vai dar para ir|não iremos mais|nao vamos conseguir|impossivel ir|tive um imprevisto e não|não da mais pra ir|não dá mais para ir|não poderemos comparecer|não vou poder',
    cancelAsk: 'posso cancelar|pode cancelar|cancelamento',
    ifWord: 'se|caso',
    howMany:
      'falar com meu|falar com minha|falar com a minha|falar com o meu|falar com a familia|falar com o pessoal|falar com a galera|conversar com meu|conversar com minha|conversar com a minha|conversar com o meu|sinal da|sinal de celular|sinal de internet|sinal de wifi|sinal de telefone|sinal do celular|sinal do wifi|sinal do telefone|sinal 4g|sinal 5g|quanto tempo|devolver a chave|devolver as chaves',
    opensSentence: 'quero|isso|pode|n|não|nao|pode ser|aceito|claro|show|certo|nem|nenhum|nenhuma|nada',
  },
  ambiguous: 'mar|ter|sex|seg|out|dom|dez',
  clues:
    'paga pagam vi qd qnts qnto msm tb tbm vg vgs pfv pfvr flw hj qro qria dps aki ai blz obg eh oq pq ngm mto mt mta td tds cmg ctg bjs vlws dms sdds manda mandar mandem link final abrir marca marco quanta quantas mão sextas manta janta o a os as um uma de do da dos das em no na nos nas e ou que para pra pro com sem por eu voce voces nos ele ela meu minha seu sua tem temos tenho queria quero queremos gostaria gostariamos posso pode podem podemos somos estamos esta estou sao foi vai vou ir muito mais mas se nao sim ainda aqui ai la quanto quando onde qual quais como porque oi ola bom boa dia noite noites obrigado obrigada gente casa chale cabana algo alguma algum isso esse essa este hoje amanha depois antes fica ficar chegar sair vaga vagas favor reserva ate so tambem pessoas seria teria tudo bem agora ser estao contratando ter dar faz fazer seguinte tipo chegariamos voces tava k rs rsrs haha hehe to ta vcs vc q pq tb dezenove procuramos acrescentar falaram',
};
