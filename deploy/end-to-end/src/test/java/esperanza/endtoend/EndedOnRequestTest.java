package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.local.PartFailure;
import esperanza.local.Platform;
import esperanza.local.Repository;
import esperanza.local.demonstration.LiveStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM: what is in hand is finished, and the service ends by itself. The services of the platform end first, because
 * each then writes its class archive: another instance that ends before would write one more.
 */
@TestMethodOrder(OrderAnnotation.class)
class EndedOnRequestTest {

    /** Intake last: it takes the reports meanwhile. */
    private static final List<String> IN_TURN = Platform.SERVICES.stream()
            .sorted(Comparator.comparing("intake"::equals))
            .toList();

    private Platform platform;

    @BeforeEach
    void start() {
        platform = SharedPlatform.whole();
    }

    @Order(1)
    @Test
    void services_asked_to_end_under_load_end_by_themselves_and_lose_nothing() {
        var outcome = Outcome.before(platform);
        try (Reports reports = Reports.sending(platform);
                LiveStream live = live()) {
            live.awaitOpen();
            IN_TURN.forEach(service -> {
                reports.awaitMore(10);
                assertThat(platform.service(service).stop()).as(service).isTrue();
            });
            SharedPlatform.whole();
            reports.awaitMore(10);
            outcome.isWhole(reports);
        }
    }

    @Drill
    void each_service_asked_to_end_while_the_others_go_on_comes_back_and_loses_nothing() {
        var outcome = Outcome.before(platform);
        try (Reports reports = Reports.sending(platform)) {
            for (var service : Platform.SERVICES) {
                reports.awaitMore(10);
                try (LiveStream live = live()) {
                    live.awaitOpen();
                    assertThat(platform.service(service).stop()).as(service).isTrue();
                    platform.service(service).start();
                }
                reports.awaitMore(10);
            }
            outcome.isWhole(reports);
        }
    }

    /** Somebody listens while a service ends: that holds nobody up. */
    private LiveStream live() {
        return new LiveStream(
                platform.service("notification").url() + "/v1/streams/cases",
                platform.keycloak().tokenOfPerson("protection-officer"));
    }

    @Test
    void in_production_mode_a_service_says_all_that_it_lacks_before_it_makes_a_key(@TempDir Path data) {
        var production = platform.instance("investigation", 2)
                .with(Map.of(
                        "ESPERANZA_MODE", "production",
                        "ESPERANZA_DATA", data.toString(),
                        "ESPERANZA_FIGURES_SETTLES", "-P32D",
                        "ESPERANZA_FIGURES_CADENCE", "PT10S"));

        assertThatThrownBy(production::start)
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("investigation-2 ended while starting")
                .hasMessageContaining("Production mode does not start:")
                .hasMessageContaining("the keys lie in a file")
                .hasMessageContaining("the secret of the conflict walls is the shipped default")
                .hasMessageContaining("the profile XX is that of the demonstration, and no law")
                .hasMessageContaining("Set esperanza.figures.settles to P1D or more")
                .hasMessageContaining("Set esperanza.figures.cadence to P1D or more")
                .hasMessageContaining("Set esperanza.files.folder to a volume")
                .hasMessageContaining("Set esperanza.bundle.key to a PKCS#12 file")
                .hasMessageContaining("early warnings name no sender");
        assertThat(production.alive()).isFalse();
        assertThat(data).as("no key file").isEmptyDirectory();
    }

    @Test
    void a_service_or_console_of_which_nobody_said_what_it_is_for_says_how_to_say_it() {
        for (var part : List.of(platform.instance("protection", 2), platform.console())) {
            assertThatThrownBy(
                            () -> part.with(Map.of("ESPERANZA_MODE", "unsaid")).start())
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("Set ESPERANZA_MODE=local to try Esperanza out on one machine, or"
                            + " ESPERANZA_MODE=production for real use");
        }
    }

    @Test
    void in_production_mode_a_service_starts_that_lacks_nothing(@TempDir Path folder) throws IOException {
        var law = Files.writeString(
                folder.resolve("qz.yaml"),
                Files.readString(Repository.here().root().resolve("deploy/profiles/xx.yaml"))
                        .replace("code: XX", "code: QZ"));
        var files = Files.createDirectory(folder.resolve("files"));
        var production = platform.instance("intake", 2)
                .with(Map.of(
                        "ESPERANZA_MODE", "production",
                        "ESPERANZA_PROFILE_FILE", law.toString(),
                        "ESPERANZA_KEK_FILE_ACCEPT_RISK", "true",
                        "ESPERANZA_PUBLIC_ROOMS", "https://rooms.example/v1/public",
                        "ESPERANZA_PUBLIC_PHONE", "+503 2222-0000",
                        "ESPERANZA_MAIL_HOST", "mail.example",
                        "ESPERANZA_MAIL_PORT", "587",
                        "ESPERANZA_MAIL_START_TLS", "REQUIRED",
                        "ESPERANZA_MAIL_FROM", "guard@mechanism.example",
                        "ESPERANZA_WALL_SECRET", "a secret of the test's own"))
                .with(Map.of(
                        "ESPERANZA_PUBLIC_PROTECTION", "https://protection.example/v1/public",
                        "ESPERANZA_FILES_FOLDER", files.toString(),
                        "ESPERANZA_SMS_PASSWORD", "a password of the test's own",
                        "ESPERANZA_SMS_SECRET", "5f0c1d2e3b4a59687"));
        try {
            production.start();
            assertThat(production.answers()).isTrue();
        } finally {
            production.stop();
        }
    }
}
