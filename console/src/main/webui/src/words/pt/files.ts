import type es from '../es/files';
import type { Same } from '../same';

export default {
  kind: { IMAGE: 'Imagem', AUDIO: 'Áudio', VIDEO: 'Vídeo', DOCUMENT: 'Documento', CHAT: 'Conversa exportada', OTHER: 'Outro tipo' },
  size: { UP_TO_1_MIB: 'até 1 MB', UP_TO_8_MIB: 'até 8 MB', UP_TO_32_MIB: 'até 32 MB', UP_TO_256_MIB: 'até 256 MB', LARGER: 'mais de 256 MB' },
  stage: { ANNOUNCED: 'anunciado, ainda não chegou', NEVER_CAME: 'não chegou: pergunte por ele', RECEIVED: 'chegou, ainda não foi examinado', CHECKED: 'chegou', REMOVED: 'apagado' },
  scan: { CLEAN: 'sem programas nocivos conhecidos', FOUND: 'um programa nocivo: não se mostra', TOO_LARGE: 'grande demais para examinar', NOT_SCANNED: 'ainda não examinado contra programas nocivos' },
  differs: 'não é como foi anunciado',
  misnamed: 'não é do tipo que diz o seu nome',
  marks: { INTIMATE: 'íntimo: abre-se com uma segunda pessoa', CHILD: 'criança ou adolescente: abre-se com uma segunda pessoa' },
  passedOn: 'entregue à investigação',
  damaged: 'danificado no armazenamento',
  noPictures: 'Não se pode mostrar sem o original.',
  note: 'Pode mostrar violência ou intimidade. Está oculto até você pedir.',
  show: 'Mostrar a imagem',
  listen: 'Mostrar o áudio',
  sound: 'Áudio do arquivo',
  picture: 'Imagem {{page}} de {{pages}} do arquivo, ainda sem descrição',
  pictureBlurred: 'Imagem {{page}} de {{pages}} do arquivo, pequena e desfocada',
  sharp: 'Mostrar com nitidez',
  before: 'Anterior',
  next: 'Seguinte',
  place: '{{page}} de {{pages}}',
  progress: 'O que já chegou',
  sending: { sending: 'Enviando.', waiting: 'A conexão caiu. Continua sozinho quando ela voltar.', done: 'O arquivo chegou.', failed: 'Não foi possível enviar. O que chegou fica guardado um dia.' },
  pause: 'Parar',
  goOn: 'Continuar',
} satisfies Same<typeof es>;
