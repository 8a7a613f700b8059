package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.local.PartFailure;
import esperanza.local.Platform;
import esperanza.local.demonstration.LiveStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** SIGTERM: what is in hand is finished, and the service ends by itself. */
class EndedOnRequestTest {

    private Platform platform;

    @BeforeEach
    void start() {
        platform = SharedPlatform.whole();
    }

    /** Somebody listens to the live stream meanwhile: that holds nobody up. */
    @TestFactory
    Stream<DynamicTest> a_service_asked_to_end_under_load_ends_by_itself_and_loses_nothing() {
        return UnderLoad.eachService(platform, service -> {
            try (LiveStream live = new LiveStream(
                    platform.service("notification").url() + "/v1/streams/cases",
                    platform.keycloak().tokenOfPerson("protection-officer"))) {
                live.awaitOpen();
                assertThat(service.stop()).isTrue();
                service.start();
            }
        });
    }

    @Test
    void in_production_mode_a_service_says_what_it_lacks_and_does_not_start() {
        var production = platform.instance("intake", 2).with(Map.of("ESPERANZA_MODE", "production"));

        assertThatThrownBy(production::start)
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("intake-2 ended while starting")
                .hasMessageContaining("Production mode does not start:")
                .hasMessageContaining("the keys lie in a file")
                .hasMessageContaining("the secret of the conflict walls is the shipped default");
        assertThat(production.alive()).isFalse();
    }

    @Test
    void in_production_mode_a_service_starts_that_lacks_nothing() {
        var production = platform.instance("intake", 2)
                .with(Map.of(
                        "ESPERANZA_MODE", "production",
                        "ESPERANZA_KEK_FILE_ACCEPT_RISK", "true",
                        "ESPERANZA_WALL_SECRET", "a secret of the test's own"));
        try {
            production.start();
            assertThat(production.answers()).isTrue();
        } finally {
            production.stop();
        }
    }
}
