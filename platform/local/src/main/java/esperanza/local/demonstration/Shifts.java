package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Two officers share four weeks of shifts, and one shift falls out: the gap is told ahead, and a standing person is
 * called in it. Weeks that somebody planned before stay as they are.
 */
record Shifts(Stage stage) {

    private static final String SUPERVISOR = "supervisor";
    private static final String FIRST = "protection-officer";
    private static final String SECOND = "night-officer";
    private static final String SERVICE = "notification";
    private static final String ROTAS = "/v1/rotas";
    private static final int WEEKS = 4;
    /** Of the shifts of the second officer, the one that falls out: nobody has to say why so long ahead. */
    private static final int FALLS_OUT = 9;

    private static final String PLAN = """
            {"person": "%s", "seat": 1, "pattern": {"from": "%s", "weeks": %d, "begins": "%s", "ends": "%s",
             "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}}""";

    void play() {
        stage.chapter("11. Who is on duty / Quién está de guardia");
        var from = LocalDate.now(ZoneId.of(Rotas.ZONE)).plusDays(1);
        var rota = ROTAS + '/' + rota().path("rotaId").asText();
        if (shifts(weeks(rota, from)).isEmpty()) {
            plan(rota, from);
        }
        var seen = weeks(rota, from);
        stage.tell(
                "protection officers: %d shifts in four weeks / oficiales de protección: guardias en cuatro semanas",
                shifts(seen).size());
        gaps(seen).forEach(this::tell);
        stage.tell("while nobody is on duty, a standing person is called"
                + " / si nadie está de guardia, se llama a una persona de reserva");
        answering();
    }

    /** The running week shows nothing of its alerts: a number could tell of a case that is shut to the reader. */
    private void answering() {
        var running = stage.get(SUPERVISOR, SERVICE, "/v1/answering")
                .at("/weeks")
                .valueStream()
                .filter(week -> week.path("function").asText().equals(FIRST))
                .findFirst()
                .orElseThrow();
        expect(running.has("figures"), false, "no figure of the running week: " + running);
        stage.tell(
                "how fast alerts are answered is shown when the week is over; so far nobody was on duty for %s h"
                        + " / la rapidez de respuesta se muestra al terminar la semana; van estas horas sin nadie de guardia",
                running.path("gapHours").asText());
    }

    /** Each has twelve hours and rests twelve. */
    private void plan(String rota, LocalDate from) {
        Rotas.enrol(stage, List.of(FIRST, SECOND));
        planned(rota, FIRST, from, "00:00", "12:00");
        var out = planned(rota, SECOND, from, "12:00", "00:00")
                .at("/shiftIds")
                .path(FALLS_OUT)
                .asText();
        done(rota + "/shifts/" + out + "/withdrawal", "{\"ground\": \"PERSON_ABSENT\"}");
        var seen = stage.until(
                "one gap",
                SUPERVISOR,
                SERVICE,
                asked(rota, from),
                answer -> shifts(answer).size() == 2 * 7 * WEEKS - 1);
        expect(gaps(seen).size() == 1, "one shift that fell out is one gap", seen);
    }

    private Answer planned(String rota, String who, LocalDate from, String begins, String ends) {
        return done(rota + "/shifts", PLAN.formatted(stage.subject(who), from, WEEKS, begins, ends));
    }

    private Answer done(String path, String body) {
        var answer = stage.post(SUPERVISOR, SERVICE, path, Stage.key(), Optional.empty(), body);
        expect(answer.isDone(), path, answer);
        return answer;
    }

    private JsonNode rota() {
        var seen = stage.until("the rota is open", SUPERVISOR, SERVICE, ROTAS, answer -> ofProtection(answer)
                .isPresent());
        return ofProtection(seen).orElseThrow();
    }

    private static Optional<JsonNode> ofProtection(Answer rotas) {
        return rotas.at("")
                .valueStream()
                .filter(rota -> rota.path("function").asText().equals(FIRST))
                .findFirst();
    }

    private Answer weeks(String rota, LocalDate from) {
        return stage.get(SUPERVISOR, SERVICE, asked(rota, from));
    }

    private static String asked(String rota, LocalDate from) {
        return "%s?from=%s&weeks=%d".formatted(rota, from, WEEKS);
    }

    private static List<JsonNode> shifts(Answer weeks) {
        return weeks.at("/shifts").valueStream().toList();
    }

    private static List<JsonNode> gaps(Answer weeks) {
        return weeks.at("/gaps").valueStream().toList();
    }

    private void tell(JsonNode gap) {
        stage.tell(
                "nobody is on duty from %s until %s / nadie está de guardia",
                gap.path("from").asText(), gap.path("until").asText());
    }
}
