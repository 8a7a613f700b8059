package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor keeps the rotas of the mechanism; the people on them say what becomes of their shifts. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class RotaTest {

    private static final ZoneId ZONE = ZoneId.of("America/Tegucigalpa");

    /** Each test plans in a week of its own. */
    private static int weeks = 1;

    private LocalDate first;

    @BeforeEach
    void rotas_are_open_and_the_people_have_called() {
        first = LocalDate.now(ZONE).plusWeeks(weeks++);
        TestRota.open();
        List.of("risk-analyst", "protection-officer", "intake-officer", "police-liaison")
                .forEach(who -> {
                    duty(who);
                    eventually(() -> staff("supervisor").contains(person(who)));
                });
    }

    @Test
    void only_who_keeps_the_rotas_of_an_institution_opens_one_and_never_twice() {
        refused(TestRota.post("supervisor", "/v1/rotas", rota("OMBUDSMAN", "ombudsman")), 409, "not-your-institution");
        refused(TestRota.post("intake-officer", "/v1/rotas", rota("MECHANISM", "custodian")), 403, "wrong-role");
        refused(TestRota.post("supervisor", "/v1/rotas", rota("MECHANISM", "custodian")), 409, "already-open");
        refused(TestRota.post("supervisor", "/v1/rotas", rota("MECHANISM", "court")), 422, "invalid");
        refused(
                TestRota.post(
                        "supervisor",
                        "/v1/rotas/" + of("custodian") + "/changes",
                        "{\"seats\": 1, \"standing\": [\"%s\"]}"
                                .formatted(TestParts.keycloak().subjectOfPerson("risk-analyst"))),
                409,
                "standing-needed");
        refused(TestRota.post("ombudsman", "/v1/rotas/" + of("custodian") + "/closure"), 409, "not-your-institution");
        refused(TestRota.post("supervisor", "/v1/rotas/" + of("supervisor") + "/closure"), 409, "last-of-a-rung");
    }

    @Test
    void who_keeps_no_rota_sees_only_those_on_which_they_stand_or_have_a_shift() {
        String other = "/v1/rotas/" + of("custodian");
        assertThat(rotas("risk-analyst").texts("", "function")).containsExactly("risk-analyst");
        assertThat(given().token(Tokens.of("risk-analyst")).get(other).status()).isEqualTo(404);
        assertThat(given().token(Tokens.of("custodian")).get(other).status()).isEqualTo(200);
    }

    @Test
    void shifts_are_planned_by_weeks_and_what_nobody_has_is_a_gap() {
        String rota = of("risk-analyst");
        List<String> shifts = planned(rota, "risk-analyst", "[\"MONDAY\", \"TUESDAY\"]");
        assertThat(shifts).hasSize(2);
        refused(plan(rota, "risk-analyst", "[\"MONDAY\"]"), 409, "overlaps");
        refused(plan(rota, "statistician", "[\"FRIDAY\"]"), 409, "not-enrolled");
        Json sheet = sheet(rota);
        assertThat(sheet.texts("shifts", "person", "state"))
                .containsExactly(person("risk-analyst") + " PLANNED", person("risk-analyst") + " PLANNED");
        assertThat(sheet.getList("gaps")).hasSize(3);
        assertThat(duty("risk-analyst").texts("shifts", "shiftId")).containsAll(shifts);
        String path = "/v1/rotas/" + rota + "/shifts/" + shifts.getFirst();
        assertThat(TestRota.post("supervisor", path + "/withdrawal", "{\"ground\": \"PLAN_CHANGED\"}")
                        .status())
                .isEqualTo(200);
        eventually(() -> sheet(rota).texts("shifts", "shiftId").equals(shifts.subList(1, 2)));
        refused(TestRota.post("risk-analyst", path + "/beginning"), 409, "shift-withdrawn");
        refused(
                TestRota.post("risk-analyst", "/v1/rotas/" + rota + "/shifts/" + shifts.getLast() + "/beginning"),
                409,
                "shift-not-due");
    }

    @Test
    void a_shift_goes_to_who_agrees_to_take_it() {
        String rota = of("protection-officer");
        String shift = planned(rota, "protection-officer", "[\"MONDAY\"]").getFirst();
        String swaps = "/v1/rotas/" + rota + "/shifts/" + shift + "/swaps";
        String answered = "/v1/rotas/" + rota + "/swaps/";
        String to = "{\"to\": \"" + TestParts.keycloak().subjectOfPerson("police-liaison") + "\"}";
        refused(TestRota.post("police-liaison", swaps, to), 409, "not-your-shift");
        String swap = TestRota.post("protection-officer", swaps, to)
                .expect(201)
                .json()
                .getString("swapId");
        eventually(() -> duty("police-liaison").texts("swapsAsked", "swapId").contains(swap));
        refused(TestRota.post("protection-officer", answered + swap + "/agreement"), 409, "not-asked-to-swap");
        assertThat(TestRota.post("police-liaison", answered + swap + "/agreement")
                        .status())
                .isEqualTo(200);
        eventually(() -> duty("police-liaison").texts("shifts", "shiftId").contains(shift));
        assertThat(duty("protection-officer").texts("shifts", "shiftId")).doesNotContain(shift);
        assertThat(duty("police-liaison").texts("swapsAsked", "swapId")).doesNotContain(swap);
    }

    @Test
    void a_person_who_is_away_gets_no_shift_until_they_are_back() {
        String rota = of("risk-analyst");
        Instant from = first.atStartOfDay(ZONE).toInstant();
        String away = "{\"from\": \"%s\", \"until\": \"%s\", \"kind\": \"ILLNESS\"}"
                .formatted(from, from.plus(7, ChronoUnit.DAYS));
        String absence = TestRota.post("risk-analyst", "/v1/absences", away)
                .expect(201)
                .json()
                .getString("absenceId");
        eventually(() -> duty("risk-analyst").texts("absences", "absenceId").contains(absence));
        assertThat(duty("risk-analyst").toString()).doesNotContain("ILLNESS");
        refused(plan(rota, "risk-analyst", "[\"MONDAY\"]"), 409, "absent");
        String end = "/v1/absences/" + absence + "/end";
        refused(TestRota.post("intake-officer", end), 409, "not-your-institution");
        assertThat(TestRota.post("supervisor", end).status()).isEqualTo(200);
        planned(rota, "risk-analyst", "[\"MONDAY\"]");
        refused(TestRota.post("supervisor", "/v1/absences/" + UUID.randomUUID() + "/end"), 404, "not-found");
    }

    /** The shift of the one who takes it is withdrawn before it calls anybody. */
    @Test
    void open_work_is_handed_to_who_has_begun_a_shift_and_the_words_are_read_with_the_taking() {
        String rota = of("intake-officer");
        String shifts = "/v1/rotas/" + rota + "/shifts/";
        String old = planned(rota, "intake-officer", "[\"SUNDAY\"]").getFirst();
        String offer = "{\"alerts\": [%s], \"words\": \"Call her back at nine\"}";
        String handovers = shifts + old + "/handovers";
        refused(
                TestRota.post(
                        "intake-officer",
                        handovers,
                        offer.formatted('"' + UUID.randomUUID().toString() + '"')),
                409,
                "not-your-alert");
        String handover = TestRota.post("intake-officer", handovers, offer.formatted(""))
                .expect(201)
                .json()
                .getString("handoverId");
        String taking = handovers + "/" + handover + "/taking";
        refused(TestRota.post("police-liaison", taking), 409, "not-on-duty");
        String next = soon(rota, "police-liaison");
        TestRota.post("police-liaison", shifts + next + "/beginning").expect(200);
        eventually(() -> duty("police-liaison").texts("handovers", "handoverId").contains(handover));
        assertThat(duty("police-liaison").toString()).doesNotContain("nine");
        assertThat(TestRota.post("police-liaison", taking).expect(201).json().getString("words"))
                .isEqualTo("Call her back at nine");
        eventually(
                () -> !duty("police-liaison").texts("handovers", "handoverId").contains(handover));
        TestRota.post("supervisor", shifts + next + "/withdrawal", "{\"ground\": \"PLAN_CHANGED\", \"reasons\": \"x\"}")
                .expect(200);
    }

    @Test
    void who_keeps_the_rotas_sees_a_gap_that_has_begun_and_leaves_it_to_a_standing_person() {
        String rota = of("custodian");
        eventually(() -> "NOW".equals(listed(rota).getString("gaps[0].step")));
        String from = listed(rota).getString("gaps[0].from");
        String acceptance = "{\"from\": \"%s\", \"person\": \"%s\", \"reasons\": \"She answers from home\"}"
                .formatted(from, TestParts.keycloak().subjectOfPerson("custodian"));
        refused(
                TestRota.post("ombudsman", "/v1/rotas/" + rota + "/gaps/acceptance", acceptance),
                409,
                "not-your-institution");
        TestRota.post("supervisor", "/v1/rotas/" + rota + "/gaps/acceptance", acceptance)
                .expect(200);
        eventually(() -> person("custodian").equals(listed(rota).getString("gaps[0].accepted")));
        assertThat(listed(rota).getString("gaps[0].from")).isEqualTo(from);
        assertThat(listed(rota).getList("onDuty", String.class)).containsExactly(person("custodian"));
    }

    private static String rota(String institution, String function) {
        return """
                {"institution": "%s", "function": "%s", "zone": "America/Tegucigalpa", "seats": 1, "standing": ["x"]}""".formatted(institution, function);
    }

    private static String of(String function) {
        return rotas().each("")
                .filter(rota -> function.equals(rota.getString("function")))
                .map(rota -> rota.getString("rotaId"))
                .findFirst()
                .orElseThrow();
    }

    private static Json listed(String rota) {
        return rotas().each("")
                .filter(each -> rota.equals(each.getString("rotaId")))
                .findFirst()
                .orElseThrow();
    }

    private static Json rotas() {
        return rotas("supervisor");
    }

    private static Json rotas(String who) {
        return given().token(Tokens.of(who)).get("/v1/rotas").expect(200).json();
    }

    private Json sheet(String rota) {
        return given().token(Tokens.of("supervisor"))
                .queryParam("from", first.toString())
                .queryParam("weeks", "1")
                .get("/v1/rotas/" + rota)
                .expect(200)
                .json();
    }

    private static Json duty(String who) {
        return given().token(Tokens.of(who)).get("/v1/my-duty").expect(200).json();
    }

    private static List<String> staff(String who) {
        return given().token(Tokens.of(who)).get("/v1/staff").expect(200).json().texts("", "pseudonym");
    }

    private static String person(String role) {
        return Tokens.pseudonym(role);
    }

    private Answer plan(String rota, String person, String days) {
        String pattern = """
                {"person": "%s", "seat": 1,
                 "pattern": {"from": "%s", "weeks": 1, "days": %s, "begins": "08:00", "ends": "16:00"}}""".formatted(TestParts.keycloak().subjectOfPerson(person), first, days);
        return TestRota.post("supervisor", "/v1/rotas/" + rota + "/shifts", pattern);
    }

    /** A shift that may be begun already. */
    private String soon(String rota, String person) {
        LocalDateTime begins = LocalDateTime.now(ZONE).plusMinutes(30);
        String pattern = """
                {"person": "%s", "seat": 1, "reasons": "x",
                 "pattern": {"from": "%s", "weeks": 1, "days": ["%s"], "begins": "%tR", "ends": "%tR"}}""".formatted(
                        TestParts.keycloak().subjectOfPerson(person),
                        begins.toLocalDate(),
                        begins.getDayOfWeek(),
                        begins,
                        begins.plusHours(8));
        return TestRota.post("supervisor", "/v1/rotas/" + rota + "/shifts", pattern)
                .expect(201)
                .json()
                .getString("shiftIds[0]");
    }

    private List<String> planned(String rota, String person, String days) {
        List<String> shifts = plan(rota, person, days).expect(201).json().getList("shiftIds", String.class);
        eventually(() -> sheet(rota).texts("shifts", "shiftId").containsAll(shifts));
        return shifts;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith(":" + code);
    }
}
