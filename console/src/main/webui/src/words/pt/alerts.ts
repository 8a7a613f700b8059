import type es from '../es/alerts';
import type { Same } from '../same';

export default {
  title: 'Alertas',
  rows_one: '{{count}} alerta espera resposta',
  rows_other: '{{count}} alertas esperam resposta',
  empty: {
    title: 'Ninguém espera uma resposta',
    body: 'Quando houver um alerta, aparecerá aqui por si só.',
  },
  show: {
    mine: 'Da minha função, e os que subiram',
    open: 'Todos sem resposta',
    all: 'Também os respondidos',
    label: 'Quais alertas',
  },
  column: {
    case: 'Caso',
    why: 'Por quê',
    clock: 'Prazo',
    called: 'É chamada',
    next: 'Se ninguém responder',
    act: 'O que fazer',
  },
  mine: 'Sua função',
  climbed: 'Subiu sem resposta',
  since: 'desde {{when}}',
  pages_one: '{{count}} chamada',
  pages_other: '{{count}} chamadas',
  climbs: '{{at}}: é chamada {{role}}',
  stays: 'Continua-se chamando a mesma pessoa',
  reopens: '{{at}}: se o ato não seguir, é chamada {{role}}',
  toAct: 'Ir ao ato',
  toActOf: 'Ir ao ato do caso {{number}}',
  answer: 'Eu me encarrego',
  answerOf: 'Eu me encarrego do caso {{number}}',
  state: {
    OPEN: 'Sem resposta',
    ACKNOWLEDGED: 'Respondido {{when}}',
    SETTLED: 'O ato está feito',
  },
  form: {
    title: 'Responder pelo alerta do caso {{number}}',
    next: 'Você responde: deixa-se de chamar outras pessoas. Os prazos continuam correndo.',
    act: 'Se o ato que o alerta pede não seguir a tempo, o alerta se abre de novo e é chamado um degrau mais alto.',
    verb: 'Eu me encarrego',
    done: 'Você respondeu pelo alerta',
    toCase: 'Ir ao caso',
    back: 'Voltar à lista',
    gone: 'Este alerta já não espera uma resposta.',
  },
} satisfies Same<typeof es>;
