package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.MadeUpCases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases that {@code deploy/up --demo} leaves to look at. Each of their steps checks its answer. */
class MadeUpCasesTest {

    private final Platform platform = SharedPlatform.whole();
    private final List<String> story = new ArrayList<>();

    @Test
    void sixty_cases_in_every_state_come_through_the_public_interfaces() {
        new MadeUpCases(story::add).play(platform);

        assertThat(story)
                .last()
                .asString()
                .isEqualTo("   60 made-up cases, in every state / casos inventados, en todos los estados");
    }
}
