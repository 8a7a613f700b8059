import type es from '../es/identity';
import type { Same } from '../same';

export default {
  title: 'Pedidos de identidade',
  intro: 'Quem relata está selado. Cada pedido de vê-lo é concedido ou negado por uma segunda pessoa: você.',
  empty: { title: 'Ninguém espera uma resposta', body: 'Quando alguém pedir para ver quem relata, aparecerá aqui.' },
  column: { case: 'Caso', waiting: 'Espera desde', due: 'Prazo', who: 'Quem pede', purpose: 'Para quê' },
  request: 'Pedido',
  back: 'Voltar à lista',
  answer: 'Responder',
  asked: 'Pedido em',
  reasons: 'Razões',
  erased: 'As razões foram apagadas.',
  reading: {
    title: 'Razões do pedido',
    next: 'As razões podem nomear pessoas: a sua leitura fica registrada com o seu nome.',
    verb: 'Ler as razões',
  },
  states: {
    GRANTED: 'Já foi concedido.',
    DENIED: 'Já foi negado.',
    OVERTAKEN: 'Já não é preciso: outra coisa o deixou para trás.',
  },
  grant: {
    title: 'Conceder',
    next: 'Quem pede poderá abrir a identidade durante o tempo que o perfil fixa. Quem relata verá que foi aberta, em que função e para quê.',
    verb: 'Conceder',
    done: 'O pedido foi concedido',
  },
  deny: {
    title: 'Negar',
    next: 'Ninguém vê a identidade. Quem pede lê as suas razões.',
    verb: 'Negar',
    done: 'O pedido foi negado',
  },
} satisfies Same<typeof es>;
