import type es from '../es/operations';
import type { Same } from '../same';

export default {
  title: 'Operações',
  intro: 'O que as máquinas precisam de uma pessoa. Nenhum caso aparece aqui.',
  services: { intake: 'Recepção', investigation: 'Investigação', protection: 'Proteção', notification: 'Avisos e prazos' },
  answers: 'Responde. Lido às {{at}}.',
  silent: 'Não responde. O último que se leu é das {{since}}.',
  waiting_zero: 'Nada espera.',
  waiting_one: '{{count}} assunto espera.',
  waiting_other: '{{count}} assuntos esperam.',
  late_zero: 'Os prazos e os avisos estão em dia.',
  late_one: 'Os prazos e os avisos estão com {{count}} segundo de atraso.',
  late_other: 'Os prazos e os avisos estão com {{count}} segundos de atraso.',
  alarm: 'Alarme: {{code}}',
  reason: 'Razão',
  kinds: {
    parked: 'Um leitor não conseguiu ler este fato, e pôs de lado tudo o que o segue',
    stopped: 'Este fluxo não recebe nada até que uma pessoa decida',
    held: 'Este fato espera, ou contradiz outro',
    unreadable: 'Este registro não pôde ser lido',
  },
  acts: {
    replay: { verb: 'Tentar de novo', next: 'O leitor lê o fluxo de novo desde o fato posto de lado.', done: 'O leitor tenta de novo.' },
    skip: { verb: 'Omitir', next: 'O fato fica fora desta leitura para sempre. A razão fica registrada com o seu nome.', done: 'O fato foi omitido.' },
    resume: { verb: 'Retomar', next: 'O fluxo volta a receber desde o último que guardou. A razão fica registrada com o seu nome.', done: 'O fluxo recebe de novo.' },
    drop: { verb: 'Descartar', next: 'O fato que contradiz sai da lista. A razão fica registrada com o seu nome.', done: 'O fato foi descartado.' },
    dismiss: { verb: 'Tirar da lista', next: 'O registro que não pode ser lido sai da lista. A razão fica registrada com o seu nome.', done: 'O registro saiu da lista.' },
  },
  keys: {
    epoch: 'Época de chaves {{number}}',
    keys_one: '{{count}} chave, incluídas as preparadas de antemão',
    keys_other: '{{count}} chaves, incluídas as preparadas de antemão',
    destroyed: 'destruída {{at}}',
    rotation: 'Última rotação',
    never: 'nenhuma ainda',
    doneAt: 'terminou {{at}}; {{count}} chaves embrulhadas de novo',
    runs: 'corre desde {{at}}; {{count}} chaves embrulhadas de novo',
    verb: 'Girar as chaves',
    next: 'Todas as chaves de dados são embrulhadas sob uma época nova, e as épocas mais velhas são destruídas: as cópias antigas da base de chaves já não abrem nada.',
    done: 'A rotação começou.',
  },
} satisfies Same<typeof es>;
