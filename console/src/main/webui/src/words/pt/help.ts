import type es from '../es/help';
import type { Same } from '../same';

export default {
  start: 'Por onde começar',
  function: {
    'intake-officer': {
      first: 'Em «Fila de recepção» estão os relatos que esperam, o mais urgente primeiro. Assuma um: os outros veem que você o lê.',
      then: 'Abra o relato para uma finalidade, classifique a ameaça e avalie a urgência, com suas razões.',
      last: 'Remeta o relato à proteção, à investigação ou às duas. Em «Obrigações e prazos» do caso está o que ainda se deve.',
    },
    'protection-officer': {
      first: 'Em «Planos de proteção» está cada pessoa ou comunidade protegida, primeiro o que vence antes entre o que foi lido; os alarmes chegam por «Alertas».',
      then: 'Decida uma medida no plano. Quando a pessoa a recebe, registre que foi implementada.',
      last: 'Outra pessoa registra se quem recebe a medida o confirma. Também se registra o que impede implementá-la.',
    },
    'risk-analyst': {
      first: 'Em «Planos de proteção», «A avaliar» diz a quem falta avaliar e por quê.',
      then: 'Avalie o risco: o instrumento propõe e você decide. Também registra o que a pessoa confirma ou contesta.',
      last: 'Em «Alertas» estão os avisos da sua função. Assuma um e vá ao seu ato.',
    },
    'board-member': {
      first: 'Em «Planos de proteção» estão os assuntos que aguardam o seu voto, a sua decisão ou a sua assinatura.',
      then: 'Leia os documentos, vote ou abstenha-se, e assine ou devolva o decidido. Você também ratifica medidas urgentes e resolve recursos.',
      last: 'Em «Casos» você encontra um caso pelo número.',
    },
    investigator: {
      first: 'Em «Meus inquéritos» estão os seus e os que ninguém assumiu, primeiro o que vence antes.',
      then: 'Assuma um inquérito, trabalhe suas hipóteses e ordene diligências com data.',
      last: 'Em «Obrigações e prazos» do caso, cada obrigação leva o ato que a cumpre.',
    },
    supervisor: {
      first: 'Em «Hoje» está o vencido, o que vence em um dia e o que ninguém assumiu.',
      then: 'Atribua inquéritos e relatos, e decida o que precisa de uma segunda pessoa.',
      last: 'Em «Escala de plantões» está quem responde a cada hora. Cubra as lacunas antes que cheguem.',
    },
    ombudsman: {
      first: 'Em «Hoje» está o que espera pela Defensoria, o que ela exigiu e o vencido.',
      then: 'Em um caso você pode contestar uma entrada do registro e exigir uma resposta com prazo.',
      last: 'Em «Estatísticas» você vê como o mecanismo cumpre em cada zona.',
    },
    custodian: {
      first: 'Em «Pedidos de identidade» está quem pede para conhecer quem relata, e até quando se deve a resposta.',
      then: 'Abra as razões. A abertura fica registrada antes que você as leia.',
      last: 'Conceda ou negue, com suas próprias razões.',
    },
    statistician: {
      first: 'Em «Estatísticas» há cifras por zona e por mês.',
      then: 'Um número pequeno não é mostrado, porque poderia apontar uma pessoa.',
      last: 'Cada indicador sai como tabela, e o mês como PDF.',
    },
    auditor: {
      first: 'Em «Registro de auditoria» busque o que cada pessoa fez, por caso, pessoa e período.',
      then: 'Abra a história de uma coisa: diz o que ocorreu e quando, sem seu conteúdo.',
      last: 'Seu navegador comprova a cadeia, e diz se uma entrada falta ou mudou.',
    },
    'implementing-authority': {
      first: 'Em «Minhas tarefas» está o que o mecanismo pede à sua instituição.',
      then: 'Abra uma tarefa para ler o que se pede: fica registrado para quê.',
      last: 'Diga que a assume, ou com que artigo a recusa; no fim, o que foi feito.',
    },
    'tech-admin': {
      first: 'Em «Operações» está se cada serviço responde, o que parou e as chaves.',
      then: 'Cada ato pede razões e diz antes o que causa.',
      last: 'Daqui não se vê nenhum caso.',
    },
  },
  who: 'A quem pedir ajuda',
  nobody: 'Peça ajuda a quem administra o sistema na sua instituição.',
  noCase: 'Não escreva ali nomes nem dados de um caso: bastam a hora e o que diz a tela.',
  keys: 'Teclas',
  ask: 'Em uma lista, a tecla ? diz o que faz cada tecla. Esc três vezes deixa a tela em branco.',
  words: 'O que significa cada palavra',
} satisfies Same<typeof es>;
