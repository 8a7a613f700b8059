package esperanza.intake.triage;

import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.runtime.access.JudgedAndSent.said;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.access.JudgedAndSent;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What people may do with a report, held against the commands themselves, on real parts. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ReportActsTest {

    private static final String OFFICER = "intake-officer";

    @Test
    void a_new_report_is_triaged_and_what_waits_for_another_act_is_closed_for_its_reason() {
        JudgedAndSent report = acts(OFFICER, submitted());
        Json acts = report.acts();
        assertThat(said(acts, "triageReport")).isIn("OPEN", "DEPENDS");
        assertThat(said(acts, "claimReport")).isEqualTo("OPEN");
        assertThat(said(acts, "confirmLowering")).isEqualTo("no-lowering-proposed");
        assertThat(report.otherwise(acts)).isEmpty();
        JudgedAndSent supervised = acts("supervisor", submitted());
        assertThat(said(supervised.acts(), "reassignClaim")).isEqualTo("not-claimed");
        assertThat(supervised.otherwise(supervised.acts())).isEmpty();
    }

    @Test
    void an_assignment_is_ended_for_whom_the_command_names_and_work_is_delegated_by_who_has_it() {
        String report = submitted();
        assertThat(said(acts("supervisor", report).acts(), "endAssignment")).isEqualTo("DEPENDS");
        assertThat(said(acts(OFFICER, report).acts(), "delegateWork")).isEqualTo("not-assigned");
    }

    @Test
    void the_duties_of_intake_say_which_term_they_meet() {
        Json acts = acts(OFFICER, submitted()).acts();
        assertThat(acts.getList("acts[operation=triageReport].terms.id")).contains("TRIAGE");
        assertThat(acts.getList("acts[operation=recordDuties].terms.id")).contains("ACKNOWLEDGE_RECEIPT");
    }

    @Test
    void a_report_that_is_not_there_has_no_acts_and_another_role_gets_none() {
        problem(person(OFFICER).get("/v1/reports/" + UUID.randomUUID() + "/acts"), 404, "not-found");
        problem(person("statistician").get("/v1/reports/" + submitted() + "/acts"), 403, "wrong-role");
    }

    @Test
    void judging_stores_nothing() {
        String id = submitted();
        String before = version(OFFICER, id);
        List.of(OFFICER, "supervisor")
                .forEach(who -> person(who).get("/v1/reports/" + id + "/acts").expect(200));
        assertThat(version(OFFICER, id)).isEqualTo(before);
        assertThat(JudgedAndSent.stored("intake")).isZero();
    }

    private static JudgedAndSent acts(String who, String id) {
        return new JudgedAndSent("/v1/reports/" + id, () -> person(who), version(who, id), UnaryOperator.identity());
    }

    private static String version(String who, String id) {
        return person(who).get("/v1/reports/" + id).expect(200).header("ETag");
    }
}
