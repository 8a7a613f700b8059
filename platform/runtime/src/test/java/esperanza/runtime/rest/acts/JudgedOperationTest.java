package esperanza.runtime.rest.acts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandHeaders;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which operations belong to a thing, and with which body they are judged. */
class JudgedOperationTest {

    record Reminder(UUID caseId, String content) {}

    /** Methods as resources have them. */
    interface Resource {

        Uni<String> command(Incoming<Reminder> command);

        Uni<String> text(UUID caseId, String item, CommandHeaders headers);

        Uni<String> asked(UUID caseId, int limit);
    }

    private static final String CASE = "0b0d6c35-1f5e-4b0a-8c0e-5f6b7a1d2e01";

    @Test
    void an_operation_is_one_of_the_thing_below_which_it_needs_no_further_id() {
        JudgedOperation chase = operation("command", "/v1/cases/{caseId}/letters/{letterId}/reminders");
        assertThat(chase.at(parts("/v1/cases/" + CASE))).isEmpty();
        assertThat(chase.at(parts("/v1/cases/" + CASE + "/acts/7"))).isEmpty();
        assertThat(chase.at(parts("/v1/cases/" + CASE + "/letters/7")))
                .isEqualTo(Optional.of(Map.of("caseId", CASE, "letterId", "7")));
        assertThat(chase.path(Map.of("caseId", CASE, "letterId", "7")))
                .isEqualTo("/v1/cases/" + CASE + "/letters/7/reminders");
        assertThat(chase.first()).isEqualTo("caseId");
        assertThat(chase.chosen()).containsExactly("content");
    }

    @Test
    void an_operation_is_judged_if_each_argument_comes_from_the_address_or_the_example() {
        assertThat(operation("text", "/v1/cases/{caseId}/items/{item}").isJudgeable())
                .isTrue();
        assertThat(operation("asked", "/v1/cases/{caseId}").isJudgeable()).isFalse();
    }

    @Test
    void an_example_is_filled_with_what_belongs_to_the_thing_and_says_whether_it_names_anything_else()
            throws Exception {
        JsonNode example =
                new ObjectMapper().readTree("{\"party\": \"%s\", \"words\": \"She said so\"}".formatted(CASE));
        UUID party = UUID.randomUUID();
        JudgedExample filled = JudgedExample.of(example, Map.of("party", party));
        assertThat(new String(filled.body(), UTF_8)).contains(party.toString()).doesNotContain(CASE);
        assertThat(filled.namesOthers()).isFalse();
        assertThat(JudgedExample.of(example, Map.of()).namesOthers()).isTrue();
        assertThat(JudgedExample.of(MissingNode.getInstance(), Map.of()).body()).isEmpty();
    }

    private static JudgedOperation operation(String method, String path) {
        Method found = Stream.of(Resource.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return new JudgedOperation("chase", parts(path), found, () -> "", MissingNode.getInstance());
    }

    private static List<String> parts(String path) {
        return JudgedOperations.parts(path);
    }
}
