package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import esperanza.local.demonstration.Demonstration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The way from an ordinary request to a denied appeal, played as the demonstration plays it. Each duty of protection is
 * met by an act of a person; what the checklist still asks for are the acts of the investigation, which nobody began.
 */
class DeniedCaseTest {

    private final Platform platform = SharedPlatform.whole();
    private final List<String> story = new ArrayList<>();

    @Test
    void a_request_is_decided_by_a_board_denied_in_part_and_its_appeal_refused() {
        var begun = Instant.now();

        var caseId = new Demonstration(story::add).playDenied(platform);

        new Calls(platform).answerAllSince(begun);
        assertThat(story).last().isEqualTo("   investigation: the checklist of the case knows of each of these steps");
        var checklist = new ChecklistTable("denied-case.csv");
        checklist.read("told", diligence(caseId));
        checklist.compare();
    }

    private Answer diligence(String caseId) {
        try (var client = new Client()) {
            return client.get(
                    platform.service("investigation").url() + "/v1/investigations/" + caseId + "/diligence",
                    platform.keycloak().tokenOfPerson("supervisor"));
        }
    }
}
