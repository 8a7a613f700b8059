package esperanza.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up threats of thirty words or so, and rewords them. Threats that have nothing to do with each other share whole
 * turns of phrase here, as real ones do.
 */
final class Threats {

    private static final List<String> IF = words("""
            si sigues, si vuelves a, como sigas, la próxima vez que te vea, ya sabemos que estás, nos dijeron que andas,
            te vimos el martes, andas con eso de, no queremos que sigas, deja de una vez, ni se te ocurra, te prohibimos,
            cuidado con, nadie te dio permiso para, qué ganas con, hasta cuándo vas a, te advertimos antes de, te pagan por,
            mejor olvida lo de, por culpa tuya y de""");
    private static final List<String> WORK = words("""
            hablar, denunciar, reunir gente, marchar, escribir notas, declarar, grabar videos, protestar, publicar fotos,
            organizar vecinos, entrevistar testigos, visitar presos, juntar firmas, tapar caminos, contar muertos,
            abrir expedientes, llamar abogados, traer periodistas, pedir papeles, sacar copias""");
    private static final List<String> ABOUT = words("""
            contra la mina, por el río, de la represa, sobre los cortes de luz, del desalojo, en la carretera vieja,
            de los pozos secos, por la palma, cerca del puerto, contra la empresa, antes de la audiencia, en el juicio,
            dentro del sindicato, por la radio, frente a la escuela, del bosque comunal, en el ejido, de la tala,
            sobre los permisos, en la consulta, de las regalías, por los desaparecidos, del alcalde, del comandante,
            en la finca""");
    private static final List<String> HARM = words("""
            matar, quemar, romper, colgar, enterrar, picar, cortar, reventar, desaparecer, levantar, callar, hundir, baldar,
            marcar, cazar""");
    private static final List<String> WHOM = words("""
            a ti, a tu hermano, a tu hija mayor, a tu esposo, a tus padres, a todo el comité, al abogado ese,
            a la de la radio, a los del campamento, a tu socio, a la maestra, al cura""");
    private static final List<String> WHEN = words("""
            antes del domingo, esta misma semana, en el mercado, en tu propia puerta, camino al trabajo, delante de todos,
            como al de la otra vez, sin que nadie vea nada, cuando menos lo esperes, en la curva del cerro, al bajar del bus,
            en la feria, una noche de estas, después de la fiesta, en plena calle, saliendo de misa""");
    private static final List<String> MORE = words("""
            no es juego, última advertencia, conocemos tu moto roja, pasas a las seis por la esquina,
            ya está dada la orden, ya cobraron por eso, tenemos tu dirección, sabemos dónde estudian,
            tienes tres días para irte, nadie va a preguntar por ti, aquí mandamos nosotros, ya estás en la lista,
            dile a los tuyos que recen, busca otra tierra, vende y vete, no llames a la policía porque es nuestra,
            guarda este papel, vas a llorar sangre, te quedan pocas horas, el patrón se cansó de ti, la segunda no avisa,
            apaga ese teléfono, cambia de oficio, borra lo que grabaste""");

    private static final int ONE_IN_TEN = 10;
    private static final int ONE_IN_TWENTY = 20;

    private final Random random;

    Threats(Random random) {
        this.random = random;
    }

    String threat() {
        List<String> said = new ArrayList<>(List.of(conditional(), harm(), one(MORE)));
        for (int more = random.nextInt(3); more > 0; more--) {
            said.add(
                    switch (random.nextInt(3)) {
                        case 0 -> conditional();
                        case 1 -> harm();
                        default -> one(MORE);
                    });
        }
        return String.join(", ", said);
    }

    /**
     * The threat in other words: one word in ten is another, one in twenty is left out, and one in twenty is added.
     * Accents, capitals and punctuation come and go.
     */
    String reworded(String threat) {
        List<String> words = new ArrayList<>();
        for (String word : threat.split(" ")) {
            if (random.nextInt(ONE_IN_TWENTY) > 0) {
                words.add(random.nextInt(ONE_IN_TEN) == 0 ? other() : word);
            }
            if (random.nextInt(ONE_IN_TWENTY) == 0) {
                words.add(other());
            }
        }
        String said = String.join(" ", words);
        return switch (random.nextInt(3)) {
            case 0 -> Normalizer.normalize(said, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            case 1 -> "¡" + said.toUpperCase(Locale.ROOT) + "!";
            default -> said.replace(",", "...");
        };
    }

    private String conditional() {
        return one(IF) + " " + one(WORK) + " " + one(ABOUT);
    }

    private String harm() {
        return "te vamos a " + one(HARM) + " " + one(WHOM) + " " + one(WHEN);
    }

    private String other() {
        String[] words = one(List.of(IF, WORK, ABOUT, WHOM, WHEN, MORE).get(random.nextInt(6)))
                .split(" ");
        return words[random.nextInt(words.length)];
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split(",\\s+"));
    }
}
