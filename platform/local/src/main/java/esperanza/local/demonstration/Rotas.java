package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import esperanza.local.Platform;
import java.util.List;
import java.util.Optional;

/**
 * The rotas of the local realm, opened by the interfaces alone: no migration names a person. Without them a platform
 * calls nobody.
 *
 * <p>The demo user of a function stands in its rota, and enrols by a first call. A rota that is open already is left as
 * it is, whatever people made of it.
 */
public final class Rotas {

    /** The time zone of the profile that ships. */
    static final String ZONE = "America/Tegucigalpa";

    private static final String SERVICE = "notification";
    private static final String ALREADY_OPEN = "urn:esperanza:problem:already-open";

    /**
     * A rota with one seat. The demo user with the name of the function is called while nobody is on duty.
     *
     * @param keeper the demo user who opens it
     */
    private record Rota(String institution, String function, String keeper) {

        static Rota ofTheMechanism(String function) {
            return new Rota("MECHANISM", function, "supervisor");
        }
    }

    private static final List<Rota> ALL = List.of(
            Rota.ofTheMechanism("protection-officer"),
            Rota.ofTheMechanism("supervisor"),
            Rota.ofTheMechanism("intake-officer"),
            Rota.ofTheMechanism("investigator"),
            Rota.ofTheMechanism("risk-analyst"),
            Rota.ofTheMechanism("board-member"),
            Rota.ofTheMechanism("custodian"),
            new Rota("OMBUDSMAN", "ombudsman", "ombudsman"));

    private Rotas() {}

    /** Enrols the demo users and opens the rotas that are missing. */
    public static void open(Platform platform) {
        try (var stage = new Stage(platform, _ -> {})) {
            enrol(stage, ALL.stream().map(Rota::function).toList());
            ALL.forEach(rota -> open(stage, rota));
        }
    }

    /** A person is known from the first call on; the service notes it a moment later. */
    static void enrol(Stage stage, List<String> people) {
        people.forEach(person -> {
            var called = stage.get(person, SERVICE, "/v1/staff");
            expect(called.isDone(), person + " calls", called);
        });
        var known = people.stream().map(stage::subject).toList();
        stage.until(
                "the demo users are enrolled", "supervisor", SERVICE, "/v1/staff", answer -> each(answer, "", "/person")
                        .containsAll(known));
    }

    private static void open(Stage stage, Rota rota) {
        var answer = stage.post(rota.keeper, SERVICE, "/v1/rotas", Stage.key(), Optional.empty(), """
                {"institution": "%s", "function": "%s", "zone": "%s", "seats": 1, "standing": ["%s"]}""".formatted(
                        rota.institution, rota.function, ZONE, stage.subject(rota.function)));
        expect(
                answer.isDone() || answer.text("/type").equals(ALREADY_OPEN),
                "the rota " + rota.function + " is open",
                answer);
    }
}
