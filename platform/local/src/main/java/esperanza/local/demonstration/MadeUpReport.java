package esperanza.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes reports of people who do not exist. The same seed writes the same reports, apart from their dates. */
final class MadeUpReport {

    private static final JsonMapper JSON = new JsonMapper();

    private record Scene(
            String account, String expression, String channel, String harm, String aim, String author, String cause) {}

    private static final List<Scene> SCENES = List.of(
            scene(
                    "Recibió una llamada: si vuelve a la audiencia, no llega a su casa.",
                    "DIRECT_EXPLICIT PHONE_CALL DEATH STOP_SPECIFIC_ACTIVITY UNKNOWN ENVIRONMENT"),
            scene(
                    "Le dejaron un panfleto bajo la puerta con su nombre y el de su organización.",
                    "INDIRECT PAMPHLET UNSPECIFIED BREAK_ORGANISATION ARMED_GROUP PEASANT_RURAL"),
            scene(
                    "Una camioneta sin placas la sigue desde el mercado desde hace tres días.",
                    "IMPLIED_BY_CONDUCT SURVEILLANCE_FOLLOWING KIDNAPPING CAUSE_PSYCHOSOCIAL_HARM UNKNOWN WOMENS_RIGHTS"),
            scene(
                    "En una red social publicaron su dirección y pidieron que «alguien la visite».",
                    "VEILED SOCIAL_MEDIA_PUBLIC PHYSICAL_INJURY DISCREDIT ONLINE_UNKNOWN_USER FREEDOM_OF_EXPRESSION"),
            scene(
                    "Un encargado de la finca le dijo que se fuera antes de la cosecha o le quemaban la casa.",
                    "CONDITIONAL IN_PERSON PROPERTY FORCE_DISPLACEMENT LANDOWNER LAND_TERRITORY"),
            scene(
                    "Encontraron una corona de flores en la sede, con la foto del grupo.",
                    "SYMBOLIC OBJECT_DELIVERY DEATH DETER_OTHERS ORGANISED_CRIME DISAPPEARED_PERSONS"),
            scene(
                    "Llegaron mensajes: saben a qué escuela van sus hijos y a qué hora salen.",
                    "VEILED MESSAGING_APP HARM_TO_FAMILY SILENCE_WITNESS UNKNOWN VICTIMS_TRUTH_JUSTICE"),
            scene(
                    "Desconocidos entraron de noche en la oficina y se llevaron solo las computadoras.",
                    "IMPLIED_BY_CONDUCT BREAK_IN DIGITAL PUNISH_PAST_ACTION UNKNOWN ANTI_CORRUPTION"));

    private static final List<String> NAMES = List.of(
            "Marta", "Julián", "Rosa", "Tomás", "Elvira", "Nicolás", "Aurora", "Saúl", "Irene", "Bruno", "Celia",
            "Ramiro");

    /** An area comes as often as it stands here. */
    private static final List<String> AREAS = List.of(
            "XX-01-001",
            "XX-01-001",
            "XX-01-002",
            "XX-01-003",
            "XX-02-001",
            "XX-02-001",
            "XX-02-002",
            "XX-03-001",
            "XX-03-002",
            "XX-04-001",
            "XX-04-002",
            "XX-05-001");

    private final Random random;

    MadeUpReport(Random random) {
        this.random = random;
    }

    /** The report of a case in which these things happen. */
    String of(int number, Fate fate) {
        var scene = any(SCENES);
        var report = new HashMap<String, Object>();
        report.put("channel", "HOTLINE");
        report.put("reporterKind", any(List.of("ORGANISATION", "RELATIVE", "VICTIM", "WITNESS")));
        report.put("occurred", Map.of("from", daysAgo(1 + random.nextInt(40)), "precision", "DAY"));
        report.put("place", Map.of("area", any(AREAS)));
        report.put("account", scene.account + " (Caso inventado " + number + ".)");
        report.put("parties", List.of(party(number, fate)));
        report.put("defence", Map.of("causes", List.of(scene.cause)));
        report.put("imminentDanger", fate.inDanger());
        report.put("contact", Map.of("name", "Línea inventada", "phone", "+000 000 " + number));
        if (fate != Fate.UNCODED) {
            report.put("threat", threat(scene, fate));
            report.put(
                    "consents", Map.of("INVESTIGATION", "GRANTED", "PROTECTION", "GRANTED", "STATISTICS", "GRANTED"));
        }
        return written(report);
    }

    private Map<String, Object> party(int number, Fate fate) {
        return fate == Fate.COLLECTIVE
                ? Map.of("kind", "COMMUNITY", "name", "Comunidad inventada " + number)
                : Map.of("kind", "PERSON", "name", any(NAMES) + " de Ejemplo (persona inventada " + number + ")");
    }

    private static Map<String, Object> threat(Scene scene, Fate fate) {
        var threat = new HashMap<String, Object>(Map.of(
                "expression", List.of(scene.expression),
                "channel", List.of(scene.channel),
                "harm", List.of(scene.harm),
                "aim", List.of(scene.aim),
                "author", List.of(fate == Fate.WALLED ? "STATE_POLICE" : scene.author)));
        if (fate == Fate.WALLED) {
            threat.put("authorInstitution", List.of("NATIONAL_POLICE"));
        }
        return threat;
    }

    private static Scene scene(String account, String codes) {
        var each = codes.split(" ");
        return new Scene(account, each[0], each[1], each[2], each[3], each[4], each[5]);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    private static String written(Map<String, Object> report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
