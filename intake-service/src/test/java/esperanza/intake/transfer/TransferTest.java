package esperanza.intake.transfer;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.intake.triage.WholeQueue;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Transfers of a report to a receiver outside, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class TransferTest {

    private static final String HAND_OVER = """
            {"to": "OMBUDSMAN", "receiver": "Delegación del norte", "reasons": "an official of ours is accused"}""";

    @Test
    void a_report_is_handed_over_and_stays_ours_until_the_receiver_has_it() {
        String id = submitted();
        Answer transferred = command(id, "transfers", HAND_OVER);
        assertThat(transferred.status()).as(transferred.text()).isEqualTo(201);
        assertThat(transferred.header("ETag")).isEqualTo("\"3\"");
        String transfer = transferred.json().getString("transferId");
        assertThat(seen(id).getList("transfers"))
                .isEqualTo(List.of(Map.of("transferId", transfer, "to", "OMBUDSMAN", "acknowledged", false)));

        String reference = "{\"reference\": \"DP-2026-17\"}";
        problem(
                command(id, "transfers/" + UUID.randomUUID() + "/acknowledgement", reference, "\"3\""),
                409,
                "no-such-transfer");
        assertThat(command(id, "transfers/" + transfer + "/acknowledgement", reference, "\"3\"")
                        .status())
                .isEqualTo(200);
        assertThat(seen(id).getBoolean("transfers[0].acknowledged")).isTrue();
        assertThat(types(id))
                .endsWith("esperanza.intake.report-transferred.v1", "esperanza.intake.transfer-acknowledged.v1");
        assertThat(seen(id).toString()).doesNotContain("DP-2026-17").doesNotContain("norte");

        Json opened = bare("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + id + "/openings")
                .json();
        assertThat(opened.getList("judgements.what"))
                .containsExactly("TRANSFERRED OMBUDSMAN", "TRANSFER_ACKNOWLEDGED OMBUDSMAN");
        assertThat(opened.getList("judgements.reasons"))
                .containsExactly("an official of ours is accused", "DP-2026-17");
        eventually(() -> WholeQueue.reports("intake-officer", "").contains(id));
    }

    @Test
    void nobody_is_handed_a_report_who_is_not_named() {
        Answer refused = command(submitted(), "transfers", HAND_OVER.replace("OMBUDSMAN", "UNKNOWN"));
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly("/to");
    }

    private static Json seen(String report) {
        return person("intake-officer").get("/v1/reports/" + report).json();
    }

    private static List<String> types(String report) {
        return history("report", report).json().getList("metadata.type");
    }
}
