package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.evidence.Register.history;
import static esperanza.investigation.file.Callers.begun;
import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.scrub.DamageFound;
import esperanza.files.store.FileStore;
import esperanza.investigation.KeycloakResource;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.relay.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stored files of evidence over the years, on a real store, real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class StoredEvidenceTest {

    private static final String VOICE = "the bytes of a voice note";

    private final Neighbour intake = new Neighbour("intake");
    private final UUID report = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final Register register = new Register(caseId);

    @Inject
    FileStore store;

    @Inject
    DamageFound damage;

    @Test
    void damage_is_on_record_once_and_the_bytes_go_only_when_the_report_is_erased() {
        taken();
        String item = register.identified("VIDEO");
        List<String> before = segments();
        secured(item);
        List<String> stored = new ArrayList<>(segments());
        stored.removeAll(before);
        assertThat(stored).hasSize(1);

        Set<String> damaged = Set.of(stored.getFirst(), "of-another-file");
        damage.damaged(damaged).await().indefinitely();
        damage.damaged(damaged).await().indefinitely();
        assertThat(history("custody", item)).containsExactly("evidence-secured.v1", "evidence-damaged.v1");
        assertThat(segments()).containsAll(stored);

        intake.publish(
                new StreamId("report", report), "data-erased.v1", """
                {"reportId": "%s", "caseId": "%s", "erasureId": "%s", "parties": []}""".formatted(report, caseId, UUID.randomUUID()));
        eventually(() -> segments().stream().noneMatch(stored::contains));
        assertThat(history("custody", item)).containsExactly("evidence-secured.v1", "evidence-damaged.v1");
    }

    private void taken() {
        intake.publish(
                new StreamId("report", report),
                "report-received.v1",
                "{\"reportId\": \"%s\", \"caseId\": \"%s\"}".formatted(report, caseId));
        intake.publish(
                new StreamId("report", report), "report-referred.v1", """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s", "imminentDanger": false,
                 "referrals": [{"to": "INVESTIGATION", "basis": "CONSENT", "affected": []}]}""".formatted(report, caseId, Instant.now()));
        begun(caseId);
        command("\"1\"").post(path(caseId) + "/taking").expect(200);
    }

    private void secured(String item) {
        String upload = person(LEAD)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(VOICE.length()))
                .contentType("application/offset+octet-stream")
                .body(VOICE)
                .post("/v1/files")
                .expect(201)
                .header("Location")
                .replaceAll(".*/", "");
        eventually(() -> register.post(LEAD, "/evidence/" + item + "/custody", """
                        {"uploadId": "%s", "how": "SURRENDERED", "place": "Her house"}""".formatted(upload))
                        .status()
                == 200);
    }

    private List<String> segments() {
        return IntStream.range(0, 256)
                .mapToObj("%02x"::formatted)
                .flatMap(part -> store.storedBefore(Instant.now().plusSeconds(60), part))
                .toList();
    }
}
