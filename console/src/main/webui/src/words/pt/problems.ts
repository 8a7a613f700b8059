import type es from '../es/problems';
import type { Same } from '../same';

export default {
  codes: {
    invalid: 'Há campos que não podem ser aceitos',
    'stale-version': 'Mudou desde que você leu',
    'not-found': 'Aqui não há nada para você',
    'wrong-role': 'A sua função não permite isto',
    'claimed-by-another': 'Outra pessoa está lendo este relato',
    'not-claimed': 'Ninguém assumiu este relato: está livre',
    'claim-used-up': 'Você o teve pelo tempo máximo: faça a triagem ou deixe-o a outra pessoa',
    'below-red-flag-floor': 'Há ou houve um sinal de alarme: uma urgência menor é fixada por duas pessoas',
    'consent-refused': 'Quem relata ou uma das pessoas recusa este envio',
    'nothing-coded': 'A codificação não diz nada',
    'too-many-parties': 'Um relato nomeia no máximo 50 pessoas: codifique um grupo maior como coletivo',
    'second-person-needed': 'A identidade de quem relata só se abre com a autorização de uma segunda pessoa',
    'is-a-test': 'Este relato é um teste: nada se segue dele',
    erased: 'Os dados deste relato foram apagados',
    'too-many': 'Pedidos demais em pouco tempo',
    'idempotency-key-reused': 'Outra coisa já foi enviada com esta chave',
  },
  fields: {
    'not-null': 'Falta este dado ou está vazio',
    'not-blank': 'Falta este dado ou está vazio',
    'not-empty': 'Falta este dado ou está vazio',
    size: 'É longo demais, ou são muitos',
    'at-least': 'É pequeno demais',
    'unknown-code': 'Este código não é conhecido',
    'unknown-area': 'Esta área não é conhecida',
    'in-the-future': 'Está no futuro',
    'wrong-type': 'Não tem a forma esperada',
    'wrong-format': 'Não tem a forma esperada',
    pattern: 'Não tem a forma esperada',
    form: 'Não tem a forma esperada',
    'unstorable-text': 'Contém um caractere que não pode ser guardado',
  },
} satisfies Same<typeof es>;
