import type es from '../es/made';
import type { Same } from '../same';

export default {
  title: 'Tudo o que você pode registrar aqui',
  titleOf: 'Tudo o que você pode registrar aqui: {{name}}',
  of: { case: 'o caso', file: 'o inquérito', report: 'o relato de {{at}}' },
  about: 'O que a sua função pode registrar, por tema. Se ainda não é o momento, o sistema lhe dirá por quê.',
  kind: '{{name}} ({{count}})',
  instant: '{{label}}, hora do mecanismo ({{zone}})',
  choose: 'Escolha',
  unsaid: 'Sem indicar',
  yes: 'Sim',
  no: 'Não',
  identifier: '{{label}}: identificador',
  optional: '{{name}} (opcional)',
  row: '{{name}} {{number}}',
  add: 'Adicionar',
  addTo: 'Adicionar: {{name}}',
  remove: 'Remover',
  removeRow: 'Remover: {{name}} {{number}}',
  next: 'Fica registrado com o seu nome. A resposta diz quais prazos começam ou se cumprem.',
  done: 'Ficou registrado',
  nothing: 'Aqui não há nenhum que você possa escolher.',
  inWords: '{{label}}: outra, em palavras',
  draft: '(rascunho não enviado)',
  close: 'Fechar o formulário',
} satisfies Same<typeof es>;
