package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Demonstration;
import esperanza.local.Platform;
import esperanza.local.Repository;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job, played as {@code deploy/up --demo} plays it: every step of the story looks whether it is so. */
class MainJobTest {

    @Test
    void one_threat_moves_through_all_four_services() {
        List<String> story = new ArrayList<>();
        try (Platform platform = Platform.temporary(Repository.here())) {
            platform.start(line -> {});
            new Demonstration(story::add).play(platform);
        }
        assertThat(story).filteredOn(line -> line.matches("[1-7]\\. .*")).hasSize(7);
        assertThat(story)
                .anyMatch(line -> line.contains("the second clock is MET (CONFIRMED)"))
                .anyMatch(line -> line.contains("one plan, incidents 1 and 2"))
                .last()
                .isEqualTo("The story is told; the platform goes on. / La historia está contada; la plataforma sigue.");
    }
}
