package esperanza.intake.relating;

import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.receiving.SealedReceipt;
import esperanza.intake.receiving.Spool.Waiting;
import esperanza.intake.receiving.WaitingReports;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report accuses the same institutions on the disk and once it is stored, whatever the form of the accusation. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class SaidAlikeTest {

    /** For each institution, a person who may read any report that does not exclude them. */
    private static final Map<String, String> READERS =
            Map.of("MECHANISM", "supervisor", "NATIONAL_POLICE", "police-liaison");

    @Inject
    WaitingReports waiting;

    @Inject
    ExcludedInstitutions excluded;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"threat": {"author": ["STATE_POLICE"]}}                                             | NATIONAL_POLICE
            {"threat": {"author": "policía"}}                                                    | NATIONAL_POLICE
            {"threat": {"author": ["POLICE"]}}                                                   | NATIONAL_POLICE
            {"threat": {"author": ["LANDOWNER"]}}                                                |
            {"threat": {"authorInstitution": ["POLICE_UNIT_7"]}}                                 | NATIONAL_POLICE
            {"threat": {"authorInstitution": {"name": "Policía Nacional"}}}                      | NATIONAL_POLICE
            {"threat": {"authorInstitution": "la policía; ya lo conté al mecanismo"}}            | NATIONAL_POLICE
            {"threat": {"authorInstitution": ["MECHANISM"]}}                                     | MECHANISM
            {"threat": {"authorInstitution": 7}}                                                 | NATIONAL_POLICE
            {"threat": {"autor": "el alcalde"}}                                                  | NATIONAL_POLICE
            {"threat": {"channel": ["WHATSAPP2"]}}                                               |
            {"threat": "la policía los amenazó"}                                                 | NATIONAL_POLICE
            {"threat": {"author": "STATE_POLICE"}, "threat": {"harm": ["DEATH"]}}                | NATIONAL_POLICE
            """)
    void who_is_accused_on_the_disk_is_accused_in_the_log(String report, String accused) {
        byte[] body = report.getBytes(StandardCharsets.UTF_8);
        Predicate<String> onTheDisk = excluded.of(waiting.read(waiting(body)));
        String id = hotline()
                .header("Idempotency-Key", key())
                .body(report)
                .post("/v1/reports")
                .json()
                .getString("reportId");
        Set<String> shutTo =
                READERS.keySet().stream().filter(each -> isShut(each, id)).collect(Collectors.toSet());

        assertThat(shutTo).isEqualTo(accused == null ? Set.of() : Set.of(accused));
        assertThat(READERS.keySet().stream().filter(onTheDisk)).containsExactlyInAnyOrderElementsOf(shutTo);
        assertThat(onTheDisk.test("NOT_LISTED")).isEqualTo(!shutTo.isEmpty());
    }

    private static Waiting waiting(byte[] body) {
        Actor sender = Actor.external("hotline", "somebody", "HOTLINE_DEMO");
        return new Waiting(
                new CommandId(UUID.randomUUID()),
                "HOTLINES",
                sender,
                Instant.now(),
                new byte[0],
                body,
                new SealedReceipt(new byte[0], new byte[0]));
    }

    private static boolean isShut(String institution, String report) {
        int status =
                person(READERS.get(institution)).get("/v1/reports/" + report).status();
        assertThat(status).isIn(200, 404);
        return status == 404;
    }
}
