package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Approval;
import esperanza.kernel.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The approved AsyncAPI documents, read by a parser that is not ours. The test needs node and npm. */
class AsyncApiTest {

    private static final Program FOREIGN = new Program("deploy/foreign-client");

    @Test
    void a_parser_that_is_not_ours_has_nothing_to_say_of_the_documents_and_the_samples_are_valid() throws Exception {
        assertThat(FOREIGN.fetch()).as("npm brings the parser").startsWith("0\n");
        List<String> command = new ArrayList<>(List.of("node", "asyncapi.mjs"));
        SampleRecords.SERVICES.forEach(service -> command.add(
                Approval.root().resolve(AsyncApi.approval(service).path()).toString()));
        String told = FOREIGN.run(command.toArray(String[]::new));
        assertThat(told.lines().map(line -> line.replaceAll(":.*", "")))
                .containsExactly("0", "intake.yaml", "investigation.yaml", "protection.yaml", "notification.yaml");
    }
}
