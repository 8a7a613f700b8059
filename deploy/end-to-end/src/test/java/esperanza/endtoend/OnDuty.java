package esperanza.endtoend;

import static esperanza.endtoend.People.taken;

import esperanza.local.Platform;
import esperanza.local.demonstration.Ids;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * A shift of the protection officer, with a proposal to swap it, a hand-over, an absence and an exercise. Made once, because a seat
 * has one person at a time. The proposal and the absence last, whoever answers them later.
 *
 * @param names the ids, by the names of the parameters of a path
 */
record OnDuty(Map<String, String> names) {

    private static final String OFFICER = "protection-officer";

    /** @param weeksAhead when the shift lies: tests that share a platform plan in different weeks */
    static OnDuty in(Platform platform, People people, int weeksAhead) {
        var officer = platform.keycloak().subjectOfPerson(OFFICER);
        var names = new HashMap<>(Map.of("rotaId", rota(people, OFFICER), OFFICER, officer));
        enrolled(people, officer);
        var shifts = "/v1/rotas/" + names.get("rotaId") + "/shifts";
        var planned = taken(people.post("supervisor", "notification", shifts, plan(officer, weeksAhead)), 201);
        names.put("shiftId", planned.text("/shiftIds/0"));
        var shift = shifts + "/" + names.get("shiftId");
        var swap = "{\"to\": \"" + Canary.WORD + "-colleague\"}";
        names.put("swapId", made(people, shift + "/swaps", swap, "/swapId"));
        var offer = "{\"alerts\": [], \"words\": \"" + Canary.WORD + "-open\"}";
        names.put("handoverId", made(people, shift + "/handovers", offer, "/handoverId"));
        var exercises = "/v1/rotas/" + names.get("rotaId") + "/exercises";
        var exercise = taken(people.post("supervisor", "notification", exercises, "{\"minutes\": 30}"), 201);
        names.put("dutyExerciseId", exercise.text("/dutyExerciseId"));
        var away = "{\"from\": \"2049-01-01T00:00:00Z\", \"until\": \"2049-01-02T00:00:00Z\", \"kind\": \"LEAVE\"}";
        names.put("absenceId", made(people, "/v1/absences", away, "/absenceId"));
        return new OnDuty(names);
    }

    void named(Ids ids) {
        names.forEach(ids::put);
    }

    /** The open rota of a function, once the list shows it. */
    static String rota(People people, String function) {
        var rotas = people.until(
                "the rota of " + function + " is open",
                "supervisor",
                "notification",
                "/v1/rotas",
                answer -> answer.text().contains('"' + function + '"'));
        return rotas.at("")
                .valueStream()
                .filter(rota -> rota.path("function").asText().equals(function))
                .findFirst()
                .orElseThrow()
                .path("rotaId")
                .asText();
    }

    /** A person is noted with the first call. */
    private static void enrolled(People people, String subject) {
        people.get(OFFICER, "notification", "/v1/my-duty");
        people.until("the officer is known", "supervisor", "notification", "/v1/staff", answer -> answer.text()
                .contains(subject));
    }

    private static String made(People people, String path, String body, String id) {
        return taken(people.post(OFFICER, "notification", path, body), 201).text(id);
    }

    private static String plan(String person, int weeksAhead) {
        return """
                {"person": "%s", "seat": 1, "reasons": "%s-alone",
                 "pattern": {"from": "%s", "weeks": 1, "days": ["%s"], "begins": "08:00", "ends": "16:00"}}""".formatted(
                        person, Canary.WORD, LocalDate.now(ZoneOffset.UTC).plusWeeks(weeksAhead), DayOfWeek.WEDNESDAY);
    }
}
