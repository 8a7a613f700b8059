import type es from '../es/glossary';
import type { Same } from '../same';

export default {
  what: 'O que é «{{word}}»?',
  words: {
    act: {
      word: 'diligência',
      means: 'Diligência: um ato concreto da investigação, como ouvir uma testemunha ou pedir um registro. Alguém a ordena, alguém a faz, e ela tem data.',
    },
    alert: {
      word: 'alerta',
      means: 'Alerta: o sistema avisa uma função porque algo é urgente, e continua avisando, cada vez mais acima, até que uma pessoa se encarregue e aja.',
    },
    coding: {
      word: 'classificação',
      means: 'Classificação: você diz com códigos o que quem relata disse com palavras. O que foi dito fica ao lado, sem mudança; os códigos servem para encontrar casos parecidos e para os números.',
    },
    consent: {
      word: 'consentimento',
      means: 'Consentimento: o que a pessoa aceita ou recusa que se faça com o que contou, para cada fim em separado. Pode retirá-lo quando quiser.',
    },
    custody: {
      word: 'cadeia de custódia',
      means: 'Cadeia de custódia: de cada elemento de prova se sabe sempre quem o tem e como passou de mão em mão, para que ninguém possa duvidar dele.',
    },
    deadline: {
      word: 'prazo',
      means: 'Prazo: o tempo que a norma dá para um ato. Só o ato de uma pessoa o cumpre; se não chega a tempo, fica vencido e se avisa a quem supervisiona.',
    },
    diligence: {
      word: 'devida diligência',
      means: 'Devida diligência: o que o Estado tem de fazer em uma investigação, ponto por ponto. A lista se calcula sozinha a partir dos atos registrados, e mede o Estado, nunca a vítima.',
    },
    file: {
      word: 'inquérito',
      means: 'Inquérito: a investigação de um caso, com as suas hipóteses, o seu programa, as suas diligências e as suas provas. Uma só pessoa responde por ele.',
    },
    hypothesis: {
      word: 'hipótese',
      means: 'Hipótese: uma explicação possível da ameaça. A primeira é sempre que se deve ao trabalho de defesa; só se descarta com fatos e por uma segunda pessoa.',
    },
    measure: {
      word: 'medida de proteção',
      means: 'Medida de proteção: o que se faz para que a pessoa não sofra dano, como uma escolta ou uma mudança de lugar. Decide-se, implementa-se, e outra pessoa registra se quem a recebe o confirma.',
    },
    receipt: {
      word: 'código de acompanhamento',
      means: 'Código de acompanhamento: 21 letras e números com os quais a pessoa volta ao seu relato sem dar o nome. Não se guarda em lugar nenhum: quem o tem, lê e responde.',
    },
    referral: {
      word: 'encaminhamento',
      means: 'Encaminhamento: o relato passa à proteção, à investigação ou às duas, que abrem o seu plano e o seu inquérito. Com consentimento acontece por si só.',
    },
    rota: {
      word: 'escala de plantões',
      means: 'Escala de plantões: quem responde em cada função a cada hora. O sistema avisa quem está de plantão; uma lacuna nunca deixa um alerta sem aviso, porque então se avisam as pessoas de reserva.',
    },
    sealed: {
      word: 'selado',
      means: 'Selado: as palavras e os dados pessoais estão cifrados. Abrem-se para uma finalidade, a abertura fica registrada antes de se ver algo, e a pessoa pode sabê-lo.',
    },
    triage: {
      word: 'avaliar a urgência (triagem)',
      means: 'Avaliar a urgência, ou triagem: uma pessoa diz quão urgente é o relato, com os fatores que pesou e as suas razões. Os códigos só sugerem.',
    },
    wall: {
      word: 'muro por conflito de interesse',
      means: 'Muro por conflito de interesse: quem trabalha para uma instituição acusada, ou tem interesse no caso, nem sequer sabe que ele existe. Os demais só o conhecem se lhes cabe.',
    },
    warning: {
      word: 'alerta precoce',
      means: 'Alerta precoce: um aviso público de que em uma zona ou contra uma organização se repetem ameaças. O sistema a propõe; duas pessoas a levantam e a publicam.',
    },
  },
} satisfies Same<typeof es>;
