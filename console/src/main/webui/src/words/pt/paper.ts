import type es from '../es/paper';
import type { Same } from '../same';

export default {
  intro: 'O que sai em papel. O arquivo fica no seu computador: apague-o quando não precisar mais dele.',
  language: 'Idioma do documento',
  languages: { ES: 'Espanhol', EN: 'Inglês', PT: 'Português' },
  print: 'Imprimir (PDF)',
  ofThing: '{{verb}}: {{thing}}',
  dossiers: 'Dossiês para fora',
  noDossiers: 'Ninguém pediu nenhum. Pede-se mais abaixo, entre o que se pode fazer.',
  dossierFor: 'Para: {{recipient}} · tal como constava em {{at}}',
  holds: 'Contém: {{parts}}',
  orderedBy: 'Pedido por',
  approvedBy: 'aprovado por',
  waits: 'Espera que outra pessoa, da supervisão, o aprove.',
  refused: 'Não foi aprovado: não sai. As razões dizem por quê. Peça outro se for preciso.',
  printed_one: 'Impresso {{count}} vez. Cada impressão fica registrada.',
  printed_other: 'Impresso {{count}} vezes. Cada impressão fica registrada.',
  letters: 'Cartas às pessoas',
  noLetters: 'Ainda não há nenhum aviso.',
  letter: 'Aviso {{number}}: {{about}}',
  way: 'Como a carta chega',
  ways: { POST: 'Pelo correio: não diz do que se trata', SAFE_IN_PERSON: 'Em mãos, em lugar seguro', REPRESENTATIVE: 'Por quem a representa' },
  receipt: 'Comprovante (PDF)',
  names: { dossier: 'dossie.pdf', letter: 'carta.pdf', receipt: 'comprovante.pdf' },
} satisfies Same<typeof es>;
